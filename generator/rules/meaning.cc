#include "generator/rules/meaning.h"

#include <algorithm>
#include <utility>

#include "generator/base/names.h"
#include "generator/rules/codes.h"
#include "generator/spec/resources.h"

namespace moonwright::rules {

namespace {

std::string key_of(const spec::Term& term, std::optional<std::size_t> service, int owner) {
  return term.text() + " " + (service ? std::to_string(*service) : "-") + " " + std::to_string(owner);
}

/// A named or special use of a service is that service.
spec::Term plain(const spec::Term& term) {
  return {{}, term.data, term.tag, {}, false};
}

/// The nearest tag, with the data that was written; or the nearest term that is a noun as a whole.
std::string did_you_mean_noun(const spec::Term& term, const std::vector<const Noun*>& nouns) {
  std::vector<std::string> tags;
  std::vector<std::string> terms;
  for (const Noun* noun : nouns) {
    (noun->term.data == wildcard ? tags : terms)
        .push_back(noun->term.data == wildcard ? noun->term.tag : noun->term.text());
  }
  spec::Term like = term;
  like.tag = nearest_name(term.tag, tags);
  if (!like.tag.empty()) terms = {like.text()};
  return did_you_mean(term.text(), terms);
}

std::optional<spec::Term> first_of_tag(const std::vector<spec::TermUse>& uses, std::string_view tag) {
  for (const spec::TermUse& use : uses) {
    if (use.term.tag == tag && !has_wildcard(use.term)) return use.term;
  }
  return std::nullopt;
}

}  // namespace

spec::Term term_of(const graph::Resource& resource) {
  return {resource.name, resource.data, resource.tag, resource.variant, false};
}

Meaning::Meaning(
    const spec::Document& document,
    const Packages& packages,
    const std::string& project_name,
    graph::Graph& graph,
    Diagnostics& diagnostics
)
    : document_(document), packages_(packages), graph_(graph), diagnostics_(diagnostics) {
  see_vocabularies();
  collect_projects_and_services(project_name);
  find_describers();
}

void Meaning::see_vocabularies() {
  for (const spec::Block& block : document_.blocks) {
    const std::vector<std::size_t> positions = packages_.visible(block.scopes);
    auto found = vocabularies_.find(positions);
    if (found == vocabularies_.end()) {
      found = vocabularies_.emplace(positions, Vocabulary(packages_, positions, diagnostics_)).first;
    }
    block_vocabulary_.push_back(&found->second);
  }
}

std::vector<const Vocabulary*> Meaning::vocabularies() const {
  std::vector<const Vocabulary*> result;
  for (const auto& [positions, vocabulary] : vocabularies_) result.push_back(&vocabulary);
  return result;
}

void Meaning::collect_projects_and_services(const std::string& project_name) {
  std::optional<spec::Term> project;
  std::vector<spec::Term> services;
  const auto add_service = [&](const spec::Term& term) {
    const spec::Term service = plain(term);
    if (std::find(services.begin(), services.end(), service) == services.end()) services.push_back(service);
  };
  const auto look_at = [&](const spec::Term& term) {
    if (has_wildcard(term)) return;
    if (term.tag == "service") add_service(term);
    if (term.tag == "project" && !project) project = term;
  };
  for (const spec::Relation& relation : document_.relations) {
    look_at(relation.subject);
    look_at(relation.object);
  }
  for (std::size_t i = 1; i < document_.blocks.size(); ++i) {
    for (const spec::TermUse& use : document_.blocks[i].title_terms) look_at(use.term);
  }
  const graph::Origin implied{{"spec.md", 0, 0, 1}, {}, "implied"};
  project_ = find_or_make(project.value_or(spec::Term{{}, project_name, "project", {}, false}), {}, 0, implied);
  if (services.empty()) services.push_back({{}, project_name, "service", {}, false});
  for (const spec::Term& service : services) services_.push_back(find_or_make(service, {}, 0, implied));

  for (const spec::Block& block : document_.blocks) {
    std::optional<std::size_t> of_block;
    if (const auto named = first_of_tag(block.title_terms, "service")) {
      of_block = find_or_make(plain(*named), {}, 0, implied);
    } else if (block.parent >= 0) {
      of_block = block_service_[static_cast<std::size_t>(block.parent)];
    }
    block_service_.push_back(of_block);
  }
}

void Meaning::find_describers() {
  const auto one_per_block = [&](const spec::Term& term, const spec::Block& block) {
    const auto index = static_cast<std::size_t>(&block - document_.blocks.data());
    const Noun* noun = index < block_vocabulary_.size() ? block_vocabulary_[index]->noun(term) : nullptr;
    return noun && block_vocabulary_[index]->one_per(*noun) == OnePer::block;
  };
  for (const spec::DescribedTerm& row : spec::describing_blocks(document_, one_per_block, diagnostics_)) {
    describers_[row.term.text()].push_back(row.block);
  }
}

std::optional<std::size_t> Meaning::service_of_block(int block) const {
  const auto named = block_service_[static_cast<std::size_t>(block)];
  if (named) return named;
  return services_.size() == 1 ? std::optional(services_.front()) : std::nullopt;
}

int Meaning::owner(const spec::Term& term, int block, const Noun& noun) const {
  if (vocabulary(block).one_per(noun) != OnePer::block) return 0;
  const auto found = describers_.find(term.text());
  if (found == describers_.end()) return block;
  const auto names_it = [&](int candidate) {
    const auto& titles = document_.blocks[static_cast<std::size_t>(candidate)].title_terms;
    return std::any_of(titles.begin(), titles.end(), [&](const spec::TermUse& use) {
      spec::Term without = term;
      without.variant.clear();
      return use.term == term || use.term == without;
    });
  };
  for (const int candidate : found->second) {
    if (names_it(candidate) && service_of_block(candidate) == service_of_block(block)) return candidate;
  }
  int highest = block;
  for (int above = block; above >= 0; above = document_.blocks[static_cast<std::size_t>(above)].parent) {
    if (std::find(found->second.begin(), found->second.end(), above) != found->second.end()) highest = above;
  }
  return highest;
}

std::optional<std::size_t> Meaning::resolve(const spec::Term& term, int block, const graph::Origin& mention) {
  const Noun* noun = has_wildcard(term) ? nullptr : vocabulary(block).noun(term);
  if (!noun) {
    unknown_noun(term, block, mention);
    return std::nullopt;
  }
  if (vocabulary(block).one_per(*noun) == OnePer::project) {
    return tagged(find_or_make(term.tag == "service" ? plain(term) : term, {}, 0, mention), block, *noun);
  }
  const auto service = service_of_block(block);
  if (!service) {
    ask_for_title(term, mention);
    return std::nullopt;
  }
  return tagged(find_or_make(term, service, owner(term, block, *noun), mention), block, *noun);
}

std::size_t Meaning::tagged(std::size_t id, int block, const Noun& noun) {
  std::vector<std::string>& bases = graph_.resources[id].bases;
  for (const std::string& tag : vocabulary(block).tags(noun)) {
    const bool known = tag == noun.term.tag || std::find(bases.begin(), bases.end(), tag) != bases.end();
    if (!known) bases.push_back(tag);
  }
  return id;
}

std::size_t Meaning::make(const spec::Term& term, std::optional<std::size_t> service, const graph::Origin& mention) {
  const std::size_t id = find_or_make(term, service, 0, mention);
  const Noun* noun = vocabulary(0).noun(term);
  return noun ? tagged(id, 0, *noun) : id;
}

std::size_t Meaning::find_or_make(
    const spec::Term& term, std::optional<std::size_t> service, int owner, const graph::Origin& mention
) {
  const auto [slot, added] = known_.try_emplace(key_of(term, service, owner), graph_.resources.size());
  if (added) {
    graph::Resource resource;
    resource.id = slot->second;
    resource.name = term.name;
    resource.data = term.data;
    resource.tag = term.tag;
    resource.variant = term.variant;
    resource.service = service;
    resource.block = owner;
    resource.origin = mention;
    graph_.resources.push_back(std::move(resource));
  } else if (graph_.resources[slot->second].origin.rule == "implied" && mention.rule.empty()) {
    graph_.resources[slot->second].origin = mention;
  }
  return slot->second;
}

std::string Meaning::package_of(const std::string& tag) const {
  for (const Package& package : packages_.all) {
    for (const Noun& noun : package.nouns) {
      if (noun.term.tag == tag && noun.term.data == wildcard) return package.name;
    }
  }
  return {};
}

void Meaning::unknown_noun(const spec::Term& term, int block, const graph::Origin& mention) {
  const Place& place = mention.place;
  const std::string text = term.text();
  if (!reported_.insert(text + place.file + std::to_string(place.line) + ":" + std::to_string(place.column)).second)
    return;
  if (has_wildcard(term)) {
    diagnostics_.error(
        codes::wildcard,
        place,
        "`x` in `" + text + "` stands for anything, which only patterns can say",
        "Name the thing."
    );
    return;
  }
  std::string list;
  for (const Noun* noun : vocabulary(block).nouns()) {
    list += (list.empty() ? "" : ", ") + noun->term.text();
  }
  // Where nothing is known, one word says so for all.
  if (list.empty() && !reported_.insert("no package").second) return;
  const std::string rule = mention.rule.empty() ? "" : " (said by the rule `" + mention.rule + "`)";
  const std::string unseen = package_of(term.tag);
  const std::string near = did_you_mean_noun(term, vocabulary(block).nouns());
  std::string fix =
      !unseen.empty()
          ? "The package `" + unseen +
                "` has it, but this section does not see that package; see `packages_by_scope` in settings.yml."
      : list.empty() ? "No package is visible here; see `packages_by_scope` in settings.yml."
                     : "Known here: " + list + ".";
  diagnostics_.error(codes::unknown_noun, place, "nothing is known of `" + text + "`" + near + rule, std::move(fix));
}

void Meaning::ask_for_title(const spec::Term& term, const graph::Origin& mention) {
  const Place& place = mention.place;
  const std::string text = term.text();
  if (!reported_.insert(text + place.file + std::to_string(place.line) + ":" + std::to_string(place.column)).second)
    return;
  std::string names;
  for (const std::size_t service : services_) names += (names.empty() ? "`" : ", `") + graph_.at(service).text() + "`";
  diagnostics_.error(
      codes::which_service,
      place,
      "which service does `" + text + "` belong to? There are " + names,
      "Put the sentence below a title that names its service: `## The " + graph_.at(services_.front()).text() + "`."
  );
}

}  // namespace moonwright::rules

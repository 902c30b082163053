#include "generator/rules/vocabulary.h"

#include <algorithm>

#include "generator/base/names.h"
#include "generator/rules/codes.h"

namespace moonwright::rules {

namespace {

/// A noun stands for its named uses and variants, unless it names one itself.
bool noun_matches(const spec::Term& noun, const spec::Term& term) {
  const auto fits = [](const std::string& pattern, const std::string& part) {
    return pattern.empty() || pattern == wildcard || pattern == part;
  };
  return data_matches(noun.data, term.data) && fits(noun.variant, term.variant) && fits(noun.name, term.name);
}

/// All that tells one rule from another, so that rules run in an order of their own.
std::string identity(const Rule& rule) {
  std::string result = rule.name;
  for (const Action& action : rule.then) result += "\n" + action.builtin + action.property + action.text;
  return result;
}

/// Two packages may both know a noun, if they agree on what it is.
bool says_the_same(const Noun& a, const Noun& b) {
  return a.is == b.is && a.one_per.value_or(OnePer::service) == b.one_per.value_or(OnePer::service);
}

bool push_if_new(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) != list.end()) return false;
  list.push_back(text);
  return true;
}

}  // namespace

Vocabulary::Vocabulary(const Packages& packages, const std::vector<std::size_t>& positions, Diagnostics& diagnostics) {
  for (const std::size_t position : positions) {
    const Package& package = packages.all[position];
    add_nouns(package, diagnostics);
    for (const Rule& rule : package.rules) {
      for (const Pattern& pattern : rule.when) by_verb_[pattern.verb].push_back({&pattern, &rule});
    }
  }
  for (auto& [verb, list] : by_verb_) {
    std::stable_sort(list.begin(), list.end(), [](const Candidate& a, const Candidate& b) {
      return identity(*a.rule) < identity(*b.rule);
    });
  }
  for (auto& [tag, list] : by_tag_) {
    std::stable_sort(list.begin(), list.end(), [](const Noun* a, const Noun* b) {
      return specificity(a->term) > specificity(b->term);
    });
  }
  collect_tags(diagnostics);
}

void Vocabulary::add_nouns(const Package& package, Diagnostics& diagnostics) {
  for (const Noun& noun : package.nouns) {
    auto& same_tag = by_tag_[noun.term.tag];
    const auto other =
        std::find_if(same_tag.begin(), same_tag.end(), [&](const Noun* known) { return known->term == noun.term; });
    if (other != same_tag.end()) {
      if (says_the_same(noun, **other)) continue;
      Diagnostic error{Severity::error, codes::noun_twice, {}, noun.place, {}, {}, {}};
      error.message = "the noun `" + noun.term.text() + "` is there already, with another `is` or `one_per`";
      error.fix = "Say the same in both, take another word, or list the packages under different scopes.";
      error.related.push_back({"first here", (*other)->place});
      diagnostics.add(std::move(error));
      continue;
    }
    same_tag.push_back(&noun);
    nouns_.push_back(&noun);
  }
}

void Vocabulary::collect_tags(Diagnostics& diagnostics) {
  for (const Noun* noun : nouns_) {
    std::vector<std::string>& tags = tags_[noun];
    tags.push_back(noun->term.tag);
    for (const std::string& base : noun->is) {
      if (by_tag_.count(base) == 0 && !is_tag_of_pattern(base)) {
        std::vector<std::string> known;
        for (const auto& [tag, list] : by_tag_) known.push_back(tag);
        std::sort(known.begin(), known.end());
        diagnostics.error(
            codes::unknown_base,
            noun->place,
            "`is: " + base + "`: neither a noun nor a word of any rule is called so" + did_you_mean(base, known)
        );
      }
      push_if_new(tags, base);
    }
    // From the second round on these are the bases; a special noun is also all that the noun of its tag is.
    for (std::size_t i = 0; i < tags.size(); ++i) {
      const Noun* above = general(tags[i]);
      if (!above) continue;
      for (const std::string& base : above->is) push_if_new(tags, base);
    }
  }
}

const Noun* Vocabulary::general(const std::string& tag) const {
  const auto found = by_tag_.find(tag);
  if (found == by_tag_.end()) return nullptr;
  for (const Noun* noun : found->second) {
    if (noun->term.data == wildcard && noun->term.name.empty() && noun->term.variant.empty()) return noun;
  }
  return nullptr;
}

OnePer Vocabulary::one_per(const Noun& noun) const {
  if (noun.one_per) return *noun.one_per;
  const Noun* of_tag = general(noun.term.tag);
  return of_tag && of_tag->one_per ? *of_tag->one_per : OnePer::service;
}

bool Vocabulary::is_tag_of_pattern(const std::string& tag) const {
  for (const auto& [verb, list] : by_verb_) {
    for (const Candidate& candidate : list) {
      if (candidate.pattern->subject.tag == tag || candidate.pattern->object.tag == tag) return true;
    }
  }
  return false;
}

const Noun* Vocabulary::noun(const spec::Term& term) const {
  const auto found = by_tag_.find(term.tag);
  if (found == by_tag_.end()) return nullptr;
  for (const Noun* noun : found->second) {
    if (noun_matches(noun->term, term)) return noun;
  }
  return nullptr;
}

bool Vocabulary::has_tag(const Noun* noun, const std::string& tag) const {
  if (tag == wildcard) return true;
  const auto& known = tags_.at(noun);
  return std::find(known.begin(), known.end(), tag) != known.end();
}

const std::vector<Vocabulary::Candidate>& Vocabulary::candidates(
    const Noun* subject, const std::string& verb, const Noun* object
) const {
  const auto [slot, added] = found_.try_emplace({subject, object, verb});
  if (!added) return slot->second;
  const auto of_verb = by_verb_.find(verb);
  if (of_verb == by_verb_.end()) return slot->second;
  for (const Candidate& candidate : of_verb->second) {
    if (has_tag(subject, candidate.pattern->subject.tag) && has_tag(object, candidate.pattern->object.tag)) {
      slot->second.push_back(candidate);
    }
  }
  return slot->second;
}

std::vector<const Rule*> Vocabulary::matching(
    const spec::Term& subject, const std::string& verb, const spec::Term& object
) const {
  std::vector<const Rule*> result;
  const Noun* subject_noun = noun(subject);
  const Noun* object_noun = noun(object);
  if (!subject_noun || !object_noun) return result;
  for (const Candidate& candidate : candidates(subject_noun, verb, object_noun)) {
    if (!parts_match(candidate.pattern->subject, subject) || !parts_match(candidate.pattern->object, object)) continue;
    if (result.empty() || result.back() != candidate.rule) result.push_back(candidate.rule);
  }
  return result;
}

std::vector<std::string> Vocabulary::verbs() const {
  std::vector<std::string> result;
  for (const auto& [verb, list] : by_verb_) result.push_back(verb);
  return result;
}

std::vector<const Pattern*> Vocabulary::known_of(const spec::Term& subject) const {
  std::vector<const Pattern*> result;
  const Noun* known = noun(subject);
  if (!known) return result;
  for (const auto& [verb, list] : by_verb_) {
    for (const Candidate& candidate : list) {
      const Pattern& pattern = *candidate.pattern;
      if (has_tag(known, pattern.subject.tag) && parts_match(pattern.subject, subject)) result.push_back(&pattern);
    }
  }
  return result;
}

}  // namespace moonwright::rules

#include "generator/explain/why_not.h"

#include <algorithm>
#include <map>

#include "generator/base/names.h"
#include "generator/explain/near_rules.h"
#include "generator/rules/vocabulary.h"

namespace moonwright::explain {

namespace {

constexpr std::size_t most_parts = 8;

const graph::Resource* resource_of(const rules::Understanding& understanding, const std::string& term) {
  for (const graph::Resource& resource : understanding.graph.resources) {
    if (resource.text() == term) return &resource;
  }
  return nullptr;
}

std::vector<std::string> nouns_of(const rules::Packages& packages) {
  std::vector<std::string> tags;
  for (const rules::Package& package : packages.all) {
    for (const rules::Noun& noun : package.nouns) tags.push_back(noun.term.tag);
  }
  return tags;
}

std::vector<std::string> verbs_of(const rules::Packages& packages) {
  std::vector<std::string> verbs;
  for (const rules::Package& package : packages.all) {
    for (const rules::VerbGroup& group : package.verbs)
      verbs.insert(verbs.end(), group.words.begin(), group.words.end());
  }
  return verbs;
}

bool has_noun(const rules::Packages& packages, const spec::Term& term) {
  const std::vector<std::string> nouns = nouns_of(packages);
  return std::find(nouns.begin(), nouns.end(), term.tag) != nouns.end();
}

/// What rules let be said of a thing of this tag, and to it.
void add_known_patterns(const rules::Packages& packages, const spec::Term& term, Explanation& to) {
  for (const rules::Package& package : packages.all) {
    for (const rules::Rule& rule : package.rules) {
      const bool fits = std::any_of(rule.when.begin(), rule.when.end(), [&](const rules::Pattern& pattern) {
        return (pattern.subject.tag == term.tag && rules::parts_match(pattern.subject, term)) ||
               (pattern.object.tag == term.tag && rules::parts_match(pattern.object, term));
      });
      if (fits && to.rules.size() < most_parts) to.rules.push_back(use_of(packages, rule));
    }
  }
}

/// Mentions that say nothing.
bool add_mentions(const spec::Document& document, const std::string& term, Explanation& to) {
  bool found = false;
  for (const spec::TermUse& use : document.terms) {
    if (use.term.text() != term) continue;
    found = true;
    Explanation part;
    part.what = place_text(use.place);
    part.kind = use.in_title ? "in a title: names the section, says nothing"
                : use.aside  ? "behind a preposition: only says more about the term before it"
                             : "prose: no verb relates it";
    if (to.parts.size() < most_parts) to.parts.push_back(std::move(part));
  }
  return found;
}

void add_files_of(const std::vector<view::RenderLog>& logs, const std::string& term, Explanation& to) {
  bool any = false;
  for (const view::RenderLog& log : logs) {
    for (const view::RenderLog::Entry& entry : log.entries) {
      if (std::find(entry.terms.begin(), entry.terms.end(), term) == entry.terms.end()) continue;
      any = true;
      to.notes.push_back(
          entry.made ? "makes " + entry.path
                     : "would make " + entry.path + ", but the condition `" + entry.row.condition + "` does not hold"
      );
    }
  }
  if (!any) to.notes.push_back("no line of the table of files (`outputs` in package.yml) is for it alone");
}

void add_noun_note(const rules::Packages& packages, const spec::Term& term, Explanation& to) {
  if (has_noun(packages, term)) return;
  to.notes.push_back("no package has the noun `" + term.tag + "`" + did_you_mean(term.tag, nouns_of(packages)));
}

/// A literal path of a table line: "generated/{{ type.module }}/x.h" as what stands before, between and behind.
bool path_fits(const std::string& pattern, const std::string& path) {
  std::size_t at = 0;
  std::size_t from = 0;
  bool open = false;
  for (;;) {
    const std::size_t begin = pattern.find("{{", from);
    const std::string literal = pattern.substr(from, begin == std::string::npos ? begin : begin - from);
    if (begin == std::string::npos) {
      return open ? path.size() >= at + literal.size() && path.ends_with(literal) : path.substr(at) == literal;
    }
    const std::size_t found = path.find(literal, at);
    if (found == std::string::npos || (!open && found != at)) return false;
    at = found + literal.size();
    const std::size_t end = pattern.find("}}", begin);
    if (end == std::string::npos) return false;
    from = end + 2;
    open = true;
  }
}

/// One line of the table of files: what it makes now, in a part.
Explanation row_part(
    const rules::Packages& packages, const rules::Output& row, const std::vector<const view::RenderLog::Entry*>& entries
) {
  Explanation part;
  part.what = row.path;
  part.kind = "line of the table of files, for `" + row.matches.text() + "`";
  rules::Rule as_rule;
  as_rule.name = "for " + row.matches.text();
  as_rule.place = row.place;
  part.rules.push_back(use_of(packages, as_rule));
  part.templates.push_back({row.template_name, 0});
  if (!row.condition.empty()) part.notes.push_back("condition: " + row.condition);
  std::size_t shown = 0;
  for (const view::RenderLog::Entry* entry : entries) {
    if (++shown > most_parts) break;
    part.notes.push_back(
        (entry->made ? "makes " : "the condition keeps away ") + entry->path +
        (entry->terms.empty() ? "" : " (" + entry->terms.front() + ")")
    );
  }
  if (entries.empty()) part.notes.push_back("nothing in the spec matches `" + row.matches.text() + "`");
  return part;
}

}  // namespace

Explanation why_not_term(
    const rules::Understanding& understanding, const std::vector<view::RenderLog>& logs, const spec::Term& term
) {
  const std::string text = term.text();
  Explanation result;
  result.what = text;
  result.kind = "term";
  if (resource_of(understanding, text) != nullptr) {
    result.notes.push_back("it is there: the spec relates it to other terms");
    add_files_of(logs, text, result);
    result.parts = explain_term(understanding, text);
    return result;
  }
  if (add_mentions(understanding.document, text, result)) {
    result.notes.push_back("the spec mentions it, but no sentence relates it to another term");
  } else {
    result.notes.push_back("no sentence of the spec has this term" + did_you_mean_term(understanding, text));
  }
  add_noun_note(understanding.packages, term, result);
  add_known_patterns(understanding.packages, term, result);
  if (!result.rules.empty()) result.notes.push_back("a sentence that fits one of these rules would make it:");
  return result;
}

Explanation why_not_relation(const rules::Understanding& understanding, const AskedRelation& asked) {
  if (std::optional<Explanation> said = explain_relation(understanding, asked)) {
    said->notes.insert(said->notes.begin(), "it is there");
    return *said;
  }
  const rules::Packages& packages = understanding.packages;
  Explanation result;
  result.what = asked.text();
  result.kind = "relation";
  const std::string verb = canonical_verb(packages, asked.verb);
  const std::vector<std::string> verbs = verbs_of(packages);
  bool words_are_known = std::find(verbs.begin(), verbs.end(), asked.verb) != verbs.end();
  if (!words_are_known)
    result.notes.push_back("no package has the verb `/" + asked.verb + "`" + did_you_mean(asked.verb, verbs));
  for (const spec::Term* term : {&asked.subject, &asked.object}) {
    if (resource_of(understanding, term->text()) != nullptr) continue;
    result.notes.push_back(
        "no sentence relates `" + term->text() + "`" + did_you_mean_term(understanding, term->text())
    );
    add_noun_note(packages, *term, result);
    words_are_known = words_are_known && has_noun(packages, *term);
  }
  const std::vector<NearRule> near = near_rules(packages, asked, most_parts);
  for (const NearRule& rule : near) {
    Explanation part;
    part.what = rule.pattern->text();
    part.kind = "rule that almost matches";
    part.notes = rule.misfits;
    part.rules.push_back(use_of(packages, *rule.rule));
    result.parts.push_back(std::move(part));
  }
  if (near.empty() && words_are_known) {
    result.notes.push_back("a rule knows it, but no sentence says it: write");
    result.notes.push_back("    The " + asked.subject.text() + " /" + asked.verb + " the " + asked.object.text() + ".");
  } else {
    result.notes.push_back("no rule knows it");
  }
  for (const graph::Relation& relation : understanding.graph.relations) {
    const bool same_subject = understanding.graph.at(relation.subject).text() == asked.subject.text();
    const bool same_object = understanding.graph.at(relation.object).text() == asked.object.text();
    const int alike = int(same_subject) + int(same_object) + int(relation.verb == verb);
    if (alike < 2 || result.parts.size() >= 2 * most_parts) continue;
    Explanation part = explain_relation(understanding, relation);
    part.kind = "is said, and is near";
    result.parts.push_back(std::move(part));
  }
  return result;
}

Explanation why_not_file(
    const rules::Understanding& understanding,
    const std::vector<view::RenderLog>& logs,
    const std::vector<std::string>& generated,
    const std::string& path
) {
  Explanation result;
  result.what = path;
  result.kind = "file";
  if (std::find(generated.begin(), generated.end(), path) != generated.end()) {
    result.notes.push_back("it is generated: `moonwright explain " + path + "` says why");
    return result;
  }
  result.notes.push_back("no file of this path is generated" + did_you_mean(path, generated));
  for (const rules::Package& package : understanding.packages.all) {
    for (const rules::Output& row : package.outputs) {
      std::vector<const view::RenderLog::Entry*> entries;
      bool kept_away = false;
      for (const view::RenderLog& log : logs) {
        for (const view::RenderLog::Entry& entry : log.entries) {
          if (!(entry.row.place == row.place) || entry.row.path != row.path) continue;
          entries.push_back(&entry);
          kept_away = kept_away || (!entry.made && entry.path == path);
        }
      }
      // A path that is one expression fits everything: then what it makes has to lie in the same folder.
      const auto folder_of = [](const std::string& it) { return it.substr(0, it.rfind('/') + 1); };
      const std::string folder = folder_of(path);
      const bool literal = row.path.find("{{") != 0;
      const bool same_folder = std::any_of(entries.begin(), entries.end(), [&](const view::RenderLog::Entry* entry) {
        return !folder.empty() && folder_of(entry->path) == folder;
      });
      if (kept_away || (literal ? path_fits(row.path, path) : same_folder))
        result.parts.push_back(row_part(understanding.packages, row, entries));
    }
  }
  if (result.parts.empty())
    result.notes.push_back("no line of the table of files (`outputs` in package.yml) has a path like it");
  return result;
}

}  // namespace moonwright::explain

#include "generator/rules/unknown.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "generator/base/names.h"
#include "generator/rules/codes.h"

namespace moonwright::rules {

namespace {

/// What the subject can have said of it: "`/has x:query`", by verb.
using Known = std::map<std::string, std::vector<std::string>>;

Known known_of(const Vocabulary& vocabulary, const spec::Term& subject) {
  Known result;
  for (const Pattern* pattern : vocabulary.known_of(subject)) {
    std::vector<std::string>& objects = result[pattern->verb];
    const std::string object = pattern->object.text();
    if (std::find(objects.begin(), objects.end(), object) == objects.end()) objects.push_back(object);
  }
  for (auto& [verb, objects] : result) std::sort(objects.begin(), objects.end());
  return result;
}

std::string joined(const std::vector<std::string>& words) {
  std::string result;
  for (const std::string& word : words) result += (result.empty() ? "" : ", ") + word;
  return result;
}

std::string list_of(const Known& known) {
  std::string result;
  for (const auto& [verb, objects] : known) {
    result += (result.empty() ? "`/" : ", `/") + verb + " " + joined(objects) + "`";
  }
  return result;
}

std::vector<std::string> verbs_of(const Known& known) {
  std::vector<std::string> result;
  for (const auto& [verb, objects] : known) result.push_back(verb);
  return result;
}

}  // namespace

Diagnostic unknown_relation(
    const Vocabulary& vocabulary, const Fact& fact, const spec::Term& subject, const spec::Term& object
) {
  const Known known = known_of(vocabulary, subject);
  const auto same_verb = known.find(fact.verb);
  const bool verb_is_known = vocabulary.knows_verb(fact.verb);
  const std::string verb = "`/" + fact.written_verb + "`";
  Diagnostic error;
  error.place = fact.origin.place;
  error.code = verb_is_known ? codes::unknown_relation : codes::unknown_verb;
  if (!verb_is_known) {
    error.message = "the verb " + verb + " is not known" + did_you_mean(fact.written_verb, vocabulary.verbs());
  } else if (same_verb != known.end()) {
    error.message = "`" + subject.text() + "` " + verb + " `" + object.text() + "` is not known: it takes `" +
                    joined(same_verb->second) + "`";
  } else {
    error.message = "`" + subject.text() + "` " + verb + " `" + object.text() + "` is not known" +
                    did_you_mean(fact.verb, verbs_of(known));
  }
  if (fact.rule) error.message += " (said by the rule `" + fact.rule->name + "`)";
  if (fact.that_clauses >= 2) {
    error.fix = "The sentence has two \"that\" clauses: write two sentences, or a list with one item for each.";
  } else if (known.empty()) {
    error.fix = "Nothing is known that `" + subject.text() + "` can do here.";
  } else {
    error.fix = "What `" + subject.text() + "` can do: " + list_of(known) + ".";
  }
  return error;
}

}  // namespace moonwright::rules

#pragma once

#include <string>
#include <vector>

#include "generator/api/model_fields.h"
#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/rules/understand.h"

/// Answers for `moonwright explain` and `why-not`, as data. Pure: they only read.
namespace moonwright::explain {

/// A rule that took part.
struct RuleUse {
  /// "backend: x:api /loads x:item".
  std::string name;
  /// In its package.yml: "backend/package.yml".
  Place place;
  std::string about;
  friend bool operator==(const RuleUse&, const RuleUse&) = default;
};

/// A sentence that took part.
struct Said {
  Place place;
  std::string sentence;
  /// It was left out, and is implied by this one.
  bool implied = false;
  friend bool operator==(const Said&, const Said&) = default;
};

/// The template that wrote something; line 0: the template as a whole.
struct TemplateUse {
  std::string name;
  int line = 0;
  friend bool operator==(const TemplateUse&, const TemplateUse&) = default;
};

/// Why something is there (or not): every input that it follows from, with its place.
struct Explanation {
  /// As asked: "Todo.todolistId", "generated/todos/todo.h:14".
  std::string what;
  /// "field", "argument", "type", "line", "file", "term", "relation" ...
  std::string kind;
  /// What stands there: the line, the field's signature; may be empty.
  std::string text;
  std::vector<std::string> notes;
  std::vector<Place> type_specs;
  std::vector<Said> sentences;
  /// Of a chain of rules all, in the order in which they were applied.
  std::vector<RuleUse> rules;
  std::vector<TemplateUse> templates;
  /// What it consists of, or what belongs to it: relations of a term, things on a line.
  std::vector<Explanation> parts;
};

/// For people: one line for each input, parts indented below.
///
///     Todo.todolistId: ID
///       field
///       type spec  type_specs/Todo.json:9:5
///       sentence   spec.md:5:17: The graphql:api /loads the todo:item.
///       rule       backend/package.yml:88:5: x:api /loads x:item: ...
std::string to_text(const Explanation& explanation);

/// The same as one JSON object: {"what", "kind", "text", "notes", "type_specs", "sentences", "rules", "templates",
/// "parts"}; places are "file", "line", "column".
std::string to_json(const Explanation& explanation);

/// Adds sentence, rules and type-spec place of an origin, each once.
void add_origin(const rules::Understanding& understanding, const graph::Origin& origin, Explanation& to);
void add_origin(const rules::Understanding& understanding, const api::Origin& origin, Explanation& to);

/// The rule of that name; null if no package has it.
const rules::Rule* find_rule(const rules::Packages& packages, const std::string& name);
RuleUse use_of(const rules::Packages& packages, const rules::Rule& rule);

/// "file:line:column", as far as there is one.
std::string place_text(const Place& place);

}  // namespace moonwright::explain

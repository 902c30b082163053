#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/spec_reader.h"

namespace moonwright::types {

namespace {

/// Looks up names of fields; keeps what it needs for proposals.
class NameCheck {
 public:
  NameCheck(const TypeSpec& spec, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const FieldSpec& field : spec.properties) {
      add(field.name);
      if (field.kind == Kind::related_set || field.kind == Kind::many_to_many) {
        without_column_.emplace(field.name, "a set");
      } else if (field.derived) {
        without_column_.emplace(field.name, "derived");
      } else if (field.kind == Kind::password) {
        without_column_.emplace(field.name, "a password");
      }
    }
    add_automatic(spec);
  }

  void operator()(const std::string& key, const Name& name) {
    if (name.text.empty() || known_.contains(name.text)) return;
    // Each proposal looks at all names: of thousands nobody reads them.
    constexpr int most_proposals = 100;
    const bool proposes = ++unknown_ <= most_proposals;
    diagnostics_.error(
        codes::unknown_field,
        name.place,
        "`" + key + "` names `" + name.text + "`, which is no property here" +
            (proposes ? did_you_mean(name.text, words_) : std::string()),
        "write the name of a property, or take it out"
    );
  }
  void operator()(const std::string& key, const std::optional<Name>& name) {
    if (name) (*this)(key, *name);
  }
  /// One that needs a column of its own.
  void column(const std::string& key, const Name& name) {
    (*this)(key, name);
    const auto found = without_column_.find(name.text);
    if (found == without_column_.end()) return;
    diagnostics_.error(
        codes::key_not_for_type,
        name.place,
        "`" + key + "` cannot name `" + name.text + "`, which is " + found->second,
        "name a field that has a column of its own, or take it out"
    );
  }
  void columns(const std::string& key, const std::vector<Name>& names) {
    for (const Name& name : names) column(key, name);
  }
  void operator()(const std::string& key, const std::vector<Name>& names) {
    for (const Name& name : names) (*this)(key, name);
  }
  /// The first part of a path; the rest belongs to other types.
  void operator()(const std::string& key, const PathText& path) {
    if (!path.parts.empty()) (*this)(key, Name{.text = path.parts.front(), .place = path.place});
  }
  void operator()(const std::string& key, const std::vector<OrderText>& order) {
    for (const OrderText& term : order) (*this)(key, Name{.text = term.field, .place = term.place});
  }
  void operator()(const std::string& key, const std::vector<WhereText>& where) {
    for (const WhereText& condition : where) (*this)(key, condition.path);
  }

 private:
  void add(const std::string& name) {
    known_.insert(name);
    words_.push_back(name);
  }

  void add_automatic(const TypeSpec& spec) {
    if (spec.key.empty()) add("id");
    if (spec.timestamps) {
      add("createdAt");
      add("updatedAt");
    }
    if (spec.soft_delete) add("deletedAt");
    if (spec.version) add("version");
  }

  std::set<std::string> known_;
  std::map<std::string, std::string> without_column_;
  std::vector<std::string> words_;
  int unknown_ = 0;
  Diagnostics& diagnostics_;
};

void check_key_once(const TypeSpec& spec, Diagnostics& diagnostics) {
  std::set<std::string> seen;
  for (const Name& name : spec.key) {
    if (seen.insert(name.text).second) continue;
    diagnostics.error(codes::wrong_value, name.place, "`" + name.text + "` is in the key twice", "take one out");
  }
}

void check_item(const TypeSpec& spec, NameCheck& check) {
  check("required", spec.required);
  check("private", spec.is_private);
  check("readOnly", spec.read_only);
  check("writeOnly", spec.write_only);
  check("immutable", spec.immutable);
  check("key", spec.key);
  for (const PathText& path : spec.query_item_by) check("queryItemBy", path);
  for (const PathText& path : spec.query_items_by) check("queryItemsBy", path);
  check("filterBy", spec.filter_fields);
  check("orderBy", spec.order_by);
  for (const auto& [name, fixed] : spec.named) {
    check("named." + name, fixed.where);
    if (fixed.order_by) check("named." + name, *fixed.order_by);
  }
  for (const std::vector<Name>& fields : spec.unique) check.columns("unique", fields);
  for (const IndexText& index : spec.indexes) {
    check.columns("indexes", index.fields);
    check("indexes", index.where);
  }
  check("login", spec.login);
  if (spec.display_item_by) check.column("displayItemBy", *spec.display_item_by);
  if (spec.sorted) check.column("sorted", *spec.sorted);
  check("owner", spec.owner);
  check("tenant", spec.tenant);
  check("roles", spec.roles);
  for (const FieldSpec& field : spec.properties) check("needs", field.needs);
}

}  // namespace

void check_names(const TypeSpec& spec, Diagnostics& diagnostics) {
  NameCheck check(spec, diagnostics);
  if (spec.role == Role::item) {
    check_item(spec, check);
    check_key_once(spec, diagnostics);
    check_flags(spec, diagnostics);
  }
  // What `required` of inputs and outputs may name depends on the default ones: the api stage checks those.
  if (spec.role == Role::form) check("required", spec.required);
}

}  // namespace moonwright::types

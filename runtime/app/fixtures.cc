#include "runtime/app/fixtures.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>

#include "runtime/app/convert.h"
#include "runtime/app/services.h"
#include "runtime/app/store.h"
#include "runtime/app/validate.h"
#include "runtime/base/when_all.h"

namespace mw::app {
namespace {

/// Types before those whose foreign keys point to them; the order of the backend where it does not matter.
std::vector<const db::Model*> parents_first(const Backend& backend) {
  std::vector<const db::Model*> ordered;
  std::vector<const db::Model*> visited;
  auto visit = [&](auto& self, const db::Model& model) -> void {
    if (std::find(visited.begin(), visited.end(), &model) != visited.end()) return;
    visited.push_back(&model);
    for (const db::Relation& relation : model.relations) {
      if (relation.kind == db::RelationKind::fk) self(self, *relation.target);
    }
    ordered.push_back(&model);
  };
  for (const db::Model* model : backend.models) visit(visit, *model);
  return ordered;
}

/// A column by its own name or by that of the relation it carries (`todolist` for `todolistId`).
const db::Column* find_column(const db::Model& model, std::string_view name) {
  if (const db::Column* column = model.find_column(name)) return column;
  const db::Relation* relation = model.find_relation(name);
  return relation && relation->kind == db::RelationKind::fk ? model.find_column(relation->column) : nullptr;
}

/// A relation whose keys can be set, by its own name or by that of its input (`tags`, `tagIds`).
const db::Relation* find_set(const db::Model& model, std::string_view name) {
  if (const db::Relation* relation = model.find_ids(name)) return relation;
  const db::Relation* relation = model.find_relation(name);
  return relation != nullptr && !relation->ids.empty() ? relation : nullptr;
}

graphql::Value plain_value(const YAML::Node& node);

/// A scalar as YAML reads it, for values inside JSON columns.
graphql::Value plain_scalar(const YAML::Node& node) {
  const std::string& text = node.Scalar();
  if (node.Tag() == "!") return text;  // Quoted.
  if (text == "true") return true;
  if (text == "false") return false;
  std::int64_t whole = 0;
  const char* end = text.data() + text.size();
  if (auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc() && read.ptr == end) return whole;
  double real = 0;
  if (auto read = std::from_chars(text.data(), end, real); read.ec == std::errc() && read.ptr == end) {
    if (text.find_first_not_of("-0123456789") == std::string::npos) return graphql::LargeInteger{real};
    return real;
  }
  return text;
}

graphql::Value plain_value(const YAML::Node& node) {
  if (node.IsSequence()) {
    graphql::Value::List list;
    for (const YAML::Node& item : node) list.push_back(plain_value(item));
    return list;
  }
  if (node.IsMap()) {
    graphql::Object object;
    for (const auto& member : node) object.set(member.first.Scalar(), plain_value(member.second));
    return object;
  }
  return node.IsScalar() ? plain_scalar(node) : graphql::Value();
}

/// As the column's GraphQL type would have coerced it. Nothing: it does not fit.
std::optional<graphql::Value> value_for(const db::Column& column, const YAML::Node& node) {
  if (node.IsNull()) return graphql::Value();
  if (column.kind == db::Kind::json || column.kind == db::Kind::tags) return plain_value(node);
  if (!node.IsScalar()) return std::nullopt;
  graphql::Value plain = plain_scalar(node);
  switch (column.kind) {
    case db::Kind::boolean:
      return plain.is_boolean() ? std::optional(plain) : std::nullopt;
    case db::Kind::int32:
      return plain.is_integer() ? std::optional(plain) : std::nullopt;
    case db::Kind::float64:
      if (plain.is_integer()) return static_cast<double>(plain.integer());
      return plain.is_number() ? std::optional(plain) : std::nullopt;
    case db::Kind::enumeration:
      // Type specs write the stored value (`in-progress`), GraphQL its name: both are taken.
      for (const db::EnumValue& value : column.enumeration->values) {
        if (value.stored == node.Scalar() || value.name == node.Scalar())
          return graphql::EnumName{std::string(value.name)};
      }
      return std::nullopt;
    default:
      return graphql::Value(node.Scalar());
  }
}

/// Collects the rows of all files by model.
class Reader {
 public:
  Reader(const Backend& backend, FixtureReport& report) : backend_(backend), report_(report) {}

  void read(const FixtureFile& file) {
    path_ = file.path;
    try {
      YAML::Node document = YAML::Load(file.text);
      if (document.IsNull()) return;
      if (!document.IsMap()) return error(document, "must be rows by type name, such as `Todo: [{name: ...}]`");
      for (const auto& entry : document) read_type(entry.first, entry.second);
    } catch (const YAML::Exception& problem) {
      std::string place = problem.mark.is_null() ? "" : std::to_string(problem.mark.line + 1) + ": ";
      report_.errors.push_back(path_ + ":" + place + problem.msg);
    }
  }

  std::map<const db::Model*, std::vector<RowInput>> rows;

 private:
  void error(const YAML::Node& node, const std::string& what) {
    report_.errors.push_back(path_ + ":" + std::to_string(node.Mark().line + 1) + ": " + what);
  }

  void read_type(const YAML::Node& name, const YAML::Node& list) {
    auto found = std::find_if(backend_.models.begin(), backend_.models.end(), [&](const db::Model* model) {
      return model->name == name.Scalar();
    });
    if (found == backend_.models.end()) {
      std::string known;
      for (const db::Model* model : backend_.models) known += (known.empty() ? "" : ", ") + std::string(model->name);
      return error(name, "there is no type " + name.Scalar() + " (there are " + known + ")");
    }
    if (list.IsNull()) return;
    if (!list.IsSequence()) return error(list, name.Scalar() + " must be a list of rows");
    for (const YAML::Node& row : list) read_row(**found, row);
  }

  void read_row(const db::Model& model, const YAML::Node& node) {
    if (!node.IsMap()) return error(node, "a row must be fields with values");
    RowInput row;
    row.path = path_ + ":" + std::to_string(node.Mark().line + 1) + ": " + std::string(model.name) + ".";
    for (const auto& member : node) {
      const std::string& name = member.first.Scalar();
      if (const db::Relation* set = find_set(model, name)) {
        read_keys(*set, member.second, row);
        continue;
      }
      const db::Column* column = find_column(model, name);
      if (!column) {
        error(member.first, std::string(model.name) + " has no field " + name);
        continue;
      }
      read_field(model, *column, member.second, row);
    }
    row.complete_key(model);
    rows[&model].push_back(std::move(row));
    ++report_.rows;
  }

  void read_field(const db::Model& model, const db::Column& column, const YAML::Node& node, RowInput& row) {
    std::string place = std::string(model.name) + "." + std::string(column.name) + " ";
    auto value = value_for(column, node);
    if (!value) return error(node, place + "has a value of another kind");
    Converted converted = to_stored(column, *value);
    if (!converted) return error(node, place + converted.error);
    if (auto problem = validate(model, column, converted.value)) return error(node, place + problem->message);
    (model.is_key(column) ? row.key_parts : row.given).push_back({&column, std::move(converted.value)});
  }

  /// `tags: [key, key]`.
  void read_keys(const db::Relation& relation, const YAML::Node& node, RowInput& row) {
    const std::string place = std::string(relation.name) + " ";
    if (!node.IsSequence()) return error(node, place + "must be a list of keys");
    std::vector<db::Value> keys;
    for (const YAML::Node& item : node) {
      auto value = value_for(relation.target->key_column(), item);
      Converted converted = value ? to_stored(relation.target->key_column(), *value) : Converted{{}, "is not a key"};
      if (!converted || converted.value.is_null()) return error(item, place + "has a value that is no key");
      keys.push_back(std::move(converted.value));
    }
    row.sets.push_back({&relation, std::move(keys)});
  }

  const Backend& backend_;
  FixtureReport& report_;
  std::string path_;
};

/// A mutation of list steps that post the rows, as if generated code had declared it.
struct Posting {
  void add(const db::Model& model, std::vector<RowInput> rows) {
    Step& posted = tables.emplace_back();
    posted.name = model.name;
    posted.verb = Verb::post;
    posted.model = &model;
    posted.list = model.name;
    BoundStep step;
    step.table = &posted;
    step.model = &model;
    step.statement = "LoadFixtures";
    for (const db::Column& column : model.columns) step.inputs.push_back({std::string(column.name), &column, {}});
    for (const db::Relation& relation : model.relations) {
      if (!relation.ids.empty()) step.sets.push_back({std::string(relation.name), &relation});
    }
    step.takes_made_keys = true;
    bound.steps.push_back(std::move(step));
    inputs.push_back(std::move(rows));
  }

  /// A deque: steps point to them.
  std::deque<Step> tables;
  Mutation table{.name = "loadFixtures", .statement = "LoadFixtures"};
  BoundMutation bound{&table, {}};
  MutationInputs inputs;
};

}  // namespace

FixtureReport load_fixtures(
    const Application& application, db::Database& database, const std::vector<FixtureFile>& files
) {
  FixtureReport report;
  Reader reader(*application.backend, report);
  for (const FixtureFile& file : files) reader.read(file);
  if (!report.errors.empty() || reader.rows.empty()) return report;

  Posting posting;
  for (const db::Model* model : parents_first(*application.backend)) {
    if (auto found = reader.rows.find(model); found != reader.rows.end()) posting.add(*model, std::move(found->second));
  }
  Services services;
  services.database = &database;
  services.hooks = application.hooks.get();
  graphql::RequestContext request(&services);
  MutationResult result = sync_wait(store(request, posting.bound, posting.inputs, *application.hooks));
  for (const InputError& error : result.errors) report.errors.push_back(error.field + " " + error.message);
  return report;
}

}  // namespace mw::app

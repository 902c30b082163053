#include "runtime/app/bound_filter.h"

#include <array>
#include <utility>

#include "runtime/app/bad_input.h"
#include "runtime/app/convert.h"
#include "runtime/app/json_filter.h"

namespace mw::app {
namespace {

using db::Filter;
using db::Junction;
using db::Op;

constexpr std::array<std::pair<std::string_view, Op>, 10> operators{{
    {"eq", Op::eq},
    {"in", Op::in},
    {"lt", Op::lt},
    {"lte", Op::lte},
    {"gt", Op::gt},
    {"gte", Op::gte},
    {"contains", Op::contains},
    {"startsWith", Op::starts_with},
    {"endsWith", Op::ends_with},
    {"isNull", Op::is_null},
}};

/// Reads one `TodoFilter`. GraphQL has checked its shape: fields, operators and types are those of the schema.
class TypedFilter {
 public:
  explicit TypedFilter(const BoundFilter& filter) : filter_(filter) {}

  /// Members that are null are left out, as if they were absent.
  Filter read(const graphql::Value& object, const std::string& path, std::size_t depth) {
    if (depth > max_filter_depth) {
      throw bad_input(path, "is nested deeper than " + std::to_string(max_filter_depth) + " levels");
    }
    Filter all{.junction = Junction::all};
    for (const graphql::Member& member : object.object()) {
      if (member.value.is_null()) continue;
      const std::string here = path + "." + member.name;
      if (member.name == "and") {
        all.parts.push_back(read_list(member.value, here, depth, Junction::all));
      } else if (member.name == "or") {
        all.parts.push_back(read_list(member.value, here, depth, Junction::any));
      } else if (member.name == "not") {
        all.parts.push_back({.junction = Junction::not_all, .parts = {read(member.value, here, depth + 1)}});
      } else {
        read_field(column_of(member.name), member.value, here, all.parts);
      }
    }
    if (all.parts.size() == 1) return Filter(std::move(all.parts.front()));
    return all;
  }

 private:
  Filter read_list(const graphql::Value& list, const std::string& path, std::size_t depth, Junction junction) {
    Filter joined{.junction = junction};
    std::size_t index = 0;
    for (const graphql::Value& item : list.list()) {
      joined.parts.push_back(read(item, path + "." + std::to_string(index++), depth + 1));
      // An empty one is a condition too: it takes room in the statement.
      count(path);
    }
    return joined;
  }

  void read_field(
      const db::Column& column, const graphql::Value& tests, const std::string& path, std::vector<Filter>& into
  ) {
    for (const graphql::Member& member : tests.object()) {
      if (member.value.is_null()) continue;
      count(path);
      into.push_back(read_test(column, member, path + "." + member.name));
    }
  }

  static Filter read_test(const db::Column& column, const graphql::Member& member, const std::string& path) {
    Filter test{.path = {{}, &column}};
    for (const auto& [name, op] : operators) {
      if (name == member.name) test.op = op;
    }
    if (test.op == Op::is_null) {
      test.values.push_back(db::Value::integer(member.value.boolean() ? 1 : 0));
    } else if (test.op == Op::in) {
      for (const graphql::Value& item : member.value.list()) test.values.push_back(value_of(column, item, path));
    } else if (column.kind == db::Kind::tags) {
      test.values.push_back(db::Value::text(std::string(member.value.text())));
    } else {
      test.values.push_back(value_of(column, member.value, path));
    }
    return test;
  }

  static db::Value value_of(const db::Column& column, const graphql::Value& input, const std::string& path) {
    Converted converted = to_stored(column, input);
    if (!converted) throw bad_input(path, converted.error);
    return std::move(converted.value);
  }

  const db::Column& column_of(std::string_view name) const {
    for (const BoundFilter::Field& field : filter_.fields) {
      if (field.name == name) return *field.column;
    }
    // The binder has compared the schema with the table.
    throw std::logic_error("a filter on \"" + std::string(name) + "\", which no table has");
  }

  void count(const std::string& path) {
    if (++conditions_ > max_filter_conditions) {
      throw bad_input(
          path, "is part of a filter with more than " + std::to_string(max_filter_conditions) + " conditions"
      );
    }
  }

  const BoundFilter& filter_;
  std::size_t conditions_ = 0;
};

}  // namespace

bool can_be_filtered(const db::Column& column) {
  if (column.is_private || column.write_only) return false;
  return column.kind != db::Kind::json && column.kind != db::Kind::bytes && column.kind != db::Kind::password;
}

BoundFilter bind_filter(
    const db::Model& model, const db::Selection& selection, std::string_view place, std::vector<std::string>& problems
) {
  BoundFilter bound;
  bound.json = selection.filter_by == db::FilterBy::json;
  if (selection.filter_by != db::FilterBy::listed) {
    for (const db::Column& column : model.columns) {
      if (can_be_filtered(column)) bound.fields.push_back({column.name, &column});
    }
    return bound;
  }
  for (const std::string_view name : selection.filter) {
    const db::Column* column = model.find_column(name);
    if (column != nullptr && can_be_filtered(*column)) {
      bound.fields.push_back({name, column});
      continue;
    }
    problems.push_back(
        std::string(place) + ": filters by \"" + std::string(name) + "\", which " + std::string(model.name) +
        (column == nullptr ? " does not have" : " does not let be compared")
    );
  }
  return bound;
}

db::Filter filter_of(const BoundFilter& filter, const graphql::Value& input) {
  return filter.json ? json_filter(filter, input) : TypedFilter(filter).read(input, "filter", 0);
}

}  // namespace mw::app

#include "runtime/app/json_filter.h"

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "runtime/app/bad_input.h"
#include "runtime/app/convert.h"
#include "runtime/app/scalars.h"
#include "runtime/app/schema_check.h"
#include "runtime/graphql/utilities/did_you_mean.h"

namespace mw::app {
namespace {

using db::Kind;

bool is_text_list(const graphql::Value& value) {
  if (!value.is_list()) return false;
  for (const graphql::Value& item : value.list()) {
    if (!item.is_string()) return false;
  }
  return true;
}

/// Whether a JSON value is one of the column's GraphQL type, as a variable of that type would have to be. Scalars with
/// a form of their own (dates, decimals) are left to `to_stored`.
bool fits(const db::Column& column, const graphql::Value& value) {
  switch (column.kind) {
    case Kind::boolean:
      return value.is_boolean();
    case Kind::int32:
      return value.is_integer() && value.integer() >= std::numeric_limits<std::int32_t>::min() &&
             value.integer() <= std::numeric_limits<std::int32_t>::max();
    case Kind::float64:
      return value.is_integer() || value.is_number();
    case Kind::id:
    case Kind::bigint:
    case Kind::uuid:
      return value.is_string() || value.is_integer();
    case Kind::decimal:
      return value.is_string() || value.is_integer() || (value.is_number() && !value.is_large_integer());
    case Kind::tags:
      return is_text_list(value);
    case Kind::enumeration:
      return value.is_string() || value.is_enum();
    default:
      return value.is_string();
  }
}

db::Value value_of(const db::Column& column, const graphql::Value& input, const std::string& path) {
  const std::string type(graphql_type_of(column));
  const std::string wanted = column.kind == Kind::tags ? "[" + type + "!]" : type;
  if (!fits(column, input)) throw bad_input(path, "is not of the type " + wanted);
  Converted converted;
  if (column.kind == Kind::decimal && input.is_number()) {
    const graphql::Coerced text = scalars()["Decimal"].parse_value(input);
    if (!text) throw bad_input(path, "is not a decimal number");
    converted = to_stored(column, text.value());
  } else {
    converted = to_stored(column, input);
  }
  if (!converted) throw bad_input(path, converted.error);
  return std::move(converted.value);
}

const db::Column& column_of(const BoundFilter& filter, const std::string& name) {
  std::vector<std::string> known;
  for (const BoundFilter::Field& field : filter.fields) {
    if (field.name == name) return *field.column;
    known.emplace_back(field.name);
  }
  const std::string suggestion = graphql::did_you_mean(graphql::suggestion_list(name, known));
  throw graphql::ClientError("Argument \"filter\" has no field \"" + name + "\"." + suggestion, "BAD_USER_INPUT");
}

}  // namespace

db::Filter json_filter(const BoundFilter& filter, const graphql::Value& input) {
  if (!input.is_object()) throw bad_input("filter", "is not a JSON object of fields and values");
  db::Filter all{.junction = db::Junction::all};
  for (const graphql::Member& member : input.object()) {
    const db::Column& column = column_of(filter, member.name);
    db::Filter test{.path = {{}, &column}};
    if (member.value.is_null()) {
      test.op = db::Op::is_null;
      test.values.push_back(db::Value::integer(1));
    } else {
      test.values.push_back(value_of(column, member.value, "filter." + member.name));
    }
    all.parts.push_back(std::move(test));
  }
  return all;
}

}  // namespace mw::app

#include "runtime/app/key_text.h"

#include <charconv>
#include <utility>
#include <variant>

#include "runtime/app/column_leaf.h"
#include "runtime/app/table_rows.h"
#include "runtime/db/key.h"
#include "runtime/http/graphql/json_value.h"

namespace mw::app {
namespace {

/// A part as a JSON string: what is none in answers (numbers, booleans) between quotes.
void append_part(std::string& text, db::Cell cell, const db::Column& column) {
  JsonWriter json;
  write_cell(json, cell, column);
  const std::string part = json.take();
  const bool quoted = !part.empty() && part.front() == '"';
  text += quoted ? part : '"' + part + '"';
}

/// Text of a part of an ID as the value that its column's GraphQL type would have.
graphql::Value typed(const db::Column& column, const graphql::Value& part) {
  if (!part.is_string()) return part;
  const std::string& text = part.string();
  if (column.kind == db::Kind::enumeration) return graphql::EnumName{text};
  double number = 0;
  if (column.kind == db::Kind::float64) {
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return read.ec == std::errc() && read.ptr == end ? graphql::Value(number) : graphql::Value();
  }
  if (column.kind == db::Kind::boolean && (text == "true" || text == "false")) return text == "true";
  return part;
}

void write_composite_key(
    JsonWriter& json, const graphql::Batch& parents, std::uint32_t row, const graphql::LeafBinding& binding
) {
  const auto& model = *static_cast<const db::Model*>(binding.extra);
  json.string(key_text(model, key_of(parents.data<TableRows>(), row)));
}

}  // namespace

std::string key_text(const db::Model& model, const db::Value& key) {
  const std::vector<const db::Column*> columns = model.key_columns();
  const std::vector<db::Value> parts = db::key_parts(model, key);
  std::string text = "[";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i > 0) text += ',';
    append_part(text, parts[i].cell(), *columns[i]);
  }
  return text += ']';
}

Converted key_from_text(const db::Model& model, std::string_view text) {
  const std::vector<const db::Column*> columns = model.key_columns();
  Converted wrong{{}, "is not the JSON array of the " + std::to_string(columns.size()) + " parts of a key"};
  std::string copy(text);
  auto read = http::graphql::read_json(copy);
  const auto* array = std::get_if<graphql::Value>(&read);
  if (array == nullptr || !array->is_list() || array->list().size() != columns.size()) return wrong;
  std::vector<db::Value> parts;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    Converted part = to_stored(*columns[i], typed(*columns[i], array->list()[i]));
    if (!part || part.value.is_null()) return wrong;
    parts.push_back(std::move(part.value));
  }
  std::vector<db::Cell> cells;
  cells.reserve(parts.size());
  for (const db::Value& part : parts) cells.push_back(part.cell());
  return {db::make_key(model, cells), {}};
}

graphql::LeafBinding composite_key_leaf(const db::Model& model) {
  graphql::LeafBinding binding;
  binding.write = write_composite_key;
  binding.extra = &model;
  return binding;
}

}  // namespace mw::app

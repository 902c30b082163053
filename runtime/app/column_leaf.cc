#include "runtime/app/column_leaf.h"

#include <cstring>

#include "runtime/app/table_rows.h"
#include "runtime/base/bytes.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"

namespace mw::app {
namespace {

using db::Cell;
using db::Column;
using db::Kind;

void write_uuid(JsonWriter& json, Cell cell) {
  Uuid uuid;
  const std::string_view bytes = cell.as_bytes();
  if (bytes.size() != uuid.bytes.size()) return json.null();
  std::memcpy(uuid.bytes.data(), bytes.data(), bytes.size());
  char text[36];
  write_text(uuid, text);
  json.string({text, sizeof text});
}

void write_enum(JsonWriter& json, Cell cell, const Column& column) {
  if (column.enumeration != nullptr) {
    for (const db::EnumValue& value : column.enumeration->values) {
      if (value.stored == cell.as_bytes()) return json.string(value.name);
    }
  }
  json.null();
}

void write_temporal(JsonWriter& json, Cell cell, Kind kind) {
  if (kind == Kind::date) return json.string(to_text(Date(std::chrono::days(cell.as_integer()))));
  const std::chrono::microseconds microseconds(cell.as_integer());
  json.string(kind == Kind::time ? to_text(Time{microseconds}) : to_text(DateTime(microseconds)));
}

void write_leaf(
    JsonWriter& json, const graphql::Batch& parents, std::uint32_t row, const graphql::LeafBinding& binding
) {
  const auto& column = *static_cast<const Column*>(binding.extra);
  write_cell(json, parents.data<TableRows>().cell(row, binding.index), column);
}

void write_integer(
    JsonWriter& json, const graphql::Batch& parents, std::uint32_t row, const graphql::LeafBinding& binding
) {
  const Cell cell = parents.data<TableRows>().cell(row, binding.index);
  if (cell.is_null()) return json.null();
  json.integer(cell.as_integer());
}

bool leaf_is_null(const graphql::Batch& parents, std::uint32_t row, const graphql::LeafBinding& binding) {
  return parents.data<TableRows>().cell(row, binding.index).is_null();
}

}  // namespace

void write_cell(JsonWriter& json, Cell cell, const Column& column) {
  if (cell.is_null()) return json.null();
  switch (column.kind) {
    case Kind::uuid:
      return write_uuid(json, cell);
    case Kind::boolean:
      return json.boolean(cell.as_integer() != 0);
    case Kind::int32:
      return json.integer(cell.as_integer());
    case Kind::id:
    case Kind::bigint:
      return json.string(std::to_string(cell.as_integer()));
    case Kind::float64:
      return json.number(cell.as_real());
    case Kind::date:
    case Kind::time:
    case Kind::datetime:
      return write_temporal(json, cell, column.kind);
    case Kind::json:
    case Kind::tags:
      return json.json(cell.as_bytes());
    case Kind::bytes:
      return json.string(to_base64(cell.as_bytes()));
    case Kind::enumeration:
      return write_enum(json, cell, column);
    default:
      return json.string(cell.as_bytes());
  }
}

std::string id_text(Cell cell, Kind kind) {
  if (cell.kind() == db::CellKind::integer) return std::to_string(cell.as_integer());
  if (kind != Kind::uuid || cell.as_bytes().size() != 16) return std::string(cell.as_bytes());
  Uuid uuid;
  std::memcpy(uuid.bytes.data(), cell.as_bytes().data(), uuid.bytes.size());
  return to_text(uuid);
}

graphql::LeafBinding column_leaf(const db::Model& model, const Column& column, bool integer_ids) {
  graphql::LeafBinding binding;
  binding.write = integer_ids && column.kind == Kind::id ? write_integer : write_leaf;
  if (!column.required) binding.is_null = leaf_is_null;
  binding.index = static_cast<std::uint32_t>(model.index_of(column));
  binding.extra = &column;
  return binding;
}

}  // namespace mw::app

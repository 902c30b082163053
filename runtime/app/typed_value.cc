#include "runtime/app/typed_value.h"

#include <utility>

#include "runtime/app/column_leaf.h"
#include "runtime/app/convert.h"

namespace mw::app::detail {

std::string read_cell(const graphql::Value& input, const db::Column& column, db::Value& into) {
  Converted converted = to_stored(column, input);
  into = std::move(converted.value);
  return std::move(converted.error);
}

void write_cell_of(JsonWriter& json, const db::Value& value, const db::Column& column, const Shape& shape) {
  if (shape.integer_ids && column.kind == db::Kind::bigint && !value.is_null()) {
    return json.integer(value.cell().as_integer());
  }
  write_cell(json, value.cell(), column);
}

}  // namespace mw::app::detail

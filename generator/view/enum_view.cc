#include "generator/view/enum_view.h"

#include <utility>

#include "generator/view/cpp.h"
#include "generator/view/origin_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

using jinja::Value;

Value enum_view(const api::Enum& declared) {
  Value values = Value::list();
  for (const api::EnumValue& value : declared.values) {
    values.push_back(Value::map({
        {"cpp", enumerator(value)},
        {"entry", "{" + cpp_string(value.name) + ", " + cpp_string(value.value) + "}"},
        {"comment", doc_comment(value.description, "  ")},
        {"origin", origin_view({{}, value.place})},
    }));
  }
  return Value::map({
      {"name", declared.name},
      {"table", enum_name(declared)},
      {"text", cpp_string(declared.name)},
      {"snake", declared.snake},
      {"values", std::move(values)},
      {"origin", origin_view(declared.origin)},
  });
}

}  // namespace moonwright::view

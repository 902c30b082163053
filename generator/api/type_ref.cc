#include "generator/api/model_fields.h"

namespace moonwright::api {

std::string TypeRef::text() const {
  std::string result = name;
  if (list) result = "[" + name + (item_non_null ? "!]" : "]");
  return non_null ? result + "!" : result;
}

}  // namespace moonwright::api

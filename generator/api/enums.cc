#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/base/names.h"

namespace moonwright::api {

Index add_enum(Context& context, Enum found, const types::FieldSpec& spec) {
  for (const types::EnumValueSpec& value : spec.enum_values) {
    found.values.push_back(EnumValue{
        .value = value.value,
        .name = value.name,
        .snake = snake_case(value.name),
        .description = value.description,
        .deprecated = value.deprecated,
        .renamed_from = value.renamed_from,
        .place = value.place,
    });
  }
  const auto [at, is_new] = context.enum_by_name.try_emplace(found.name, context.service.enums.size());
  if (is_new) {
    context.service.enums.push_back(std::move(found));
    return at->second;
  }
  const Enum& other = context.service.enums[at->second];
  const bool equal = std::equal(
      other.values.begin(),
      other.values.end(),
      found.values.begin(),
      found.values.end(),
      [](const EnumValue& a, const EnumValue& b) { return a.name == b.name && a.value == b.value; }
  );
  if (!equal) {
    context.clash(
        codes::enum_clash,
        place_of(found.origin),
        "two enums are called `" + found.name + "`",
        "rename one with `enumName`, or give both the same values",
        place_of(other.origin),
        "the other one"
    );
  }
  return at->second;
}

}  // namespace moonwright::api

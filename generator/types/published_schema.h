#pragma once

#include <string_view>

namespace moonwright::types {

/// Text of type_specs/type_spec.schema.json, which editors use too.
std::string_view published_schema();

}  // namespace moonwright::types

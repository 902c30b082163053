// Made from spec.md by form.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace shop {

/// Input type `CategoryForm`, as hand-written code gets it.
struct CategoryForm {
  std::optional<std::int64_t> id;
  std::string name;
  std::optional<std::int32_t> place;
  std::optional<std::int64_t> parent_id;
  std::optional<std::string> source;
};

}  // namespace shop

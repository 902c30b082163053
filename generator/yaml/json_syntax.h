#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace moonwright::yaml {

struct JsonError {
  /// Byte of the text where something else should stand.
  std::size_t offset = 0;
  std::string message;
};

/// The first place where `text` (prepared: without comments) is no JSON, trailing commas allowed. yaml-cpp reads more
/// than JSON and finds a missing brace or comma late, or takes it for something else. Depth and escapes are left to it.
std::optional<JsonError> json_error(std::string_view text);

}  // namespace moonwright::yaml

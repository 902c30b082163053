#include "generator/base/memory.h"

namespace moonwright {

std::optional<std::string> NoMemory::recall(const std::string&, std::string_view) const {
  return std::nullopt;
}

void NoMemory::remember(const std::string&, std::string_view, std::string) {}

}  // namespace moonwright

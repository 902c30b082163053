#pragma once

#include <string_view>

#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// A text that is likely met again soon, such as a key of maps: those met lately on this thread share their bytes,
/// which saves more than half of what a map takes.
Value shared_text(std::string_view text);

}  // namespace moonwright::jinja

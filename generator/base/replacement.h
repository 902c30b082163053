#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/base/diagnostic.h"

namespace moonwright {

/// What may take the place of the text at `diagnostic.place`, which is `written`: the name that the message suggests
/// ("did you mean `x`?"), with the slash or the quotes of what it replaces. Nothing if none is suggested, or if the
/// message is not about that text.
std::optional<std::string> replacement_of(const Diagnostic& diagnostic, std::string_view written);

}  // namespace moonwright

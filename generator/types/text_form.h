#pragma once

#include <string>

#include "generator/types/kind.h"

namespace moonwright::types {

/// What a text must be to be a value of `kind` (uuid, date, time, datetime, bytes): `a date such as "2024-01-31"`;
/// empty if it is one, and for every other kind. The backend reads the same text when it starts, which is too late to
/// tell.
std::string objection_to_text(Kind kind, const std::string& text);

}  // namespace moonwright::types

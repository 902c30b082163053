#pragma once

#include <string>

#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// Appends all that a template can see of a value: two values with the same bytes are the same to every template.
/// False for what holds a function, or an object that does not tell what it is.
bool append_bytes(std::string& out, const Value& value);

/// A text, so that what follows cannot be taken for a part of it.
void append_text_bytes(std::string& out, std::string_view text);

}  // namespace moonwright::jinja

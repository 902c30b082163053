#pragma once

#include <string>
#include <string_view>

#include "generator/jinja/value.h"

/// Values as text, as Python's str(), repr() and type() give it.
namespace moonwright::jinja {

/// Appends str(value). An undefined value follows its policy: nothing, an error, or `{{ name }}`.
void append_text(std::string& out, const Value& value);
std::string to_text(const Value& value);

/// Appends repr(value): strings in quotes, Markup('...'), ['a', 1], {'a': None}.
void append_repr(std::string& out, const Value& value);
std::string repr(const Value& value);
std::string repr_text(std::string_view text);

/// The shortest decimal that reads back as the same double, in Python's form: 1.0, 1e+16, inf.
std::string number_text(double number);

/// "str", "int", "dict", ...
std::string type_name(const Value& value);
/// What Jinja calls the owner of a missing attribute: "dict object", "str object", "None".
std::string owner_name(const Value& value);

/// Appends with & < > ' " as entities.
void append_escaped(std::string& out, std::string_view text);
std::string escape_text(std::string_view text);
/// The value as markup: markup as it is, the rest escaped.
Value escape(const Value& value);
/// Markup as it is, other values as str(value) escaped, into `out`.
void append_escaped_value(std::string& out, const Value& value);

}  // namespace moonwright::jinja

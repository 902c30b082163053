#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright {

/// Words of the language are kebab-case ("todo-list"); these give the other spellings of LANGUAGE section 3.
/// All accept kebab, snake, camel and Pascal input and split at '-', '_', '.', '/', and before capitals.
std::vector<std::string> words_of(std::string_view name);
std::string kebab_case(std::string_view name);
std::string snake_case(std::string_view name);
std::string upper_snake_case(std::string_view name);
std::string camel_case(std::string_view name);
std::string pascal_case(std::string_view name);

/// English plural of the last word of a kebab-case word, by the table of LANGUAGE section 3 (no overrides).
std::string plural_of(std::string_view word);

/// The nearest of `known` to `name` by edit distance (case-insensitive, at most about a third of the length away);
/// empty if none is near.
std::string nearest_name(std::string_view name, const std::vector<std::string>& known);
/// " (did you mean `x`?)" or an empty text.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known);

}  // namespace moonwright

#pragma once

#include <map>
#include <string>
#include <string_view>

namespace moonwright::types {

/// /[_A-Za-z][_0-9A-Za-z]*/ and not beginning with `__`.
bool is_graphql_name(std::string_view name);
/// A lower-case letter, then letters and digits.
bool is_camel_case(std::string_view name);
/// "in-progress" to "IN_PROGRESS", "3d" to "_3D"; empty if the value has neither letters nor digits.
std::string enum_value_name(std::string_view value);

/// Plurals of words as LANGUAGE section 3 has them: the `plural` of a type spec, else `plurals` in settings.yml (of the
/// whole word or of its last part), else English.
class Plurals {
 public:
  Plurals() = default;
  /// Both maps: kebab-case word to kebab-case plural.
  Plurals(
      const std::map<std::string, std::string>& by_type_spec, const std::map<std::string, std::string>& by_settings
  );

  /// "todo-lists" of "todo-list"; a plural that equals its singular takes "-list": "sheep-list".
  std::string operator()(std::string_view word) const;

 private:
  std::map<std::string, std::string, std::less<>> whole_;
  std::map<std::string, std::string, std::less<>> settings_;
};

}  // namespace moonwright::types

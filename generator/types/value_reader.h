#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/types/type_spec.h"
#include "generator/yaml/node.h"

namespace moonwright::types {

/// Reads values of the right shape out of the nodes of one file. What is wrong becomes a diagnostic with its JSON
/// pointer; then a harmless value is returned.
class ValueReader {
 public:
  /// The largest `Int` of GraphQL.
  static constexpr std::int64_t int_max = 2147483647;

  /// Both must outlive the reader.
  ValueReader(const yaml::Node& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

  void error(const yaml::Node& node, Code code, std::string message, std::string fix = {});
  void warning(const yaml::Node& node, Code code, std::string message, std::string fix = {});
  /// At the key of an entry.
  void error_at_key(
      const yaml::Node& mapping, const yaml::Entry& entry, Code code, std::string message, std::string fix = {}
  );

  std::string text(const yaml::Node& node);
  /// A text that is not blank.
  std::string filled(const yaml::Node& node);
  /// A name for a table or column, as both databases take it without quotes.
  std::string sql_name(const yaml::Node& node);
  /// A word of the language, in any spelling: letters, digits, `-` and `_`.
  std::string plain_word(const yaml::Node& node);
  bool boolean(const yaml::Node& node);
  std::optional<std::int64_t> integer(const yaml::Node& node, std::int64_t least, std::int64_t most = int_max);
  /// A number as written.
  std::string number(const yaml::Node& node);
  /// One of `known`; empty if it is not.
  std::string word(const yaml::Node& node, const std::vector<std::string>& known);
  /// A name for GraphQL: letters, digits and `_`, not beginning with a digit or `__`.
  std::string graphql_name(const yaml::Node& node);

  /// Of a field, say: not blank.
  Name name(const yaml::Node& node);
  std::vector<Name> names(const yaml::Node& node);
  /// A list of texts, or one text.
  std::vector<Name> one_or_more(const yaml::Node& node);
  std::vector<std::string> texts(const yaml::Node& node);
  std::vector<std::vector<Name>> name_lists(const yaml::Node& node);
  PathText path(const yaml::Node& node);
  std::vector<PathText> paths(const yaml::Node& node);
  std::vector<OrderText> order(const yaml::Node& node);
  std::vector<WhereText> where(const yaml::Node& node);
  /// A mapping with the keys where, orderBy and limit.
  Fixed fixed(const yaml::Node& node);
  AccessSpec access(const yaml::Node& node);
  /// The reason; also `true`.
  std::string deprecation(const yaml::Node& node);
  std::vector<EnumValueSpec> enum_values(const yaml::Node& node);

  /// False (and an error with the nearest known one) if `entry` has a key that is not in `known`.
  bool known_key(const yaml::Node& mapping, const yaml::Entry& entry, const std::vector<std::string>& known);
  bool mapping(const yaml::Node& node);
  bool list(const yaml::Node& node);

 private:
  void report(Severity severity, const yaml::Node& node, Code code, std::string message, std::string fix);
  void expected(const yaml::Node& node, std::string_view what);
  void add_conditions(const yaml::Entry& entry, std::vector<WhereText>& into);
  EnumValueSpec enum_value(const yaml::Node& node);
  std::vector<Name> rules(const yaml::Node& node);

  const yaml::Node& root_;
  Diagnostics& diagnostics_;
};

}  // namespace moonwright::types

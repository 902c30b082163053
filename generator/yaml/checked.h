#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/yaml/node.h"

namespace moonwright::yaml {

/// Reads typed values out of a tree and says what is wrong: with file, line, column, JSON pointer and the nearest known
/// name. Every reader leaves its target alone where the key is absent or wrong, so that defaults stay.
class Checked {
 public:
  /// `root` and `diagnostics` must outlive it. `unknown_key` and `wrong_value` are the codes of the errors.
  Checked(const Node& root, Diagnostics& diagnostics, Code unknown_key, Code wrong_value);

  /// Whether `node` is a mapping whose keys are all in `known` (other keys are errors, the known ones can still be
  /// read). A null node counts as an empty mapping. `what` names it in messages: "settings", "a noun".
  bool mapping(const Node& node, std::string_view what, const std::vector<std::string>& known);
  /// Whether `node` is a mapping with free keys (or null).
  bool free_mapping(const Node& node, std::string_view what);

  void text(const Node& mapping, std::string_view key, std::string& target);
  void boolean(const Node& mapping, std::string_view key, bool& target);
  /// Between `least` and `most`, both allowed.
  void integer(const Node& mapping, std::string_view key, int& target, int least, int most);
  /// One of the given words; the result is the position.
  std::optional<std::size_t> choice(const Node& mapping, std::string_view key, const std::vector<std::string>& words);
  void texts(const Node& mapping, std::string_view key, std::vector<std::string>& target);
  /// A list of texts, or one text that stands for a list of one.
  void one_or_more(const Node& mapping, std::string_view key, std::vector<std::string>& target);

  /// The text of a scalar; an error and nothing for what is no text. `what` as in "`api.path` must be a text".
  std::optional<std::string> as_text(const Node& node);

  /// An error at `node` with its pointer.
  void wrong(const Node& node, std::string message, std::string fix = {});
  void unknown_key(
      const Node& mapping, const Entry& entry, const std::vector<std::string>& known, std::string_view what
  );

 private:
  void expected(const Node& node, std::string_view wanted);

  const Node& root_;
  Diagnostics& diagnostics_;
  Code unknown_key_;
  Code wrong_value_;
};

}  // namespace moonwright::yaml

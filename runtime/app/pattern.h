#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace mw::app {

/// A column's `pattern`, compiled once at start: Perl's syntax, found anywhere in the text unless it is anchored, as
/// JSON Schema has it. Read by all threads.
class Pattern {
 public:
  /// Null if the text is no pattern; `error` then says why.
  static std::shared_ptr<const Pattern> compile(std::string_view text, std::string& error);
  virtual ~Pattern() = default;

  /// A text that takes too long to decide does not match.
  virtual bool matches(std::string_view text) const = 0;
};

}  // namespace mw::app

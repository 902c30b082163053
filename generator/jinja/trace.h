#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// Where the text of a rendering came from, without a mark in the text: which template line wrote it, and for which
/// thing. Filled by `Environment::render` with a trace; costs nothing without one.
///
/// A thing is an element of a loop that is a map with the key `origin`; its origin holds for all that the body of the
/// loop writes, in macros and includes, too. What is captured (a macro, a block assignment) and printed unchanged keeps
/// its spans.
class Trace {
 public:
  struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string template_name;
    int line = 0;
    /// `origin` of the innermost element; undefined outside of such loops.
    Value origin;
    /// How many loops with origins are around it.
    std::size_t depth = 0;
  };

  /// In the order of the text, without gaps once the rendering is done.
  const std::vector<Span>& spans() const { return spans_; }

  /// For the renderer.
  void write(std::size_t begin, std::size_t end, const std::string& template_name, int line);
  /// True if `text`, which stands at `begin`, is what was captured last.
  bool write_captured(std::size_t begin, std::string_view text);
  void open_capture();
  void close_capture(std::string text);
  void enter(Value origin) { origins_.push_back(std::move(origin)); }
  void leave() { origins_.pop_back(); }

 private:
  std::vector<Span> spans_;
  std::vector<std::vector<Span>> outer_;
  std::vector<Value> origins_;
  std::vector<Span> captured_;
  std::string captured_text_;
};

}  // namespace moonwright::jinja

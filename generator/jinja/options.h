#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// What marks code in a template, and what happens to the white space around it. As in Jinja2.
struct Syntax {
  std::string block_start = "{%";
  std::string block_end = "%}";
  std::string variable_start = "{{";
  std::string variable_end = "}}";
  std::string comment_start = "{#";
  std::string comment_end = "#}";
  std::string line_statement_prefix;  ///< empty: none
  std::string line_comment_prefix;    ///< empty: none
  bool trim_blocks = false;
  bool lstrip_blocks = false;
  bool keep_trailing_newline = false;
  std::string newline_sequence = "\n";
};

/// Statements that Jinja2 has in extensions.
struct Extensions {
  bool do_statement = true;
  bool loop_controls = true;
  bool translations = false;  ///< trans, pluralize, _(); without a catalogue: texts stay as they are
  bool debug = false;         ///< {% debug %}
};

/// Bounds of one rendering.
struct Limits {
  int depth = 400;                              ///< nested macro calls, includes, recursive loops, blocks
  std::size_t stack = std::size_t{4} << 20;     ///< bytes of the machine's stack
  std::uint64_t steps = 50'000'000;             ///< statements and calls
  std::size_t output = std::size_t{256} << 20;  ///< bytes, also of any single string
  std::int64_t range = 1'000'000;               ///< elements of range()
};

struct Options {
  Syntax syntax;
  Extensions extensions;
  Limits limits;
  UndefinedPolicy undefined = UndefinedPolicy::strict;
  bool autoescape = false;
  /// Refuses what Jinja2's sandbox refuses: attributes that start with an underscore.
  bool sandbox = false;
  /// Refuses to change lists and maps, too.
  bool immutable_sandbox = false;
  /// Jinja2's policies, by name: "truncate.leeway", "urlize.rel", "json.dumps_kwargs", ...
  std::map<std::string, Value, std::less<>> policies;
};

}  // namespace moonwright::jinja

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/jinja/call.h"
#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// What stands behind the colon of `{:>10.2f}`, or between % and the letter of `%-10.2f`.
struct FormatSpec {
  std::string fill = " ";
  char align = 0;  ///< < > ^ =, 0: by type
  char sign = '-';
  bool alternate = false;
  char grouping = 0;
  std::int64_t width = 0;
  int precision = -1;
  char type = 0;
};

/// Throws Error (value) if it is none.
FormatSpec parse_format_spec(std::string_view text);
/// `format(value, spec)`; `longest` bounds the width.
std::string format_value(const Value& value, const FormatSpec& spec, std::size_t longest);

/// `template.format(...)`. If the template is markup, what is put in is escaped.
std::string format_braces(
    Renderer& renderer, const Value& format, const List& positional, const std::vector<NamedArgument>& named
);

}  // namespace moonwright::jinja

#include <algorithm>
#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/numbers.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"
#include "generator/jinja/wrap.h"

namespace moonwright::jinja {

namespace {

Value indent_filter(Call& call) {
  call.bind("indent", {"s", "width", "first", "blank"}, 1);
  std::string indentation;
  if (call[1].is_text()) {
    indentation = call.text(1);
  } else {
    const auto width = static_cast<std::size_t>(std::max<std::int64_t>(call.integer(1, 4), 0));
    call.renderer().check_size(width);
    indentation.assign(width, ' ');
  }
  const bool blank = call.truth(3, false);
  const std::string text = call.text(0) + "\n";
  std::string out;
  bool first_line = true;
  for (const std::string_view line : split_lines(text)) {
    if (!first_line) out += '\n';
    const bool indented = first_line ? call.truth(2, false) : blank || !line.empty();
    if (indented) out += indentation;
    out += line;
    first_line = false;
    call.renderer().check_size(out.size());
  }
  return text_like(call[0], std::move(out));
}

Value truncate_filter(Call& call) {
  call.bind("truncate", {"s", "length", "killwords", "end", "leeway"}, 1);
  const std::int64_t length = call.integer(1, 255);
  const std::string end = call.text(3, "...");
  const Value* policy = call.renderer().environment().policy("truncate.leeway");
  const std::int64_t fallback = policy != nullptr && policy->is_integral() ? policy->integer() : 5;
  const std::int64_t leeway = call.has(4) && !call[4].is_none() ? call.integer(4, fallback) : fallback;
  const auto end_length = static_cast<std::int64_t>(code_points(end));
  if (length < end_length) {
    throw Error(
        ErrorKind::value, "expected length >= " + std::to_string(end_length) + ", got " + std::to_string(length)
    );
  }
  if (leeway < 0) throw Error(ErrorKind::value, "expected leeway >= 0, got " + std::to_string(leeway));
  const std::string text = call.text(0);
  if (static_cast<std::int64_t>(code_points(text)) <= length + leeway) return text_like(call[0], text);
  std::string_view kept = head(text, length - end_length);
  if (!call.truth(2, false)) kept = kept.substr(0, kept.rfind(' '));
  return text_like(call[0], std::string(kept) + end);
}

Value wordwrap_filter(Call& call) {
  call.bind("wordwrap", {"s", "width", "break_long_words", "wrapstring", "break_on_hyphens"}, 1);
  const std::int64_t width = call.integer(1, 79);
  if (width <= 0) throw Error(ErrorKind::value, "invalid width " + std::to_string(width) + " (must be > 0)");
  const bool has_separator = call.has(3) && !call[3].is_none();
  const std::string separator =
      has_separator ? call.text(3) : call.renderer().environment().options().syntax.newline_sequence;
  const std::string text = call.text(0);
  std::string out;
  bool first = true;
  for (const std::string_view line : split_lines(text)) {
    const auto wrapped = wrap_line(line, static_cast<std::size_t>(width), call.truth(2, true), call.truth(4, true));
    if (!std::exchange(first, false)) out += separator;
    for (std::size_t i = 0; i < wrapped.size(); ++i) out += (i > 0 ? separator : "") + wrapped[i];
    call.renderer().check_size(out.size());
  }
  return text_like(call[0], std::move(out));
}

Value filesizeformat_filter(Call& call) {
  call.bind("filesizeformat", {"value", "binary"}, 1);
  const double bytes = number_of(call[0]);
  const bool binary = call.truth(1, false);
  const double base = binary ? 1024 : 1000;
  static constexpr const char* names[2][8] = {
      {"kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"},
      {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB", "ZiB", "YiB"},
  };
  if (bytes == 1) return Value("1 Byte");
  if (bytes < base) return Value(std::to_string(static_cast<std::int64_t>(bytes)) + " Bytes");
  double unit = base;
  std::size_t i = 0;
  while (i + 1 < 8 && bytes >= unit * base) {
    unit *= base;
    ++i;
  }
  return Value(fixed_text(bytes / unit, 1) + " " + names[binary ? 1 : 0][i]);
}

}  // namespace

void add_layout_filters(Environment& environment) {
  environment.add_filter("indent", indent_filter);
  environment.add_filter("truncate", truncate_filter);
  environment.add_filter("wordwrap", wordwrap_filter);
  environment.add_filter("filesizeformat", filesizeformat_filter);
}

}  // namespace moonwright::jinja

#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/format.h"
#include "generator/jinja/markup_tools.h"
#include "generator/jinja/methods.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

/// A text argument; escaped if the string is markup.
std::string argument(const Call& call, std::size_t index) {
  if (call[index].is_undefined()) fail_undefined(call[index]);
  if (!call[index].is_text()) fail_type("must be str, not " + type_name(call[index]));
  return text_for(call[0], call[index]);
}

Value same_kind(const Call& call, std::string text) {
  return text_like(call[0], std::move(text));
}

Value upper_method(Call& call) {
  return same_kind(call, upper(call[0].text()));
}
Value lower_method(Call& call) {
  return same_kind(call, lower(call[0].text()));
}
Value capitalize_method(Call& call) {
  return same_kind(call, capitalize(call[0].text()));
}

Value swapcase(Call& call) {
  std::string out;
  const std::string& text = call[0].text();
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    append_code_point(out, is_upper(code) ? to_lower(code) : to_upper(code));
  }
  return same_kind(call, std::move(out));
}

/// Python's title(): every letter behind a non-letter, unlike the filter.
Value title(Call& call) {
  std::string out;
  bool inside = false;
  const std::string& text = call[0].text();
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    append_code_point(out, inside ? to_lower(code) : to_upper(code));
    inside = is_letter(code);
  }
  return same_kind(call, std::move(out));
}

Value stripped(Call& call, bool left, bool right) {
  call.bind("strip", {"self", "chars"}, 1);
  const std::string& text = call[0].text();
  if (call.has(1) && !call[1].is_none()) return same_kind(call, std::string(strip_of(text, call.text(1), left, right)));
  return same_kind(call, std::string(left && right ? strip(text) : left ? strip_left(text) : strip_right(text)));
}
Value strip_method(Call& call) {
  return stripped(call, true, true);
}
Value lstrip(Call& call) {
  return stripped(call, true, false);
}
Value rstrip(Call& call) {
  return stripped(call, false, true);
}

Value split(Call& call) {
  call.bind("split", {"self", "sep", "maxsplit"}, 1);
  const std::int64_t limit = call.integer(2, -1);
  if (!call.has(1) || call[1].is_none()) return list_of(split_words(call[0].text(), limit), call[0]);
  const std::string separator = call.text(1);
  if (separator.empty()) throw Error(ErrorKind::value, "empty separator");
  return list_of(split_on(call[0].text(), separator, limit), call[0]);
}

Value rsplit(Call& call) {
  call.bind("rsplit", {"self", "sep", "maxsplit"}, 1);
  const std::int64_t limit = call.integer(2, -1);
  const bool words = !call.has(1) || call[1].is_none();
  const std::string separator = words ? std::string() : call.text(1);
  if (!words && separator.empty()) throw Error(ErrorKind::value, "empty separator");
  const std::string_view text = words ? strip(call[0].text()) : std::string_view(call[0].text());
  auto parts = words ? split_words(text) : split_on(text, separator);
  if (limit >= 0 && static_cast<std::int64_t>(parts.size()) > limit + 1) {
    const auto merged = static_cast<std::ptrdiff_t>(parts.size()) - static_cast<std::ptrdiff_t>(limit);
    const std::string_view last = parts[static_cast<std::size_t>(merged) - 1];
    parts.erase(parts.begin(), parts.begin() + merged - 1);
    parts[0] = text.substr(0, static_cast<std::size_t>(last.data() + last.size() - text.data()));
  }
  return list_of(parts, call[0]);
}

Value splitlines(Call& call) {
  call.bind("splitlines", {"self", "keepends"}, 1);
  return list_of(split_lines(call[0].text(), call.truth(1, false)), call[0]);
}

Value replace(Call& call) {
  call.bind("replace", {"self", "old", "new", "count"}, 3);
  return same_kind(call, replace_all(call[0].text(), argument(call, 1), argument(call, 2), call.integer(3, -1)));
}

bool any_of(const Call& call, bool (*holds)(std::string_view, std::string_view)) {
  if (call[1].kind() != Kind::tuple) return holds(call[0].text(), argument(call, 1));
  const List& options = call[1].items();
  return std::any_of(options.begin(), options.end(), [&](const Value& option) {
    return holds(call[0].text(), to_text(option));
  });
}

bool starts(std::string_view text, std::string_view part) {
  return text.substr(0, part.size()) == part;
}
bool ends(std::string_view text, std::string_view part) {
  return text.size() >= part.size() && text.substr(text.size() - part.size()) == part;
}

Value startswith(Call& call) {
  call.bind("startswith", {"self", "prefix"}, 2);
  return Value(any_of(call, starts));
}
Value endswith(Call& call) {
  call.bind("endswith", {"self", "suffix"}, 2);
  return Value(any_of(call, ends));
}
Value removeprefix(Call& call) {
  call.bind("removeprefix", {"self", "prefix"}, 2);
  const std::string part = argument(call, 1);
  return same_kind(call, starts(call[0].text(), part) ? call[0].text().substr(part.size()) : call[0].text());
}
Value removesuffix(Call& call) {
  call.bind("removesuffix", {"self", "suffix"}, 2);
  const std::string& text = call[0].text();
  const std::string part = argument(call, 1);
  return same_kind(call, ends(text, part) ? text.substr(0, text.size() - part.size()) : text);
}

Value join(Call& call) {
  call.bind("join", {"self", "iterable"}, 2);
  std::string out;
  bool first = true;
  for (const Value& element : Elements(call[1])) {
    if (element.is_undefined()) fail_undefined(element);
    if (!element.is_text()) fail_type("sequence item: expected str instance, " + type_name(element) + " found");
    if (!std::exchange(first, false)) out += call[0].text();
    out += text_for(call[0], element);
    call.renderer().check_size(out.size());
  }
  return same_kind(call, std::move(out));
}

std::int64_t found_at(Call& call, bool last) {
  call.bind("find", {"self", "sub", "start"}, 2);
  const std::string& text = call[0].text();
  const std::string part = argument(call, 1);
  const std::size_t start = byte_offset(text, static_cast<std::size_t>(std::max<std::int64_t>(call.integer(2, 0), 0)));
  const std::size_t at = last ? text.rfind(part) : text.find(part, start);
  return at == std::string::npos ? -1 : static_cast<std::int64_t>(code_points(std::string_view(text).substr(0, at)));
}

Value found_or_fail(std::int64_t at) {
  if (at < 0) throw Error(ErrorKind::value, "substring not found");
  return Value(at);
}
Value find(Call& call) {
  return Value(found_at(call, false));
}
Value rfind(Call& call) {
  return Value(found_at(call, true));
}
Value index(Call& call) {
  return found_or_fail(found_at(call, false));
}
Value rindex(Call& call) {
  return found_or_fail(found_at(call, true));
}

Value count(Call& call) {
  call.bind("count", {"self", "sub"}, 2);
  const std::string part = argument(call, 1);
  if (part.empty()) return Value(call[0].size() + 1);
  return Value(split_on(call[0].text(), part).size() - 1);
}

Value padded(Call& call, bool left, bool right) {
  call.bind("center", {"self", "width", "fillchar"}, 2);
  const std::int64_t width = call.integer(1, 0);
  const std::string fill = call.text(2, " ");
  if (code_points(fill) != 1) fail_type("The fill character must be exactly one character long");
  call.renderer().check_size(static_cast<std::size_t>(std::max<std::int64_t>(width, 0)));
  if (left && right) return same_kind(call, centered(call[0].text(), width, fill));
  std::string pad;
  for (auto i = static_cast<std::int64_t>(call[0].size()); i < width; ++i) pad += fill;
  return same_kind(call, left ? pad + call[0].text() : call[0].text() + pad);
}
Value center(Call& call) {
  return padded(call, true, true);
}
Value ljust(Call& call) {
  return padded(call, false, true);
}
Value rjust(Call& call) {
  return padded(call, true, false);
}

Value zfill(Call& call) {
  call.bind("zfill", {"self", "width"}, 2);
  std::string text = call[0].text();
  const std::int64_t missing = call.integer(1, 0) - static_cast<std::int64_t>(call[0].size());
  if (missing <= 0) return call[0];
  call.renderer().check_size(static_cast<std::size_t>(missing));
  const std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  return same_kind(call, text.insert(at, static_cast<std::size_t>(missing), '0'));
}

Value partitioned(Call& call, bool last) {
  call.bind("partition", {"self", "sep"}, 2);
  const std::string& text = call[0].text();
  const std::string separator = argument(call, 1);
  if (separator.empty()) throw Error(ErrorKind::value, "empty separator");
  const std::size_t at = last ? text.rfind(separator) : text.find(separator);
  if (at == std::string::npos) {
    return last ? Value::tuple({same_kind(call, ""), same_kind(call, ""), call[0]})
                : Value::tuple({call[0], same_kind(call, ""), same_kind(call, "")});
  }
  return Value::tuple(
      {same_kind(call, text.substr(0, at)),
       same_kind(call, separator),
       same_kind(call, text.substr(at + separator.size()))}
  );
}
Value partition(Call& call) {
  return partitioned(call, false);
}
Value rpartition(Call& call) {
  return partitioned(call, true);
}

Value all_are(const Call& call, bool (*holds)(char32_t)) {
  const std::u32string text = decode(call[0].text());
  return Value(!text.empty() && std::all_of(text.begin(), text.end(), holds));
}
Value isalpha(Call& call) {
  return all_are(call, is_letter);
}
Value isdigit(Call& call) {
  return all_are(call, is_digit);
}
Value isspace(Call& call) {
  return all_are(call, is_space);
}
Value isalnum(Call& call) {
  return all_are(call, [](char32_t code) { return is_letter(code) || is_digit(code); });
}
Value isidentifier(Call& call) {
  const std::u32string text = decode(call[0].text());
  return Value(!text.empty() && is_name_start(text[0]) && std::all_of(text.begin(), text.end(), is_name_part));
}
Value is_one_case(const Call& call, bool (*right)(char32_t), bool (*wrong)(char32_t)) {
  const std::u32string text = decode(call[0].text());
  return Value(std::any_of(text.begin(), text.end(), right) && std::none_of(text.begin(), text.end(), wrong));
}
Value isupper(Call& call) {
  return is_one_case(call, is_upper, is_lower);
}
Value islower(Call& call) {
  return is_one_case(call, is_lower, is_upper);
}

Value format(Call& call) {
  const List positional(call.arguments.begin() + 1, call.arguments.end());
  return same_kind(call, format_braces(call.renderer(), call[0], positional, call.named));
}

Value format_map(Call& call) {
  call.bind("format_map", {"self", "mapping"}, 2);
  if (!call[1].is_map()) fail_type("format_map() needs a map");
  std::vector<NamedArgument> named;
  for (const MapEntry& entry : call[1].entries()) named.push_back({to_text(entry.key), entry.value});
  return same_kind(call, format_braces(call.renderer(), call[0], {}, named));
}

Value striptags(Call& call) {
  return Value(strip_tags(call[0].text()));
}
Value unescape(Call& call) {
  return Value(unescape_entities(call[0].text()));
}

constexpr Method methods[] = {
    {"capitalize", capitalize_method},
    {"casefold", lower_method},
    {"center", center},
    {"count", count},
    {"endswith", endswith},
    {"find", find},
    {"format", format},
    {"format_map", format_map},
    {"index", index},
    {"isalnum", isalnum},
    {"isalpha", isalpha},
    {"isdecimal", isdigit},
    {"isdigit", isdigit},
    {"isidentifier", isidentifier},
    {"islower", islower},
    {"isnumeric", isdigit},
    {"isspace", isspace},
    {"isupper", isupper},
    {"join", join},
    {"ljust", ljust},
    {"lower", lower_method},
    {"lstrip", lstrip},
    {"partition", partition},
    {"removeprefix", removeprefix},
    {"removesuffix", removesuffix},
    {"replace", replace},
    {"rfind", rfind},
    {"rindex", rindex},
    {"rjust", rjust},
    {"rpartition", rpartition},
    {"rsplit", rsplit},
    {"rstrip", rstrip},
    {"split", split},
    {"splitlines", splitlines},
    {"startswith", startswith},
    {"strip", strip_method},
    {"striptags", striptags},
    {"swapcase", swapcase},
    {"title", title},
    {"unescape", unescape},
    {"upper", upper_method},
    {"zfill", zfill},
};

}  // namespace

const Method* find_text_method(std::string_view name) {
  return find_in_table(methods, name);
}

}  // namespace moonwright::jinja

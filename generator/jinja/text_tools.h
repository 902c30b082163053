#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/jinja/value.h"

/// Python's string algorithms, shared by filters and methods. Positions and widths are in code points.
namespace moonwright::jinja {

/// `count` < 0: all.
std::string replace_all(std::string_view text, std::string_view from, std::string_view to, std::int64_t count = -1);
std::vector<std::string_view> split_lines(std::string_view text, bool keep_ends = false);
/// On runs of white space; at most `limit` cuts unless negative.
std::vector<std::string_view> split_words(std::string_view text, std::int64_t limit = -1);
std::vector<std::string_view> split_on(std::string_view text, std::string_view separator, std::int64_t limit = -1);
std::string centered(std::string_view text, std::int64_t width, std::string_view fill = " ");
std::string_view strip_of(std::string_view text, std::string_view characters, bool left, bool right);
/// First `count` code points.
std::string_view head(std::string_view text, std::int64_t count);
/// A text result of the same kind as `like`: markup stays markup.
Value text_like(const Value& like, std::string text);
/// Texts as a list of values.
Value list_of(const std::vector<std::string_view>& parts, const Value& like);
/// `argument` as text to be put into `into`: escaped if that is markup and this is not.
std::string text_for(const Value& into, const Value& argument);

}  // namespace moonwright::jinja

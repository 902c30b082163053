#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace mw {

/// A JSON document as text, kept and passed on unread. Whoever makes one has checked it.
struct Json {
  std::string text = "null";

  friend auto operator<=>(const Json&, const Json&) = default;
};

/// Whether the text is one JSON value (RFC 8259), nested at most 200 deep.
bool is_json(std::string_view text);

/// Appends the text as a JSON string with its quotes.
void append_json_string(std::string& out, std::string_view text);

}  // namespace mw

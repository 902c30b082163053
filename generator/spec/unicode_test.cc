#include "generator/spec/unicode.h"

#include <doctest/doctest.h>

#include "generator/spec/entities.h"

using namespace moonwright::spec;

TEST_CASE("classes of code points") {
  CHECK(is_letter(U'a'));
  CHECK(is_letter(U'ß'));
  CHECK(is_letter(U'日'));
  CHECK(is_letter(0x1F88));
  CHECK_FALSE(is_letter(U'7'));
  CHECK_FALSE(is_letter(U'×'));
  CHECK(is_upper(U'Ä'));
  CHECK(is_upper(U'Ж'));
  CHECK(is_upper(U'Ā'));
  CHECK_FALSE(is_upper(U'ā'));
  CHECK(is_lower(U'ā'));
  CHECK_FALSE(is_lower(U'日'));
  CHECK(is_mark(0x301));
  CHECK(is_space(0x2014));
  CHECK(is_space(0xA0));
  CHECK_FALSE(is_space(U'-'));
  CHECK(is_quote(0x201C));
}

TEST_CASE("UTF-8 there and back") {
  const std::string text = "aß日\xF0\x9F\x9A\x80";
  std::string again;
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) append_utf8(again, next_code_point(text, i));
  CHECK(again == text);
  CHECK(count == 4);
}

TEST_CASE("bad bytes are found") {
  CHECK_FALSE(first_bad_byte("aß日\xF0\x9F\x9A\x80"));
  CHECK(first_bad_byte(std::string_view("ab\0c", 4)) == 2);
  CHECK(first_bad_byte("a\xFF") == 1);
  CHECK(first_bad_byte("a\xC3") == 1);
  CHECK(first_bad_byte("\xC0\xAF") == 0);
  CHECK(first_bad_byte("\xED\xA0\x80") == 0);
  CHECK(first_bad_byte("\xF4\x90\x80\x80") == 0);
  CHECK(first_bad_byte("\x80") == 0);
  CHECK(first_bad_byte("\xE0\x9F\x80") == 0);
}

TEST_CASE("character references") {
  CHECK(decode_entity("&colon;") == U":");
  CHECK(decode_entity("&amp;") == U"&");
  CHECK(decode_entity("&#47;") == U"/");
  CHECK(decode_entity("&#x3A;") == U":");
  CHECK(decode_entity("&NotEqualTilde;") == std::u32string{0x2242, 0x338});
  CHECK(decode_entity("&#0;") == U"\uFFFD");
  CHECK(decode_entity("&#x110000;") == U"\uFFFD");
  CHECK(decode_entity("&#99999999999;") == U"\uFFFD");
  CHECK(decode_entity("&nonsense;").empty());
  CHECK(decode_entity("&;").empty());
}

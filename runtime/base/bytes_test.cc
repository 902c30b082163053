#include "runtime/base/bytes.h"

#include <doctest/doctest.h>

TEST_CASE("base64: the vectors of RFC 4648") {
  const std::string plain = "foobar";
  const char* encoded[] = {"", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"};
  for (std::size_t length = 0; length <= plain.size(); ++length) {
    CHECK(mw::to_base64(plain.substr(0, length)) == encoded[length]);
    CHECK(mw::from_base64(encoded[length]) == plain.substr(0, length));
  }
  const std::string all("\0\xff\x80", 3);
  CHECK(mw::from_base64(mw::to_base64(all)) == all);
}

TEST_CASE("base64: anything else is refused") {
  for (const char* text : {"Zg", "Zg=", "Zh==", "Zm9=", "Z===", "====", "Zm9v\n", "Zm 9", "Zm-_", "=Zm9"}) {
    CAPTURE(text);
    CHECK_FALSE(mw::from_base64(text));
  }
}

#include "runtime/observability/log.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "runtime/observability/json_line.h"

namespace mw::log {
namespace {

class Lines final : public Sink {
 public:
  explicit Lines(std::vector<std::string>& lines) : lines_(lines) {}
  void write(std::string_view line) override { lines_.emplace_back(line); }
  void flush() override {}

 private:
  std::vector<std::string>& lines_;
};

std::string text(std::string_view value) {
  std::string out;
  append_json_string(out, value);
  return out;
}

static_assert(!std::is_constructible_v<Field, std::string_view, Secret>);
static_assert(std::is_constructible_v<Field, std::string_view, std::string>);

}  // namespace

TEST_CASE("a line is one JSON object with the fields in order") {
  auto time = std::chrono::system_clock::time_point(std::chrono::milliseconds(1'700'000'000'123));
  CHECK(
      json_line(time, Level::info, "served", {{"status", 200}, {"path", "/a\"b"}, {"ok", true}, {"ms", 1.5}}) ==
      R"({"time":"2023-11-14T22:13:20.123Z","level":"info","message":"served","status":200,"path":"/a\"b","ok":true,"ms":1.5})"
  );
}

TEST_CASE("hostile text stays valid JSON") {
  CHECK(text("a\nb\x01") == R"("a\nb\u0001")");
  CHECK(text("gr\xC3\xBC\xC3\x9F") == "\"gr\xC3\xBC\xC3\x9F\"");
  CHECK(text("\xC3(") == "\"\xEF\xBF\xBD(\"");
  CHECK(text("\xED\xA0\x80") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
  CHECK(text("\xF0\x9F\x8C\x99") == "\"\xF0\x9F\x8C\x99\"");
  CHECK(text("\xF0\x9F\x8C") == "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

TEST_CASE("numbers that JSON does not know become null") {
  std::string line = json_line({}, Level::error, "x", {{"v", std::numeric_limits<double>::infinity()}});
  CHECK(line.find("\"v\":null") != std::string::npos);
}

TEST_CASE("lines below the level are dropped") {
  std::vector<std::string> lines;
  {
    Logger logger(Level::warning, std::make_unique<Lines>(lines));
    logger.debug("a");
    logger.info("b");
    logger.warning("c", {{"n", std::uint64_t{7}}});
    logger.error("d");
  }
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].find(R"("level":"warning","message":"c","n":7})") != std::string::npos);
}

TEST_CASE("level words") {
  CHECK(parse_level("INFO") == Level::info);
  CHECK(parse_level("warn") == Level::warning);
  CHECK(!parse_level("loud"));
  CHECK(level_name(Level::error) == "error");
}

TEST_CASE("a secret keeps its value to itself") {
  Secret secret("hunter2");
  CHECK(secret.reveal() == "hunter2");
  CHECK(!secret.empty());
  CHECK(secret.size() == 7);
}

}  // namespace mw::log

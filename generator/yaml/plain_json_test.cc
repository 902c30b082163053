#include "generator/yaml/plain_json.h"

#include <doctest/doctest.h>

#include <random>

#include "generator/base/disk.h"

using namespace moonwright;
using yaml::Node;
using yaml::read_plain_json;

namespace {

/// Everything that a node says, places included.
std::string dump(const Node& node) {
  const auto place = [](const Place& at) {
    return at.file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + "+" + std::to_string(at.length);
  };
  std::string text = std::to_string(static_cast<int>(node.kind)) + (node.quoted ? "q" : "") + "<" + node.text + ">@" +
                     place(node.place);
  for (const Node& item : node.items) text += "[" + dump(item) + "]";
  for (const yaml::Entry& entry : node.entries) {
    text += "{" + entry.key + "@" + place(entry.key_place) + "=" + dump(entry.value) + "}";
  }
  return text;
}

/// The general reader is used for what is not called JSON.
std::string by_the_general_reader(const std::string& text) {
  Diagnostics diagnostics;
  const auto node = yaml::read_yaml(text, "a.yml", diagnostics);
  return node ? dump(*node) : "none";
}

std::string by_the_plain_reader(const std::string& text) {
  const auto node = read_plain_json(text, "a.yml", {});
  return node ? dump(*node) : "none";
}

/// Documents at random: nested, with blanks and line ends at random, texts of one to four bytes a character.
class Documents {
 public:
  explicit Documents(unsigned seed) : random_(seed) {}

  std::string next() { return blanks() + value(0) + blanks() + "\n"; }

 private:
  std::size_t below(std::size_t n) { return random_() % n; }

  std::string blanks() {
    static const std::string all[] = {"", "", " ", "\n", "  ", "\n    ", " \n\n "};
    return all[below(std::size(all))];
  }

  std::string text() {
    static const std::string all[] = {
        "a",
        "id",
        " ",
        "\xC3\xBC",
        "\xE6\x97\xA5",
        "\xF0\x9F\x98\x80",
        "#",
        "//",
        ":",
        "{",
        "]",
        ",",
        "\\\\",
        "\\\"",
        "'",
        "true",
        "-",
        "&x",
        "*x",
        "!t",
        "%",
        "@"};
    std::string result = "\"";
    for (std::size_t i = below(5); i > 0; --i) result += all[below(std::size(all))];
    return result + "\"";
  }

  std::string value(int depth) {
    static const std::string words[] = {"true", "false", "null", "0", "-1", "12.50", "-0.1", "123456789012345678901"};
    switch (below(depth > 4 ? 2 : 4)) {
      case 0:
        return words[below(std::size(words))];
      case 1:
        return text();
      case 2: {
        std::string result = "[" + blanks();
        for (std::size_t i = 0, n = below(4); i < n; ++i) {
          result += (i > 0 ? "," + blanks() : "") + value(depth + 1) + blanks();
        }
        return result + "]";
      }
      default: {
        std::string result = "{" + blanks();
        for (std::size_t i = 0, n = below(4); i < n; ++i) {
          // Numbered, so that no key is there twice.
          const std::string key = "\"" + std::to_string(i) + text().substr(1);
          result += (i > 0 ? "," + blanks() : "") + key + ": " + value(depth + 1) + blanks();
        }
        return result + "}";
      }
    }
  }

  std::mt19937 random_;
};

}  // namespace

TEST_CASE("it reads what the general reader reads") {
  const std::string texts[] = {
      "{}",
      "[]",
      " {\n} ",
      "[1,2 , 3]",
      "{\"a\":1}",
      "{\"a\" : {\"b\":[null,true,\"x\"]}}",
      "{\"gr\xC3\xBC\xC3\x9F\": \"\xE6\x97\xA5\xE6\x9C\xAC\", \"x\": [\"\xF0\x9F\x98\x80\", 1]}",
      "{\"p\": \"^\\\\d \\\"x\\\"$\", \"q\": -1.5}",
      "\"text\"",
      "5",
      "null\n",
      "{\"\": \"\"}",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    REQUIRE(by_the_plain_reader(text) != "none");
    CHECK(by_the_plain_reader(text) == by_the_general_reader(text));
  }
}

TEST_CASE("random documents are read as by the general reader") {
  Documents documents(4711);
  int read = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string text = documents.next();
    CAPTURE(text);
    const std::string found = by_the_plain_reader(text);
    if (found == "none") continue;
    ++read;
    REQUIRE(found == by_the_general_reader(text));
  }
  CHECK(read > 2500);
}

TEST_CASE("the type specs of the samples are plain") {
  const RealDisk disk;
  const std::string source = MOONWRIGHT_SOURCE_DIR;
  int read = 0;
  for (const std::string folder : {"/specs/todoapp/type_specs", "/specs/library/type_specs"}) {
    for (const std::string& name : disk.list(source + folder)) {
      if (!name.ends_with(".json")) continue;
      const std::string text = *disk.read(source + folder + "/" + name);
      CAPTURE(name);
      const std::string found = by_the_plain_reader(text);
      if (found == "none") continue;
      ++read;
      CHECK(found == by_the_general_reader(text));
    }
  }
  CHECK(read > 0);
}

TEST_CASE("what is not plain is left to the general reader") {
  const std::string texts[] = {
      "",
      " ",
      "{",
      "}",
      "[1",
      "[1,]",
      "{\"a\":1,}",
      "{\"a\" 1}",
      "{\"a\"\n:1}",
      "{a: 1}",
      "{\"a\":}",
      "{\"a\":1}x",
      "{\"a\":1,\"a\":2}",
      "// c\n{}",
      "{} # c",
      "[/* c */]",
      "\"a",
      "\"a\nb\"",
      "\"a\tb\"",
      "\"\\u00e9\"",
      "\"\\n\"",
      "\"\\\"",
      "tru",
      "nul",
      "01x",
      "-",
      "1e5",
      "1.",
      ".5",
      "+1",
      "'a'",
      "{\r\n}",
      "\"\xC2\x85\"",
      "\"\xE2\x80\xA8\"",
      "\"\xEF\xBB\xBF\"",
      "[1 2]",
      "[,1]",
      "{,}",
      "\"a\" \"b\"",
  };
  for (const std::string& text : texts) {
    CAPTURE(text);
    CHECK(by_the_plain_reader(text) == "none");
  }
  CHECK_FALSE(read_plain_json(std::string(100, '[') + std::string(100, ']'), "a", {}));
  CHECK_FALSE(read_plain_json("[1,1,1]", "a", {.bytes = 100, .nodes = 3, .depth = 9}));
  CHECK(read_plain_json("[1,1,1]", "a", {.bytes = 100, .nodes = 4, .depth = 9}));
  CHECK_FALSE(read_plain_json("{\"" + std::string(600, 'k') + "\": 1}", "a", {}));
}

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>
#include <string>

#include "generator/types/library.h"
#include "generator/yaml/reader.h"

using namespace moonwright;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream in(path);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("editors and the generator know the same keys") {
  Diagnostics diagnostics;
  const std::string path = std::string(MOONWRIGHT_SOURCE_DIR) + "/type_specs/type_spec.schema.json";
  const auto schema = yaml::read_yaml(text_of(path), "type_spec.schema.json", diagnostics);
  REQUIRE(schema);
  const yaml::Node* keys = schema->find("properties");
  const yaml::Node* fields = schema->find("definitions")->find("field")->find("properties");
  REQUIRE(keys != nullptr);
  REQUIRE(fields != nullptr);
  // A key that the generator does not know either is reported as such, whatever its value.
  const auto unknown = [&](const std::string& stem, const std::string& text) {
    Diagnostics found;
    auto library = types::Library::load(
        MemoryDisk(std::map<std::string, std::string>{{"type_specs/" + stem + ".json", text}}), "", {}, found
    );
    library.check_unused(found);
    for (const Diagnostic& d : found.all()) {
      if (d.code.number == "MW1402") return true;
    }
    return false;
  };
  for (const yaml::Entry& key : keys->entries) {
    const std::string text = "{\"" + key.key + "\": null}";
    const bool somewhere =
        !unknown("Todo", text) || !unknown("TodoInputsType", text) || !unknown("TodoOutputsType", text);
    CHECK_MESSAGE(somewhere, key.key);
  }
  for (const yaml::Entry& key : fields->entries) {
    const std::string text = R"({"properties": {"a": {"type": "string", ")" + key.key + "\": null}}}";
    if (key.key == "type") continue;
    const bool somewhere =
        !unknown("Todo", text) || !unknown("TodoInputsType", text) || !unknown("TodoOutputsType", text);
    CHECK_MESSAGE(somewhere, key.key);
  }
}

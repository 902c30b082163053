#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/fuzz/target.h"

namespace {

using Target = void (*)(std::string_view);

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every kept input comes to an end, and soon; a crash ends the program. Gives how many there were.
int run_folder(const std::string& folder, Target target) {
  int count = 0;
  if (!std::filesystem::is_directory(folder)) return 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    const std::string text = text_of(entry.path());
    const auto start = std::chrono::steady_clock::now();
    INFO("input: ", entry.path().string());
    CHECK_NOTHROW(target(text));
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(10));
    ++count;
  }
  return count;
}

void run_kept(const std::string& name, Target target) {
  const std::string tests = std::string(MOONWRIGHT_SOURCE_DIR) + "/tests/fuzz/";
  CHECK(run_folder(tests + "corpus/" + name, target) > 0);
  run_folder(tests + "finds/" + name, target);
}

TEST_CASE("kept inputs: spec") {
  run_kept("spec", moonwright::fuzz::spec);
}
TEST_CASE("kept inputs: types") {
  run_kept("types", moonwright::fuzz::types);
}
TEST_CASE("kept inputs: settings") {
  run_kept("settings", moonwright::fuzz::settings);
}
TEST_CASE("kept inputs: packages") {
  run_kept("packages", moonwright::fuzz::packages);
}
TEST_CASE("kept inputs: jinja") {
  run_kept("jinja", moonwright::fuzz::jinja);
}

}  // namespace

#include "generator/base/disk.h"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

using namespace moonwright;

TEST_CASE("paths are normalised as the standard library does it") {
  for (const char* path :
       {"",     "/",      ".",    "..",     "a",   "a/", "/a",   "/a/",   "a/b",   "a//b", "//a",  "a/./b",  "./a",
        "a/..", "a/../b", "../a", "a/b/..", "a/.", ".a", "a/.b", "..a/b", "a/...", "/..",  "/./a", "a/b/c/", "///"}) {
    CAPTURE(path);
    std::string expected = std::filesystem::path(path).lexically_normal().generic_string();
    while (expected.size() > 1 && expected.back() == '/') expected.pop_back();
    CHECK(normal_path(path) == expected);
  }
  CHECK(join_path("a", "../b") == "b");
  CHECK(join_path("a/b", "c") == "a/b/c");
  CHECK(join_path("a", "/c") == "/c");
  CHECK(join_path("", "c/") == "c");
}

TEST_CASE("what can be read") {
  std::string name = (std::filesystem::temp_directory_path() / "moonwright-disk-XXXXXX").string();
  const std::string folder = ::mkdtemp(name.data());
  const RealDisk disk;
  std::ofstream(folder + "/a", std::ios::binary) << std::string("x\0y", 3);
  std::ofstream(folder + "/empty");
  CHECK(disk.read(folder + "/a") == std::string("x\0y", 3));
  CHECK(disk.read(folder + "/empty") == "");
  CHECK_FALSE(disk.read(folder + "/none"));
  CHECK_FALSE(disk.read(folder));
  // Nobody writes into it: reading it must not wait.
  REQUIRE(::mkfifo((folder + "/pipe").c_str(), 0600) == 0);
  CHECK_FALSE(disk.read(folder + "/pipe"));
  std::filesystem::resize_file(folder + "/empty", (16u << 20) + 1);
  CHECK_FALSE(disk.read(folder + "/empty"));
  std::filesystem::remove_all(folder);
}

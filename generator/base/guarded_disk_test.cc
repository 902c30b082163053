#include "generator/base/guarded_disk.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "generator/base/printable.h"

namespace moonwright {

namespace fs = std::filesystem;

namespace {

/// A folder of its own, removed at the end.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("guarded_disk_" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "spec" / "sub");
    write("outside.txt");
    write("spec/inside.txt");
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  void write(const std::string& name) const { std::ofstream(path_ / name) << "text"; }
  std::string operator/(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
};

std::string why(const GuardedDisk& disk) {
  return disk.refusals().size() == 1 ? disk.refusals().front().why : "not one refusal";
}

TEST_CASE("files inside are read, and links that stay inside") {
  const Folder folder;
  fs::create_symlink("inside.txt", folder / "spec/link.txt");
  const RealDisk files;
  const GuardedDisk disk(files, folder / "spec");
  CHECK(disk.read(folder / "spec/inside.txt") == "text");
  CHECK(disk.read(folder / "spec/link.txt") == "text");
  CHECK(disk.read(folder / "outside.txt") == "text");
  CHECK_FALSE(disk.read(folder / "spec/nothing.txt"));
  CHECK(disk.refusals().empty());
}

TEST_CASE("what leads out is not read, and not forgotten") {
  const Folder folder;
  const RealDisk files;
  SUBCASE("a file") {
    fs::create_symlink("../outside.txt", folder / "spec/link.txt");
    const GuardedDisk disk(files, folder / "spec");
    CHECK_FALSE(disk.read(folder / "spec/link.txt"));
    CHECK(why(disk) == "is reached by a link that leads out of the spec directory");
  }
  SUBCASE("a folder") {
    fs::create_directory_symlink("..", folder / "spec/up");
    const GuardedDisk disk(files, folder / "spec");
    CHECK_FALSE(disk.read(folder / "spec/up/outside.txt"));
    CHECK(why(disk) == "is reached by a link that leads out of the spec directory");
  }
}

TEST_CASE("what is there and cannot be read is told") {
  const Folder folder;
  const RealDisk files;
  const GuardedDisk disk(files, folder / "spec");
  SUBCASE("a folder") {
    CHECK_FALSE(disk.read(folder / "spec/sub"));
    CHECK(why(disk) == "is a folder");
  }
  SUBCASE("a device") {
    fs::create_symlink("/dev/zero", folder / "spec/zero");
    CHECK_FALSE(disk.read(folder / "spec/zero"));
    CHECK(disk.refusals().size() == 1);
  }
  SUBCASE("too much") {
    folder.write("spec/large");
    fs::resize_file(folder / "spec/large", std::uintmax_t{17} << 20);
    CHECK_FALSE(disk.read(folder / "spec/large"));
    CHECK(why(disk) == "is larger than 16 MiB");
  }
  SUBCASE("a link to nothing") {
    fs::create_symlink("nothing", folder / "spec/dangling");
    CHECK_FALSE(disk.read(folder / "spec/dangling"));
    CHECK(why(disk) == "is a link that leads nowhere");
  }
}

TEST_CASE("control characters do not reach a terminal") {
  CHECK(printable("a\x1b[2Jb\r\n\tc\x7f") == "a?[2Jb?\n\tc?");
  CHECK(printable("caf\u00e9 \u009b31m \xff") == "caf\u00e9 ?31m \xff");
}

}  // namespace

}  // namespace moonwright

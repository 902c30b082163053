#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "generator/hints/digest_disk.h"
#include "generator/hints/kept_memory.h"
#include "generator/hints/store.h"
#include "generator/hints/tracing_disk.h"

using namespace moonwright;
using namespace moonwright::hints;
namespace fs = std::filesystem;

namespace {

struct Folder {
  Folder() {
    std::string name = (fs::temp_directory_path() / "moonwright-hints-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }

  std::string write(const std::string& name, const std::string& text) const {
    const fs::path file = fs::path(path) / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    return file.string();
  }

  std::string path;
};

/// Longer than the clock's granularity.
void settle() {
  std::this_thread::sleep_for(std::chrono::milliseconds(40));
}

bool is_true(Trace& trace) {
  bool renewed = false;
  return still_true(trace, renewed);
}

}  // namespace

TEST_CASE("nothing changed") {
  const Folder folder;
  const std::string a = folder.write("a.json", "1");
  folder.write("deep/b.json", "2");
  settle();
  const TracingDisk disk;
  CHECK(disk.read(a) == "1");
  CHECK_FALSE(disk.read(folder.path + "/none"));
  CHECK(disk.list(folder.path) == std::vector<std::string>{"a.json", "deep/b.json"});
  CHECK(disk.list(folder.path + "/nowhere").empty());
  Trace trace = disk.trace();
  CHECK(trace.files.at(a).trusted);
  bool renewed = false;
  CHECK(still_true(trace, renewed));
  CHECK_FALSE(renewed);
}

TEST_CASE("every change is noticed") {
  const Folder folder;
  const std::string a = folder.write("a.json", "one");
  folder.write("deep/b.json", "2");
  settle();
  const TracingDisk disk;
  disk.read(a);
  disk.read(folder.path + "/none");
  disk.list(folder.path);
  Trace trace = disk.trace();
  REQUIRE(is_true(trace));
  SUBCASE("other bytes") {
    folder.write("a.json", "three");
  }
  SUBCASE("other bytes of the same size") {
    folder.write("a.json", "two");
  }
  SUBCASE("other bytes of the same size, the time set back") {
    struct stat before {};
    ::stat(a.c_str(), &before);
    folder.write("a.json", "two");
    const timespec times[] = {before.st_atim, before.st_mtim};
    REQUIRE(::utimensat(AT_FDCWD, a.c_str(), times, 0) == 0);
  }
  SUBCASE("another file moved over it") {
    fs::rename(folder.write("b.json", "two"), a);
    settle();
    fs::remove(folder.path + "/b.json");
  }
  SUBCASE("it is gone") {
    fs::remove(a);
  }
  SUBCASE("a file that was not there") {
    folder.write("none", "");
  }
  SUBCASE("a file more in a listed folder") {
    folder.write("deep/c.json", "");
  }
  SUBCASE("a file less in a listed folder") {
    fs::remove(folder.path + "/deep/b.json");
  }
  SUBCASE("a folder instead of a file") {
    fs::remove(a);
    fs::create_directory(a);
  }
  CHECK_FALSE(is_true(trace));
}

TEST_CASE("a touched file is read, and found the same") {
  const Folder folder;
  const std::string a = folder.write("a.json", "one");
  settle();
  const TracingDisk disk;
  disk.read(a);
  Trace trace = disk.trace();
  folder.write("a.json", "one");
  settle();
  bool renewed = false;
  CHECK(still_true(trace, renewed));
  CHECK(renewed);
  // The new stamp is remembered.
  CHECK(still_true(trace, renewed));
  CHECK_FALSE(renewed);
}

TEST_CASE("a file that was just written is never believed by its stamp") {
  const Folder folder;
  const TracingDisk disk;
  const std::string a = folder.write("a.json", "one");
  disk.read(a);
  Trace trace = disk.trace();
  CHECK_FALSE(trace.files.at(a).trusted);
  // Even if the second write left no trace in the times.
  folder.write("a.json", "two");
  trace.files.at(a).stamp = *stamp_of(a);
  CHECK_FALSE(is_true(trace));
}

TEST_CASE("a time in the future, or of whole seconds, is not settled") {
  const std::int64_t second = 1'000'000'000;
  const std::int64_t now = 1'700'000'000 * second + 5;
  const Stamp old{.modified = now - 60 * second, .changed = now - 60 * second};
  CHECK(is_settled(old, now));
  Stamp stamp = old;
  stamp.modified = now + second;
  CHECK_FALSE(is_settled(stamp, now));
  stamp.modified = now - 5 - second;
  CHECK_FALSE(is_settled(stamp, now));
  stamp.modified -= 2 * second;
  CHECK(is_settled(stamp, now));
  stamp.changed = now - 1000;
  CHECK_FALSE(is_settled(stamp, now));
}

TEST_CASE("what was written counts by its bytes") {
  const Folder folder;
  TracingDisk disk;
  const std::string a = folder.path + "/a.h";
  disk.read(a);
  disk.list(folder.path);
  folder.write("a.h", "new");
  disk.replaced(a, "new");
  disk.list_again(folder.path);
  Trace trace = disk.trace();
  CHECK(is_true(trace));
  folder.write("a.h", "old");
  CHECK_FALSE(is_true(trace));
  disk.replaced(a, std::nullopt);
  trace = disk.trace();
  CHECK_FALSE(is_true(trace));
}

TEST_CASE("a file that changes while it is read twice breaks the trace") {
  const Folder folder;
  const TracingDisk disk;
  const std::string a = folder.write("a.json", "one");
  disk.read(a);
  folder.write("a.json", "two");
  disk.read(a);
  CHECK(disk.trace().broken);
  CHECK_FALSE(print("key", {disk.trace(), 0, {}, {}}));
}

TEST_CASE("a hint is kept and found again") {
  const Folder folder;
  const Folder cache;
  const std::string a = folder.write("a file", "one");
  settle();
  TracingDisk disk;
  disk.read(a);
  disk.read(folder.path + "/none");
  disk.list(folder.path);
  save(cache.path, "key\n1", {disk.trace(), 0, "up to date\n", "warning\n"});
  std::optional<Hint> hint = load(cache.path, "key\n1");
  REQUIRE(hint);
  CHECK(hint->out == "up to date\n");
  CHECK(hint->err == "warning\n");
  CHECK(hint->trace.files.size() == 2);
  CHECK(is_true(hint->trace));
  CHECK_FALSE(load(cache.path, "key\n2"));
  CHECK_FALSE(load({}, "key\n1"));
  CHECK_FALSE(load(cache.path + "/nowhere", "key\n1"));
}

TEST_CASE("damaged hints are none") {
  const Folder folder;
  const std::string a = folder.write("a", "one");
  TracingDisk disk;
  disk.read(a);
  disk.list(folder.path);
  const std::string text = *print("key", {disk.trace(), 0, "out", "err"});
  REQUIRE(parse(text, "key"));
  CHECK_FALSE(parse(text, "another"));
  for (std::size_t size = 0; size < text.size(); ++size) CHECK_FALSE(parse(text.substr(0, size), "key"));
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string other = text;
    other[at] = static_cast<char>(other[at] ^ 1);
    CHECK_FALSE(parse(other, "key"));
  }
  // With a right sum, but wrong inside: nothing is believed half.
  const std::string_view body = std::string_view(text).substr(text.find('\n') + 1);
  for (const std::string line : {"x 1 2\n", "f 1 2\n", "d 1 2 3 4 5 1 1 p\n", "l\n", "f 1 2 3 4 5 7 1 h p\n", "\n"}) {
    const std::string other = "key 3\nkey\n" + line + std::string(body.substr(body.find("end\n")));
    CHECK_FALSE(parse("moonwright-hint 1 " + hash_of(other) + "\n" + other, "key"));
  }
  for (const std::string other :
       {"key 99999999999999999999\nkey\nend\n", "key 3\nkey", "key 4\nkey\n", "key -1\nkey\n"}) {
    CHECK_FALSE(parse("moonwright-hint 1 " + hash_of(other) + "\n" + other, "key"));
  }
}

TEST_CASE("hints that others may write are not read") {
  const Folder cache;
  TracingDisk disk;
  save(cache.path, "key", {disk.trace(), 0, {}, {}});
  const fs::path file = fs::path(cache.path) / "hints" / hash_of("key");
  REQUIRE(load(cache.path, "key"));
  ::chmod(file.c_str(), 0666);
  CHECK_FALSE(load(cache.path, "key"));
  fs::remove(file);
  ::mkfifo(file.c_str(), 0600);
  CHECK_FALSE(load(cache.path, "key"));
}

TEST_CASE("a path with a line end is not written down") {
  TracingDisk disk;
  disk.absent("a\nb");
  CHECK_FALSE(print("key", {disk.trace(), 0, {}, {}}));
}

TEST_CASE("a file is believed to hold what it held where its stamp may be believed") {
  const Folder folder;
  const std::string a = folder.write("a.h", "some");
  const std::string b = folder.write("b.h", "some");
  settle();
  TracingDisk first;
  first.read(a);
  first.read(folder.path + "/c.h");
  TracingDisk disk;
  disk.know(first.trace());
  CHECK(disk.holds_hash(a, hash_of("some")));
  CHECK(disk.holds(a, "some"));
  CHECK_FALSE(disk.holds_hash(a, hash_of("same")));
  CHECK_FALSE(disk.holds(a, "same"));
  // Nobody looked at it before.
  CHECK_FALSE(disk.holds_hash(b, hash_of("some")));
  CHECK(disk.holds(b, "some"));
  CHECK_FALSE(disk.holds_hash(folder.path + "/c.h", hash_of("")));
  CHECK_FALSE(disk.holds(folder.path + "/c.h", ""));
  Trace trace = disk.trace();
  CHECK(trace.files.at(a).trusted);
  CHECK(is_true(trace));
  folder.write("a.h", "same");
  CHECK_FALSE(disk.holds_hash(a, hash_of("some")));
  CHECK_FALSE(disk.holds_hash(a, hash_of("same")));
  CHECK(disk.holds(a, "same"));
}

TEST_CASE("a file that was just written is not believed to hold anything") {
  const Folder folder;
  TracingDisk first;
  const std::string a = folder.path + "/a.h";
  first.read(a);
  folder.write("a.h", "some");
  first.replaced(a, "some");
  TracingDisk disk;
  disk.know(first.trace());
  CHECK_FALSE(disk.holds_hash(a, hash_of("some")));
  CHECK(disk.holds(a, "some"));
}

TEST_CASE("a digest tells what was asked and answered, in any order") {
  const MemoryDisk files({{"s/a", "1"}, {"s/b", "2"}});
  const auto digest = [&](const Disk& below, std::vector<std::string> paths) {
    const DigestDisk disk(below);
    for (const std::string& path : paths) disk.read(path);
    disk.list("s");
    return disk.digest();
  };
  const std::string one = digest(files, {"s/a", "s/b", "s/c"});
  CHECK(digest(files, {"s/c", "s/b", "s/a", "s/a"}) == one);
  CHECK(digest(files, {"s/a", "s/b"}) != one);
  CHECK(digest(MemoryDisk({{"s/a", "1"}, {"s/b", "3"}}), {"s/a", "s/b", "s/c"}) != one);
  CHECK(digest(MemoryDisk({{"s/a", "1"}, {"s/b", "2"}, {"s/c", ""}}), {"s/a", "s/b", "s/c"}) != one);
  CHECK(digest(MemoryDisk({{"s/a", "1"}, {"s/b", "2"}, {"s/d", ""}}), {"s/a", "s/b", "s/c"}) != one);
}

TEST_CASE("a memory gives back what it was told last, for the same key and run") {
  const Folder folder;
  KeptMemory memory(folder.path, "run");
  CHECK_FALSE(memory.recall("graph", "key"));
  memory.remember("graph", "key", std::string("a\n\0b", 4));
  CHECK(memory.recall("graph", "key") == std::string("a\n\0b", 4));
  CHECK_FALSE(memory.recall("graph", "other"));
  CHECK_FALSE(memory.recall("other", "key"));
  CHECK_FALSE(KeptMemory(folder.path, "other").recall("graph", "key"));
  CHECK(KeptMemory(folder.path, "run").recall("graph", "key"));
  memory.remember("graph", "other", "");
  CHECK_FALSE(memory.recall("graph", "key"));
  CHECK(memory.recall("graph", "other") == "");
  KeptMemory none("", "run");
  none.remember("graph", "key", "a");
  CHECK_FALSE(none.recall("graph", "key"));
}

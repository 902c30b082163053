#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "generator/output/apply.h"
#include "generator/output/codes.h"
#include "generator/output/manifest.h"
#include "generator/output/plan.h"
#include "generator/output/unified_diff.h"

using namespace moonwright;
using namespace moonwright::output;
namespace fs = std::filesystem;

namespace {

/// A folder of its own that goes away.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "moonwright-output-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  std::string text(const std::string& name) const { return RealDisk().read((path / name).string()).value_or("(none)"); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
  }
};

Files two_files() {
  return {
      {"app/hooks.cc", "// yours\n", Owner::person, "spec.md"},
      {"generated/todo.h", "struct Todo {};\n", Owner::tool, "type_specs/Todo.json"},
  };
}

int generate(const Folder& folder, const Files& files, bool force = false) {
  Diagnostics diagnostics;
  const Plan planned = plan(files, RealDisk(), folder.path.string(), {force}, diagnostics);
  if (diagnostics.has_errors()) return diagnostics.errors();
  CHECK(apply(planned, folder.path.string(), diagnostics));
  return diagnostics.errors();
}

}  // namespace

TEST_CASE("a manifest is read as it was printed") {
  const Manifest manifest = Manifest::of(two_files());
  const std::optional<Manifest> again = Manifest::parse(manifest.print());
  REQUIRE(again);
  CHECK(again->entries == manifest.entries);
  CHECK_FALSE(Manifest::parse("<<<<<<< HEAD\n"));
  CHECK_FALSE(Manifest::parse("0123456789abcdef ../../etc/passwd < x\n"));
}

TEST_CASE("a manifest of a later release is not taken for a damaged one, nor for an empty one") {
  CHECK(newer_format("# format 2\n") == 2);
  CHECK_FALSE(newer_format("# format 1\n"));
  CHECK_FALSE(newer_format("# The files\n"));
  Folder folder;
  generate(folder, two_files());
  folder.write("generated/FILES", "# format 2\n" + folder.text("generated/FILES"));
  Diagnostics diagnostics;
  plan(two_files(), RealDisk(), folder.path.string(), {}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all()[0].code.number == newer_manifest.number);
  CHECK(generate(folder, two_files(), true) == 0);
}

TEST_CASE("two branches that both generated: either manifest leads on") {
  Folder folder;
  Files ours = two_files();
  ours.push_back({"generated/ours.h", "ours\n", Owner::tool, "spec.md"});
  Files theirs = two_files();
  theirs.push_back({"generated/theirs.h", "theirs\n", Owner::tool, "spec.md"});
  generate(folder, theirs);
  generate(folder, ours);
  const std::string manifest = folder.text("generated/FILES");
  folder.write("generated/theirs.h", "theirs\n");
  Files both = ours;
  both.push_back(theirs.back());

  folder.write("generated/FILES", "<<<<<<< HEAD\n" + manifest + "=======\n>>>>>>> theirs\n");
  Diagnostics diagnostics;
  plan(both, RealDisk(), folder.path.string(), {}, diagnostics);
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all()[0].fix.find("take either side") == 0);
  folder.write("generated/FILES", manifest);
  CHECK(generate(folder, both) == 0);
  CHECK(Manifest::parse(folder.text("generated/FILES"))->entries.contains("generated/theirs.h"));
}

TEST_CASE("a checkout that turns LF into CRLF is no edit") {
  CHECK(content_hash("a\nb\n") == content_hash("a\r\nb\r\n"));
}

TEST_CASE("files are written once, and unchanged ones keep their time") {
  Folder folder;
  CHECK(generate(folder, two_files()) == 0);
  CHECK(folder.text("generated/todo.h") == "struct Todo {};\n");
  const auto time = fs::last_write_time(folder.path / "generated/todo.h");
  CHECK(generate(folder, two_files()) == 0);
  CHECK(fs::last_write_time(folder.path / "generated/todo.h") == time);
  CHECK_FALSE(fs::exists(folder.path / work_folder));
}

TEST_CASE("what a person owns is scaffolded once and never touched again") {
  Folder folder;
  generate(folder, two_files());
  folder.write("app/hooks.cc", "int mine;\n");
  CHECK(generate(folder, two_files()) == 0);
  CHECK(folder.text("app/hooks.cc") == "int mine;\n");
  fs::remove(folder.path / "app/hooks.cc");
  CHECK(generate(folder, two_files()) == 0);
  CHECK_FALSE(fs::exists(folder.path / "app/hooks.cc"));
}

TEST_CASE("a generated file edited by hand is refused, and nothing is written") {
  Folder folder;
  generate(folder, two_files());
  folder.write("generated/todo.h", "struct Todo { int mine; };\n");
  Files changed = two_files();
  changed[1].text = "struct Todo { int x; };\n";
  changed.push_back({"generated/new.h", "new", Owner::tool, "spec.md"});
  CHECK(generate(folder, changed) == 1);
  CHECK(folder.text("generated/todo.h") == "struct Todo { int mine; };\n");
  CHECK_FALSE(fs::exists(folder.path / "generated/new.h"));
  CHECK(generate(folder, changed, true) == 0);
  CHECK(folder.text("generated/todo.h") == "struct Todo { int x; };\n");
}

TEST_CASE("a file that was never generated is not overwritten") {
  Folder folder;
  folder.write("generated/todo.h", "mine\n");
  CHECK(generate(folder, two_files()) == 1);
  CHECK(folder.text("generated/todo.h") == "mine\n");
}

TEST_CASE("what is no longer made is removed with its empty folders") {
  Folder folder;
  Files files = two_files();
  files.push_back({"generated/old/thing.h", "x\n", Owner::tool, "spec.md"});
  generate(folder, files);
  CHECK(generate(folder, two_files()) == 0);
  CHECK_FALSE(fs::exists(folder.path / "generated/old"));
  CHECK(fs::exists(folder.path / "generated/todo.h"));
}

TEST_CASE("a run interrupted before its journal is undone, after it finished") {
  Folder folder;
  generate(folder, two_files());
  Diagnostics diagnostics;
  folder.write(".moonwright/new/generated/todo.h", "half");
  CHECK(is_interrupted(folder.path.string()));
  CHECK(recover(folder.path.string(), diagnostics));
  CHECK(folder.text("generated/todo.h") == "struct Todo {};\n");

  folder.write(".moonwright/new/generated/todo.h", "whole\n");
  folder.write(".moonwright/journal", "write generated/todo.h\nremove generated/gone.h\n");
  CHECK(recover(folder.path.string(), diagnostics));
  CHECK(folder.text("generated/todo.h") == "whole\n");
  CHECK_FALSE(is_interrupted(folder.path.string()));
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("a folder is held by one run at a time") {
  Folder folder;
  FolderLock first(folder.path.string());
  CHECK(first.held());
  FolderLock second(folder.path.string());
  CHECK_FALSE(second.held());
  CHECK(second.is_busy());
}

TEST_CASE("a folder that cannot be one is not said to be busy") {
  Folder folder;
  folder.write("file", "x");
  FolderLock lock((folder.path / "file").string());
  CHECK_FALSE(lock.held());
  CHECK_FALSE(lock.is_busy());
  CHECK(lock.problem() == "Not a directory");
}

TEST_CASE("a folder that cannot be made is what is wrong, not the file in it") {
  Folder folder;
  folder.write("file", "x");
  RealWriteDisk disk;
  try {
    disk.write((folder.path / "file/sub/x.h").string(), "x");
    FAIL("it was written");
  } catch (const DiskError& error) {
    CHECK(error.path == (folder.path / "file/sub").string());
    CHECK(std::string(error.what()).find("cannot make this folder: Not a directory") == 0);
  }
}

TEST_CASE("a diff reads like diff -u") {
  const std::string text = unified_diff({{Change::Kind::update, "a.h", "one\ntwo\n", "one\n2\n", {}}});
  CHECK(text == "--- a/a.h\n+++ b/a.h\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n");
}

TEST_CASE("a checkout with CRLF is up to date, and a diff against it shows what has changed alone") {
  Folder folder;
  generate(folder, two_files());
  for (const std::string path : {"generated/todo.h", "generated/FILES", "generated/scaffolds/app/hooks.cc.base"}) {
    std::string text = folder.text(path);
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) text.insert(at, "\r");
    folder.write(path, text);
  }
  Diagnostics diagnostics;
  CHECK(plan(two_files(), RealDisk(), folder.path.string(), {}, diagnostics).changes.empty());
  CHECK_FALSE(diagnostics.has_errors());
  const std::string text = unified_diff({{Change::Kind::update, "a.h", "one\r\ntwo\r\n", "one\n2\n", {}}});
  CHECK(text == "--- a/a.h\n+++ b/a.h\n@@ -1,2 +1,2 @@\n one\n-two\n+2\n");
  CHECK(count_lines({Change::Kind::update, "a.h", "one\r\ntwo\r\n", "one\n2\n", {}}).added == 1);
}

TEST_CASE("a diff of a new or a removed file is one that patch takes") {
  CHECK(
      unified_diff({{Change::Kind::add, "a.h", "", "one\ntwo\n", {}}}) ==
      "--- /dev/null\n+++ b/a.h\n@@ -0,0 +1,2 @@\n+one\n+two\n"
  );
  CHECK(
      unified_diff({{Change::Kind::remove, "a.h", "one\n", "", {}}}) ==
      "--- a/a.h\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-one\n"
  );
}

TEST_CASE("a missing line feed at the end is a difference") {
  const std::string text = unified_diff({{Change::Kind::update, "a.h", "one\n", "one", {}}});
  CHECK(text == "--- a/a.h\n+++ b/a.h\n@@ -1,1 +1,1 @@\n-one\n+one\n\\ No newline at end of file\n");
}

TEST_CASE("a stat counts the lines of each file") {
  const std::vector<Change> changes{
      {Change::Kind::update, "a.h", "one\ntwo\n", "one\n2\n3\n", {}},
      {Change::Kind::add, "long/name.h", "", "x\n", {}},
      {Change::Kind::remove, "b.h", "1\n2\n", "", {}},
  };
  CHECK(
      diff_stat(changes) ==
      " a.h         | 3 ++-\n"
      " long/name.h | 1 +\n"
      " b.h         | 2 --\n"
      " 3 files, 3 lines added, 3 lines removed\n"
  );
  CHECK(diff_stat({}).empty());
}

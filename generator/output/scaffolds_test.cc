#include <doctest/doctest.h>

#include "generator/output/codes.h"
#include "generator/output/scaffolds.h"

using namespace moonwright;
using namespace moonwright::output;

namespace {

const std::string old_text = "a\nb\nc\nd\ne\n";
const std::string new_text = "a\nb\nc\nD\ne\n";

Files scaffold(const std::string& text) {
  return {{"CMakeLists.txt", text, Owner::person, "spec.md"}, {"generated/x.h", "int x;\n", Owner::tool, "spec.md"}};
}

/// A tree in memory that runs change.
struct Tree {
  std::map<std::string, std::string> files;
  Diagnostics diagnostics;
  Plan last;

  void carry_out(Plan plan) {
    last = std::move(plan);
    if (diagnostics.has_errors()) return;
    for (const Change& change : last.changes) {
      if (change.kind == Change::Kind::remove) {
        files.erase("out/" + change.path);
      } else {
        files["out/" + change.path] = change.after;
      }
    }
  }
  void generate(const Files& rendered, bool force = false) {
    carry_out(plan(rendered, MemoryDisk(files), "out", {force}, diagnostics));
  }
  void merge(const Files& rendered, const MergeOptions& options = {}) {
    carry_out(plan_merge(rendered, MemoryDisk(files), "out", options, diagnostics));
  }
  std::string& operator[](const std::string& path) { return files["out/" + path]; }
  bool has(const std::string& path) const { return files.count("out/" + path) > 0; }
};

const std::string record = "generated/scaffolds/CMakeLists.txt.base";

}  // namespace

TEST_CASE("the record of a scaffold has a path of its own") {
  CHECK(base_path("app/hooks.cc") == "generated/scaffolds/app/hooks.cc.base");
  CHECK(file_of_base(base_path("app/hooks.cc")) == "app/hooks.cc");
  CHECK(file_of_base("generated/x.h").empty());
  CHECK(file_of_base("generated/scaffolds/.base").empty());
}

TEST_CASE("what is scaffolded goes on record, and stays there while the scaffold changes") {
  Tree tree;
  tree.generate(scaffold(old_text));
  CHECK(tree[record] == old_text);
  CHECK(Manifest::parse(tree[std::string(manifest_path)])->entries.at(record).origin == "CMakeLists.txt");
  CHECK(tree.last.behind.empty());
  tree.generate(scaffold(old_text));
  CHECK(tree.last.changes.empty());

  tree.generate(scaffold(new_text));
  CHECK(tree.last.changes.empty());
  CHECK(tree.last.behind == std::vector<std::string>{"CMakeLists.txt"});
  CHECK(tree["CMakeLists.txt"] == old_text);
}

TEST_CASE("a merge keeps the person's change and takes the scaffold's") {
  Tree tree;
  tree.generate(scaffold(old_text));
  tree["CMakeLists.txt"] = "mine\n" + old_text;
  tree.merge(scaffold(new_text));
  CHECK_FALSE(tree.diagnostics.has_errors());
  CHECK(tree["CMakeLists.txt"] == "mine\n" + new_text);
  CHECK(tree[record] == new_text);
  tree.merge(scaffold(new_text));
  CHECK(tree.last.changes.empty());
  tree.generate(scaffold(new_text));
  CHECK(tree.last.changes.empty());
  CHECK(tree.last.behind.empty());
  CHECK(tree.diagnostics.all().empty());
}

TEST_CASE("a conflict is refused, all of them are listed, and nothing changes") {
  Tree tree;
  tree.generate(scaffold(old_text));
  tree["CMakeLists.txt"] = "a\nb\nc\nmine\ne\n";
  const auto before = tree.files;
  tree.merge(scaffold("A\nb\nc\nD\ne\n"));
  REQUIRE(tree.diagnostics.errors() == 1);
  CHECK(tree.diagnostics.all()[0].code.number == merge_conflict.number);
  CHECK(tree.diagnostics.all()[0].place == Place{"out/CMakeLists.txt", 4, 1, 1});
  CHECK(tree.files == before);

  tree.diagnostics = {};
  tree.merge(scaffold("A\nb\nc\nD\ne\n"), {{}, true, false});
  CHECK(
      tree["CMakeLists.txt"] ==
      "A\nb\nc\n<<<<<<< yours\nmine\n||||||| scaffolded then\nd\n=======\nD\n>>>>>>> scaffolded now\ne\n"
  );
  CHECK(tree[record] == "A\nb\nc\nD\ne\n");
}

TEST_CASE("who has taken it over by hand says so") {
  Tree tree;
  tree.generate(scaffold(old_text));
  tree["CMakeLists.txt"] = "mine\n";
  tree.merge(scaffold(new_text), {{}, false, true});
  CHECK(tree["CMakeLists.txt"] == "mine\n");
  CHECK(tree[record] == new_text);
  tree.merge(scaffold(new_text));
  CHECK(tree.last.changes.empty());
}

TEST_CASE("a file that equals today's scaffold is on record by itself") {
  Tree tree;
  tree.generate(scaffold(old_text));
  tree["CMakeLists.txt"] = new_text;
  tree.generate(scaffold(new_text));
  CHECK(tree[record] == new_text);
  CHECK(tree.last.behind.empty());

  // A checkout with other line ends is the same text.
  tree["CMakeLists.txt"] = "a\r\nb\r\nc\r\nD\r\ne\r\n";
  tree.generate(scaffold(new_text));
  CHECK(tree.last.changes.empty());
}

TEST_CASE("a project that was made before there were records") {
  Tree tree;
  tree.generate(scaffold(old_text));
  tree.files.erase("out/" + record);
  tree["CMakeLists.txt"] = "mine\n";
  tree.generate(scaffold(old_text));
  CHECK_FALSE(tree.has(record));
  CHECK(Manifest::parse(tree[std::string(manifest_path)])->entries.count(record) == 0);
  tree.merge(scaffold(new_text));
  REQUIRE(tree.diagnostics.all().size() == 1);
  CHECK(tree.diagnostics.all()[0].code.number == no_base.number);
  CHECK(tree["CMakeLists.txt"] == "mine\n");
  tree.merge(scaffold(new_text), {{}, false, true});
  CHECK(tree[record] == new_text);
}

TEST_CASE("a record is never replaced: an edit is refused, and --force goes on with it") {
  Tree tree;
  tree.generate(scaffold(old_text));
  tree["CMakeLists.txt"] = "mine\n";
  tree[record] = "edited\n";
  tree.generate(scaffold(new_text));
  CHECK(tree.diagnostics.errors() == 1);
  tree.diagnostics = {};
  tree.merge(scaffold(new_text));
  CHECK(tree.diagnostics.errors() == 1);
  tree.diagnostics = {};
  tree.generate(scaffold(new_text), true);
  CHECK(tree.diagnostics.errors() == 0);
  CHECK(tree[record] == "edited\n");
  tree.generate(scaffold(new_text));
  CHECK(tree.diagnostics.errors() == 0);
}

TEST_CASE("files that are gone: removed by their owner, not scaffolded any more") {
  Tree tree;
  tree.generate(scaffold(old_text));
  tree.files.erase("out/CMakeLists.txt");
  tree.merge(scaffold(new_text));
  CHECK(tree.last.changes.empty());
  tree["CMakeLists.txt"] = "mine\n";
  tree.generate({{"generated/x.h", "int x;\n", Owner::tool, "spec.md"}});
  CHECK(tree[record] == old_text);
  CHECK(tree["CMakeLists.txt"] == "mine\n");
  CHECK_FALSE(tree.diagnostics.has_errors());
}

TEST_CASE("only the files that are named; nothing without a manifest") {
  Tree tree;
  tree.merge(scaffold(old_text));
  REQUIRE(tree.diagnostics.errors() == 1);
  CHECK(tree.diagnostics.all()[0].code.number == bad_manifest.number);
  tree.diagnostics = {};
  tree.generate(scaffold(old_text));
  tree.merge(scaffold(new_text), {{"app/other.cc"}, false, false});
  CHECK(tree.last.changes.empty());
}

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include "generator/output/apply.h"
#include "generator/output/codes.h"
#include "generator/output/plan.h"
#include "generator/output/scaffolds.h"

/// What is left when a run stops at each of its operations on the disk: the old tree or the new one, after the next run
/// has looked at it.
using namespace moonwright;
using namespace moonwright::output;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "moonwright-crash-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  ~Folder() { fs::remove_all(path); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((path / name).parent_path());
    std::ofstream(path / name, std::ios::binary) << bytes;
  }
};

using Tree = std::map<std::string, std::string>;

Tree tree_of(const Folder& folder) {
  Tree tree;
  for (const std::string& name : RealDisk().list(folder.path.string())) {
    tree[name] = RealDisk().read((folder.path / name).string()).value_or("(unreadable)");
  }
  return tree;
}

/// The process ends here.
struct Killed {};

/// Lets `allowed` operations through; the next one is done by half and then the process dies, or is refused.
class FaultyDisk final : public WriteDisk {
 public:
  enum class Fault { killed_before, killed_half_way, refused };
  FaultyDisk(std::size_t allowed, Fault fault) : left_(allowed), fault_(fault) {}

  bool exists(const std::string& path) const override { return real_.exists(path); }
  bool is_folder(const std::string& path) const override { return real_.is_folder(path); }
  void write(const std::string& path, std::string_view text) override {
    if (fails(path)) {
      real_.write(path, text.substr(0, text.size() / 2));
      stop(path);
    }
    real_.write(path, text);
  }
  void move(const std::string& from, const std::string& to) override {
    if (fails(to)) stop(to);
    real_.move(from, to);
  }
  void remove(const std::string& path) override {
    if (fails(path)) stop(path);
    real_.remove(path);
  }
  bool remove_if_empty(const std::string& folder) override {
    if (fails(folder)) stop(folder);
    return real_.remove_if_empty(folder);
  }
  void remove_tree(const std::string& folder) override {
    if (fails(folder)) {
      const std::vector<std::string> files = RealDisk().list(folder);
      for (std::size_t i = 0; i < files.size() / 2; ++i) fs::remove(fs::path(folder) / files[i]);
      stop(folder);
    }
    real_.remove_tree(folder);
  }
  bool struck() const { return struck_; }

 private:
  bool fails(const std::string& path) {
    if (struck_ && fault_ == Fault::refused) return false;
    if (left_ > 0) {
      --left_;
      return false;
    }
    struck_ = true;
    if (fault_ == Fault::killed_before) throw Killed();
    if (fault_ == Fault::refused) throw DiskError(path, "No space left on device");
    return true;
  }
  [[noreturn]] static void stop(const std::string&) { throw Killed(); }

  RealWriteDisk real_;
  std::size_t left_;
  Fault fault_;
  bool struck_ = false;
};

/// A tree before, and the files that a run makes of it.
struct Scene {
  const char* name;
  std::function<void(const Folder&)> before;
  std::function<Plan(const std::string& folder)> plan;
};

Plan planned(const Files& files, const std::string& folder) {
  Diagnostics diagnostics;
  Plan result = plan(files, RealDisk(), folder, {}, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  return result;
}

void generate(const Folder& folder, const Files& files) {
  Diagnostics diagnostics;
  REQUIRE(apply(planned(files, folder.path.string()), folder.path.string(), diagnostics));
}

const Files first{
    {"app/hooks.cc", "// yours\n", Owner::person, "spec.md"},
    {"generated/old/thing.h", "struct Thing {};\n", Owner::tool, "spec.md"},
    {"generated/todo.h", "struct Todo {};\n", Owner::tool, "spec.md"},
    {"migrations/draft/up.sqlite.sql", "CREATE TABLE todo ();\n", Owner::tool, "spec.md"},
};
const Files second{
    {"app/hooks.cc", "// yours\n", Owner::person, "spec.md"},
    {"app/more.cc", "// yours, too\n", Owner::person, "spec.md"},
    {"generated/new/other.h", "struct Other {};\n", Owner::tool, "spec.md"},
    {"generated/todo.h", "struct Todo { int id; };\n", Owner::tool, "spec.md"},
    {"migrations/draft/up.sqlite.sql", "CREATE TABLE todo (id);\n", Owner::tool, "spec.md"},
};

void written_before(const Folder& folder) {
  generate(folder, first);
  folder.write("app/hooks.cc", "int mine;\n");
  folder.write("app/own/notes.txt", "mine\n");
}

/// As `migrate seal` does it: the draft goes, history comes.
Plan seal_plan(const std::string& folder) {
  Files files = first;
  files.pop_back();
  Plan result = planned(files, folder);
  result.changes.push_back(
      {Change::Kind::add, "migrations/0001_initial/up.sqlite.sql", "", "CREATE TABLE todo ();\n", {}}
  );
  result.changes.push_back({Change::Kind::add, "migrations/CHAIN", "", "1234 0001_initial\n", {}});
  result.changes.push_back({Change::Kind::add, "migrations/model.lock.json", "", "{}\n", {}});
  return result;
}

/// As `merge` does it: a person's file is replaced, with the record and the manifest.
Plan merge_plan(const std::string& folder) {
  Files files = first;
  files[0].text = "// yours, newer\n";
  Diagnostics diagnostics;
  Plan result = plan_merge(files, RealDisk(), folder, {{}, true, false}, diagnostics);
  REQUIRE_FALSE(diagnostics.has_errors());
  return result;
}

std::vector<Scene> scenes() {
  return {
      {"first run",
       [](const Folder& folder) { folder.write("app/own.cc", "int mine;\n"); },
       [](const std::string& folder) { return planned(first, folder); }},
      {"second run", written_before, [](const std::string& folder) { return planned(second, folder); }},
      {"seal", written_before, seal_plan},
      {"merge", written_before, merge_plan},
  };
}

Tree after(const Scene& scene) {
  Folder folder;
  scene.before(folder);
  Diagnostics diagnostics;
  REQUIRE(apply(scene.plan(folder.path.string()), folder.path.string(), diagnostics));
  return tree_of(folder);
}

/// Every run until one is not struck any more. `stopped` sees what the fault left.
std::size_t strike_all(
    const Scene& scene, FaultyDisk::Fault fault, const std::function<void(const Folder&, const Tree& before)>& stopped
) {
  for (std::size_t n = 0;; ++n) {
    CAPTURE(scene.name);
    CAPTURE(n);
    Folder folder;
    scene.before(folder);
    const Tree before = tree_of(folder);
    Diagnostics diagnostics;
    FaultyDisk disk(n, fault);
    try {
      const bool done = apply(scene.plan(folder.path.string()), folder.path.string(), diagnostics, disk);
      CHECK(done == !disk.struck());
      CHECK(diagnostics.has_errors() == disk.struck());
    } catch (const Killed&) {
    }
    if (!disk.struck()) return n;
    stopped(folder, before);
  }
}

}  // namespace

TEST_CASE("killed at any operation, the next run makes it the old tree or the new one") {
  for (const Scene& scene : scenes()) {
    const Tree new_tree = after(scene);
    for (const auto fault : {FaultyDisk::Fault::killed_before, FaultyDisk::Fault::killed_half_way}) {
      bool undone = false;
      bool finished = false;
      const std::size_t operations = strike_all(scene, fault, [&](const Folder& folder, const Tree& before) {
        Diagnostics diagnostics;
        recover(folder.path.string(), diagnostics);
        CHECK_FALSE(diagnostics.has_errors());
        const Tree now = tree_of(folder);
        const bool one_of_both = now == before || now == new_tree;
        CHECK(one_of_both);
        (now == before ? undone : finished) = true;
        CHECK_FALSE(is_interrupted(folder.path.string()));
      });
      CHECK(operations >= 10);
      CHECK(undone);
      CHECK(finished);
    }
  }
}

TEST_CASE("recovery may be killed at any operation, too") {
  for (const Scene& scene : scenes()) {
    const Tree new_tree = after(scene);
    strike_all(scene, FaultyDisk::Fault::killed_before, [&](const Folder& folder, const Tree& before) {
      for (std::size_t n = 0; is_interrupted(folder.path.string()); ++n) {
        Diagnostics diagnostics;
        FaultyDisk disk(n, FaultyDisk::Fault::killed_half_way);
        try {
          recover(folder.path.string(), diagnostics, disk);
        } catch (const Killed&) {
        }
      }
      const Tree now = tree_of(folder);
      const bool one_of_both = now == before || now == new_tree;
      CHECK(one_of_both);
    });
  }
}

TEST_CASE("a disk that refuses once leaves the old tree, or one that the next run finishes") {
  for (const Scene& scene : scenes()) {
    const Tree new_tree = after(scene);
    strike_all(scene, FaultyDisk::Fault::refused, [&](const Folder& folder, const Tree& before) {
      if (!is_interrupted(folder.path.string())) {
        const Tree now = tree_of(folder);
        const bool one_of_both = now == before || now == new_tree;
        CHECK(one_of_both);
        return;
      }
      Diagnostics diagnostics;
      CHECK(recover(folder.path.string(), diagnostics));
      CHECK(tree_of(folder) == new_tree);
    });
  }
}

TEST_CASE("what a person writes between a crash and the next run is not replaced by a scaffold") {
  Folder folder;
  FaultyDisk disk(second.size() + 5, FaultyDisk::Fault::killed_before);
  Diagnostics diagnostics;
  CHECK_THROWS_AS(apply(planned(second, folder.path.string()), folder.path.string(), diagnostics, disk), Killed);
  REQUIRE_FALSE(fs::exists(folder.path / "app/hooks.cc"));
  folder.write("app/hooks.cc", "int mine;\n");
  CHECK(recover(folder.path.string(), diagnostics));
  CHECK(tree_of(folder).at("app/hooks.cc") == "int mine;\n");
  CHECK(tree_of(folder).at("app/more.cc") == "// yours, too\n");
}

TEST_CASE("a merge keeps the permissions of a file and replaces no link") {
  Folder folder;
  generate(folder, first);
  Diagnostics diagnostics;
  const fs::path file = folder.path / "app/hooks.cc";
  folder.write("app/hooks.cc", "mine\n");
  fs::permissions(file, fs::perms::owner_all);
  REQUIRE(apply(merge_plan(folder.path.string()), folder.path.string(), diagnostics));
  CHECK(fs::status(file).permissions() == fs::perms::owner_all);

  folder.write("elsewhere.cc", "mine\n");
  fs::remove(file);
  fs::create_symlink(folder.path / "elsewhere.cc", file);
  Files newest = first;
  newest[0].text = "// newest\n";
  const Plan plan = plan_merge(newest, RealDisk(), folder.path.string(), {{}, true, false}, diagnostics);
  CHECK_FALSE(apply(plan, folder.path.string(), diagnostics));
  CHECK(fs::is_symlink(file));
  CHECK(RealDisk().read((folder.path / "elsewhere.cc").string()) == "mine\n");
}

TEST_CASE("folders and files in each other's way are found before anything is written") {
  for (const char* blocked : {"generated/todo.h/mine.txt", "generated/old"}) {
    Folder folder;
    folder.write(blocked, "mine\n");
    Diagnostics diagnostics;
    CHECK_FALSE(apply(planned(first, folder.path.string()), folder.path.string(), diagnostics));
    REQUIRE(diagnostics.errors() == 1);
    CHECK(diagnostics.all()[0].code.number == in_the_way.number);
    CHECK(tree_of(folder) == Tree{{blocked, "mine\n"}});
  }
}

TEST_CASE("a generated file may become a folder, and a folder a file") {
  const Files as_file{
      {"generated/a", "file\n", Owner::tool, "spec.md"}, {"generated/b/x/c", "x\n", Owner::tool, "spec.md"}};
  const Files as_folder{
      {"generated/a/x/c", "x\n", Owner::tool, "spec.md"}, {"generated/b", "file\n", Owner::tool, "spec.md"}};
  Folder folder;
  generate(folder, as_file);
  generate(folder, as_folder);
  CHECK(tree_of(folder).at("generated/a/x/c") == "x\n");
  CHECK(tree_of(folder).at("generated/b") == "file\n");
}

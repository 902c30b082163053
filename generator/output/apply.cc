#include "generator/output/apply.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "generator/base/disk.h"
#include "generator/output/codes.h"
#include "generator/output/manifest.h"

namespace moonwright::output {

namespace fs = std::filesystem;

namespace {

/// A line of the journal.
struct Step {
  enum class Kind {
    write,
    /// Like write, but what a person has put there in the meantime stays.
    scaffold,
    remove,
  };
  Kind kind = Kind::write;
  std::string path;
};

constexpr std::pair<Step::Kind, std::string_view> words[] = {
    {Step::Kind::write, "write "},
    {Step::Kind::scaffold, "scaffold "},
    {Step::Kind::remove, "remove "},
};

/// The files of a run's own, below the output folder.
struct Places {
  explicit Places(const std::string& folder)
      : top(folder),
        work(join_path(folder, work_folder)),
        journal(join_path(work, "journal")),
        new_journal(join_path(work, "journal.new")),
        stage(join_path(work, "new")) {}
  std::string top;
  std::string work;
  std::string journal;
  std::string new_journal;
  std::string stage;
};

std::string print_journal(const std::vector<Step>& steps) {
  std::string text;
  for (const Step& step : steps) {
    for (const auto& [kind, word] : words) {
      if (kind == step.kind) text += std::string(word) + step.path + "\n";
    }
  }
  return text;
}

std::vector<Step> parse_journal(const std::string& text, const std::string& path) {
  std::vector<Step> steps;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    bool known = false;
    for (const auto& [kind, word] : words) {
      if (!line.starts_with(word)) continue;
      known = true;
      steps.push_back({kind, line.substr(word.size())});
    }
    if (!known) throw DiskError(path, "this journal is not one of ours");
    if (!is_inside(steps.back().path)) throw DiskError(path, "this journal speaks of files outside the folder");
  }
  return steps;
}

/// Removes folders that have become empty, upward to (and without) `top`.
void remove_empty_parents(const std::string& path, const std::string& top, WriteDisk& disk) {
  std::string folder = path;
  for (;;) {
    folder = folder.substr(0, folder.rfind('/'));
    if (folder.size() <= top.size() || !disk.remove_if_empty(folder)) return;
  }
}

/// A folder of which nothing is there yet comes with one rename, whatever it holds: a first run moves a few folders,
/// not thousands of files.
void move_new_folders(const std::vector<Step>& steps, const Places& places, WriteDisk& disk) {
  std::set<std::string> folders;
  for (const Step& step : steps) {
    const std::size_t slash = step.path.find('/');
    if (step.kind != Step::Kind::remove && slash != std::string::npos) folders.insert(step.path.substr(0, slash));
  }
  for (const std::string& folder : folders) {
    const std::string staged = join_path(places.stage, folder);
    const std::string path = join_path(places.top, folder);
    if (!disk.exists(path) && disk.is_folder(staged)) disk.move(staged, path);
  }
}

/// May be repeated from the start as often as it is interrupted.
void carry_out(const std::vector<Step>& steps, const Places& places, WriteDisk& disk) {
  move_new_folders(steps, places, disk);
  for (const Step& step : steps) {
    const std::string staged = join_path(places.stage, step.path);
    const std::string path = join_path(places.top, step.path);
    if (step.kind == Step::Kind::remove) {
      disk.remove(path);
      remove_empty_parents(path, places.top, disk);
    } else if (disk.exists(staged)) {
      if (step.kind == Step::Kind::scaffold && disk.exists(path)) continue;
      disk.move(staged, path);
    }
  }
}

void remove_work_folder(const Places& places, WriteDisk& disk) {
  // The journal goes first: without it, what is left is known to be waste.
  disk.remove(places.journal);
  disk.remove_tree(places.work);
}

/// A link in place of a folder would carry what is written or removed elsewhere.
void refuse_links(const std::string& path, const Places& places) {
  fs::path folder = places.top;
  for (const fs::path& part : fs::path(path).parent_path()) {
    folder /= part;
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(folder, error)))
      throw DiskError(folder.string(), "this is a link in place of a folder of the output");
  }
}

/// A person may have made their own file a link; a new file in its place would part it from where it leads.
void refuse_link(const std::string& path, const Places& places) {
  const std::string there = join_path(places.top, path);
  std::error_code error;
  if (fs::is_symlink(fs::symlink_status(there, error))) throw DiskError(there, "this is a link, and is not replaced");
}

void refuse_work_links(const Places& places) {
  refuse_links(std::string(work_folder) + "/new/x", places);
}

/// A folder where a file has to be, or a file where a folder has to be, would stop the run half way.
class Blockers {
 public:
  Blockers(const Plan& plan, const Places& places, const WriteDisk& disk) : places_(places), disk_(disk) {
    for (const Change& change : plan.changes) {
      if (change.kind != Change::Kind::remove) continue;
      removed_.insert(change.path);
      for (std::size_t slash = change.path.find('/'); slash != std::string::npos;
           slash = change.path.find('/', slash + 1))
        removed_.insert(change.path.substr(0, slash));
    }
  }

  /// What is in the way of the file; empty if nothing is.
  std::string of(const std::string& path) {
    for (std::size_t slash = path.find('/'); slash != std::string::npos; slash = path.find('/', slash + 1)) {
      std::string parent = path.substr(0, slash);
      if (!seen_.insert(parent).second || removed_.contains(parent)) continue;
      const std::string there = join_path(places_.top, parent);
      if (disk_.exists(there) && !disk_.is_folder(there)) return parent;
    }
    return !removed_.contains(path) && disk_.is_folder(join_path(places_.top, path)) ? path : std::string();
  }

 private:
  const Places& places_;
  const WriteDisk& disk_;
  /// What is removed first, and the folders of it, which may go with it.
  std::set<std::string> removed_;
  /// Folders that are in nobody's way.
  std::set<std::string> seen_;
};

bool is_free(const Plan& plan, const Places& places, const WriteDisk& disk, Diagnostics& diagnostics) {
  Blockers blockers(plan, places, disk);
  bool free = true;
  for (const Change& change : plan.changes) {
    if (change.kind == Change::Kind::remove) continue;
    const std::string blocker = blockers.of(change.path);
    if (blocker.empty()) continue;
    free = false;
    diagnostics.error(
        in_the_way,
        {join_path(places.top, blocker), 0, 0, 1},
        blocker == change.path ? "a folder stands where a generated file has to be written"
                               : "a file stands where the folder of `" + change.path + "` has to be",
        "move it away (hand-written code belongs into app/)"
    );
  }
  return free;
}

/// What goes makes room for what comes.
std::vector<Step> stage_files(const Plan& plan, const Places& places, WriteDisk& disk) {
  std::vector<Step> steps;
  for (const Change& change : plan.changes) {
    if (change.kind == Change::Kind::remove) steps.push_back({Step::Kind::remove, change.path});
  }
  for (const Change& change : plan.changes) {
    if (change.kind == Change::Kind::remove) continue;
    disk.write(join_path(places.stage, change.path), change.after);
    const bool scaffolds = change.owner == Owner::person && change.kind == Change::Kind::add;
    steps.push_back({scaffolds ? Step::Kind::scaffold : Step::Kind::write, change.path});
  }
  return steps;
}

void report(const DiskError& failure, bool begun, Diagnostics& diagnostics) {
  diagnostics.error(
      cannot_write,
      {failure.path, 0, 0, 1},
      failure.what(),
      begun
          ? "mend the disk's space, the permissions or what stands in the way, and run again: the run is then finished"
          : "check the disk's space, the folder's permissions, and what stands in the way; nothing was changed"
  );
}

bool has_no_links(const Plan& plan, const Places& places, Diagnostics& diagnostics) {
  try {
    refuse_work_links(places);
    for (const Change& change : plan.changes) {
      refuse_links(change.path, places);
      if (change.owner == Owner::person && change.kind == Change::Kind::update) refuse_link(change.path, places);
    }
    return true;
  } catch (const DiskError& failure) {
    report(failure, false, diagnostics);
    return false;
  }
}

std::vector<Step> journal_steps(const Places& places) {
  const std::optional<std::string> text = RealDisk().read(places.journal);
  if (!text) throw DiskError(places.journal, "cannot read this journal");
  std::vector<Step> steps = parse_journal(*text, places.journal);
  for (const Step& step : steps) refuse_links(step.path, places);
  return steps;
}

}  // namespace

bool apply(const Plan& plan, const std::string& folder, Diagnostics& diagnostics, WriteDisk& disk) {
  if (plan.changes.empty()) return true;
  const Places places(normal_path(folder));
  if (!has_no_links(plan, places, diagnostics) || !is_free(plan, places, disk, diagnostics)) return false;
  bool begun = false;
  try {
    const std::vector<Step> steps = stage_files(plan, places, disk);
    disk.write(places.new_journal, print_journal(steps));
    disk.move(places.new_journal, places.journal);
    begun = true;
    carry_out(steps, places, disk);
    remove_work_folder(places, disk);
    return true;
  } catch (const DiskError& failure) {
    report(failure, begun, diagnostics);
  }
  if (begun) return false;
  try {
    disk.remove_tree(places.work);
  } catch (const DiskError&) {
    // The next run removes it.
  }
  return false;
}

bool apply(const Plan& plan, const std::string& folder, Diagnostics& diagnostics) {
  RealWriteDisk disk;
  return apply(plan, folder, diagnostics, disk);
}

bool recover(const std::string& folder, Diagnostics& diagnostics, WriteDisk& disk) {
  if (!is_interrupted(folder)) return false;
  const Places places(normal_path(folder));
  try {
    refuse_work_links(places);
    if (disk.exists(places.journal)) carry_out(journal_steps(places), places, disk);
    remove_work_folder(places, disk);
  } catch (const DiskError& failure) {
    report(failure, true, diagnostics);
  }
  return true;
}

bool recover(const std::string& folder, Diagnostics& diagnostics) {
  RealWriteDisk disk;
  return recover(folder, diagnostics, disk);
}

bool is_interrupted(const std::string& folder) {
  std::error_code error;
  return fs::exists(fs::path(folder) / work_folder, error);
}

FolderLock::FolderLock(const std::string& folder, bool create) {
  std::error_code error;
  if (create) fs::create_directories(folder, error);
  if (error) {
    problem_ = error.message();
    return;
  }
  file_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool locked = file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) == 0;
  if (locked) return;
  busy_ = file_ >= 0 && errno == EWOULDBLOCK;
  problem_ = std::generic_category().message(errno);
  if (file_ >= 0) ::close(file_);
  file_ = -1;
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace moonwright::output

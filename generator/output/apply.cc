#include "generator/output/apply.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <vector>

#include "generator/output/codes.h"

namespace moonwright::output {

namespace fs = std::filesystem;

namespace {

struct Step {
  bool remove = false;
  std::string path;
};

class Failure : public std::runtime_error {
 public:
  Failure(const std::string& path_, const std::string& what) : std::runtime_error(what), path(path_) {}
  std::string path;
};

void write_file(const fs::path& path, std::string_view text) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out.write(text.data(), static_cast<std::streamsize>(text.size()));
  out.close();
  if (!out) throw Failure(path.string(), "cannot write this file");
}

void move_file(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::create_directories(to.parent_path(), error);
  fs::rename(from, to, error);
  if (error) throw Failure(to.string(), "cannot write this file: " + error.message());
}

/// Removes folders that have become empty, upward to (and without) `top`.
void remove_empty_parents(fs::path folder, const fs::path& top) {
  std::error_code error;
  while (folder != top && folder.string().size() > top.string().size() && fs::is_empty(folder, error) && !error) {
    fs::remove(folder, error);
    folder = folder.parent_path();
  }
}

std::string print_journal(const std::vector<Step>& steps) {
  std::string text;
  for (const Step& step : steps) text += (step.remove ? "remove " : "write ") + step.path + "\n";
  return text;
}

std::vector<Step> parse_journal(const fs::path& path) {
  std::vector<Step> steps;
  std::ifstream in(path, std::ios::binary);
  for (std::string line; std::getline(in, line);) {
    const bool remove = line.starts_with("remove ");
    const std::string name = line.substr(std::min(line.size(), remove ? std::size_t{7} : std::size_t{6}));
    if (!remove && !line.starts_with("write ")) throw Failure(path.string(), "this journal is not one of ours");
    if (!is_inside(name)) throw Failure(path.string(), "this journal speaks of files outside the folder");
    steps.push_back({remove, name});
  }
  return steps;
}

void carry_out(const std::vector<Step>& steps, const fs::path& folder) {
  const fs::path stage = folder / work_folder / "new";
  for (const Step& step : steps) {
    std::error_code error;
    if (step.remove) {
      fs::remove(folder / step.path, error);
      remove_empty_parents((folder / step.path).parent_path(), folder);
    } else if (fs::exists(stage / step.path, error)) {
      move_file(stage / step.path, folder / step.path);
    }
  }
}

void remove_work_folder(const fs::path& folder) {
  std::error_code error;
  // The journal goes first: without it, what is left is known to be waste.
  fs::remove(folder / work_folder / "journal", error);
  fs::remove_all(folder / work_folder, error);
}

/// A link in place of a folder would carry what is written or removed elsewhere.
void refuse_links(const std::string& path, const fs::path& top) {
  fs::path folder = top;
  for (const fs::path& part : fs::path(path).parent_path()) {
    folder /= part;
    std::error_code error;
    if (fs::is_symlink(fs::symlink_status(folder, error)))
      throw Failure(folder.string(), "this is a link in place of a folder of the output");
  }
}

std::vector<Step> stage_files(const Plan& plan, const fs::path& folder) {
  std::vector<Step> steps;
  for (const Change& change : plan.changes) {
    const bool remove = change.kind == Change::Kind::remove;
    if (!remove) write_file(folder / work_folder / "new" / change.path, change.after);
    steps.push_back({remove, change.path});
  }
  return steps;
}

void report(const Failure& failure, Diagnostics& diagnostics) {
  diagnostics.error(
      cannot_write,
      {failure.path, 0, 0, 1},
      failure.what(),
      "check the disk's space, the folder's permissions, and what stands in the way"
  );
}

}  // namespace

bool apply(const Plan& plan, const std::string& folder, Diagnostics& diagnostics) {
  if (plan.changes.empty()) return true;
  const fs::path top(folder);
  try {
    refuse_links(std::string(work_folder) + "/new/x", top);
    for (const Change& change : plan.changes) refuse_links(change.path, top);
    const std::vector<Step> steps = stage_files(plan, top);
    write_file(top / work_folder / "journal.new", print_journal(steps));
    move_file(top / work_folder / "journal.new", top / work_folder / "journal");
    carry_out(steps, top);
    remove_work_folder(top);
    return true;
  } catch (const Failure& failure) {
    report(failure, diagnostics);
    std::error_code error;
    if (!fs::exists(top / work_folder / "journal", error)) remove_work_folder(top);
    return false;
  }
}

bool recover(const std::string& folder, Diagnostics& diagnostics) {
  if (!is_interrupted(folder)) return false;
  const fs::path top(folder);
  const fs::path journal = top / work_folder / "journal";
  try {
    std::error_code error;
    refuse_links(std::string(work_folder) + "/new/x", top);
    if (fs::exists(journal, error)) {
      const std::vector<Step> steps = parse_journal(journal);
      for (const Step& step : steps) refuse_links(step.path, top);
      carry_out(steps, top);
    }
    remove_work_folder(top);
  } catch (const Failure& failure) {
    report(failure, diagnostics);
  }
  return true;
}

bool is_interrupted(const std::string& folder) {
  std::error_code error;
  return fs::exists(fs::path(folder) / work_folder, error);
}

FolderLock::FolderLock(const std::string& folder, bool create) {
  std::error_code error;
  if (create) fs::create_directories(folder, error);
  file_ = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (file_ >= 0 && ::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    ::close(file_);
    file_ = -1;
  }
}

FolderLock::~FolderLock() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace moonwright::output

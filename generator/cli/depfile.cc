#include "generator/cli/depfile.h"

#include "generator/output/codes.h"
#include "generator/output/manifest.h"
#include "generator/output/write_disk.h"

namespace moonwright::cli {

namespace {

std::string escaped(const std::string& path) {
  std::string result;
  for (const char c : path) {
    if (c == ' ' || c == '#') result += '\\';
    if (c == '$') result += '$';
    result += c;
  }
  return result;
}

/// The output changes by the run itself; only what a person or a seal puts there counts.
bool is_below(const std::string& path, const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    if (path == folder || path.starts_with(folder + "/")) return true;
  }
  return false;
}

}  // namespace

std::string print_depfile(const std::string& target, const std::set<std::string>& inputs) {
  std::string text = escaped(target) + ":";
  for (const std::string& input : inputs) text += " \\\n  " + escaped(input);
  return text + "\n";
}

bool write_depfile(
    const DepfileOptions& options,
    const RecordingDisk& disk,
    const Project& project,
    const std::vector<std::string>& output_folders,
    Diagnostics& diagnostics
) {
  if (options.path.empty()) return true;
  std::set<std::string> inputs{project.spec_dir};
  for (const std::string& file : disk.files()) {
    const bool of_the_run = file.find("/generated/") != std::string::npos || file.find("/draft/") != std::string::npos;
    if (!(of_the_run && is_below(file, output_folders))) inputs.insert(file);
  }
  for (const std::string& folder : disk.folders()) {
    if (!is_below(folder, output_folders)) inputs.insert(folder);
  }
  std::string target = options.target;
  if (target.empty() && !output_folders.empty())
    target = join_path(output_folders.front(), std::string(output::manifest_path));
  try {
    output::RealWriteDisk().write(options.path, print_depfile(target, inputs));
  } catch (const output::DiskError& failure) {
    diagnostics.error(
        output::cannot_write, {failure.path, 0, 0, 1}, failure.what(), "give a path that can be written to --depfile"
    );
    return false;
  }
  return true;
}

}  // namespace moonwright::cli

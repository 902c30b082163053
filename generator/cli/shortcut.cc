#include "generator/cli/shortcut.h"

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "generator/cli/codes.h"
#include "generator/cli/result.h"
#include "generator/hints/store.h"
#include "generator/output/apply.h"
#include "generator/output/manifest.h"
#include "generator/output/scaffolds.h"

namespace moonwright::cli {

namespace {

namespace fs = std::filesystem;

/// Everything that decides what a run does, besides what it reads: the program, the folder that relative paths mean,
/// the arguments. Empty if one of them is not known.
std::string key_of(const GenerateOptions& options, const Console& console) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const std::optional<hints::Stamp> stamp = hints::stamp_of(program.string());
  const fs::path here = fs::current_path(error);
  if (error || !stamp) return {};
  std::ostringstream key;
  key << "generate\n"
      << program.string() << " " << stamp->device << " " << stamp->inode << " " << stamp->size << " " << stamp->modified
      << " " << stamp->changed << "\n"
      << here.string() << "\n"
      << options.spec_dir << "\n"
      << options.output.value_or("\n") << "\n"
      << static_cast<int>(console.format) << console.colour << options.force;
  return key.str();
}

bool is_about_this_run_alone(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [](const Diagnostic& diagnostic) {
    return diagnostic.code.number == kept_file.number;
  });
}

}  // namespace

Shortcut::Shortcut(const GenerateOptions& options, const Console& console)
    : console_(console), always_(options.timing) {
  if (options.no_hints || options.dry_run || options.list_outputs || !options.depfile.path.empty()) return;
  key_ = key_of(options, console);
  if (key_.empty()) return;
  cache_ = hints::cache_folder();
  memory_ = hints::KeptMemory(cache_, key_);
}

std::optional<ExitCode> Shortcut::take() {
  std::optional<hints::Hint> hint = hints::load(cache_, key_);
  bool renewed = false;
  if (!hint) return std::nullopt;
  if (always_ || !hints::still_true(hint->trace, renewed)) {
    disk_.know(std::move(hint->trace));
    return std::nullopt;
  }
  console_.out << hint->out;
  console_.err << hint->err;
  if (renewed) hints::save(cache_, key_, *hint);
  return hint->exit_code == clean ? clean : spec_error;
}

Rendered Shortcut::rendered() {
  if (cache_.empty()) return {};
  return {&memory_, [this](const std::string& path, const std::string& hash) { return disk_.holds_hash(path, hash); }};
}

void Shortcut::keep(
    const std::vector<ServiceOutput>& services,
    const std::string& folder,
    const std::vector<output::Plan>& plans,
    const Diagnostics& diagnostics,
    const Project& project
) {
  if (cache_.empty() || is_about_this_run_alone(diagnostics)) return;
  Result result;
  result.folder = folder;
  for (std::size_t i = 0; i < services.size(); ++i) {
    const ServiceOutput& service = services[i];
    for (const output::Change& change : plans[i].changes) {
      const bool gone = change.kind == output::Change::Kind::remove;
      disk_.replaced(join_path(service.folder, change.path), gone ? std::nullopt : std::optional(change.after));
    }
    for (const std::string& path : plans[i].behind) result.behind.push_back(join_path(service.folder, path));
    if (!plans[i].changes.empty()) disk_.list_again(service.folder);
    disk_.absent(join_path(service.folder, output::work_folder));
    for (const output::File& file : service.files) result.unchanged += file.owner == output::Owner::tool ? 1 : 0;
    for (const auto& [path, entry] : plans[i].manifest.entries)
      result.unchanged += output::file_of_base(path).empty() ? 0U : 1U;
  }
  std::ostringstream out;
  std::ostringstream err;
  const Console console{out, err, console_.format, console_.colour};
  const ExitCode code = finish(console, clean, diagnostics, project, result);
  hints::save(cache_, key_, {disk_.trace(), code, out.str(), err.str()});
}

}  // namespace moonwright::cli

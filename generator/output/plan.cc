#include "generator/output/plan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "generator/output/codes.h"

namespace moonwright::output {

namespace {

Place file_place(const std::string& folder, const std::string& path) {
  return {join_path(folder, path), 0, 0, 1};
}

class Planner {
 public:
  Planner(const Disk& disk, const std::string& folder, const PlanOptions& options, Diagnostics& diagnostics)
      : disk_(disk), folder_(folder), options_(options), diagnostics_(diagnostics) {}

  Plan run(const Files& rendered) {
    read_old_manifest();
    result_.manifest = Manifest::of(rendered);
    for (const File& file : rendered) file.owner == Owner::person ? plan_person(file) : plan_tool(file);
    plan_removals();
    std::sort(result_.changes.begin(), result_.changes.end(), [](const Change& a, const Change& b) {
      return a.path < b.path;
    });
    plan_manifest();
    return std::move(result_);
  }

 private:
  std::optional<std::string> on_disk(const std::string& path) const { return disk_.read(join_path(folder_, path)); }

  void read_old_manifest() {
    old_text_ = on_disk(std::string(manifest_path));
    if (!old_text_) return;
    std::optional<Manifest> parsed = Manifest::parse(*old_text_);
    if (parsed) {
      old_ = std::move(*parsed);
    } else if (!options_.force) {
      diagnostics_.error(
          bad_manifest,
          file_place(folder_, std::string(manifest_path)),
          "the list of generated files cannot be read, so it is not known which files may be replaced",
          "take it back from version control (or run `moonwright generate --force`, which replaces what it generates)"
      );
    }
  }

  void plan_person(const File& file) {
    if (old_.entries.contains(file.path) || on_disk(file.path)) return;
    add(file);
  }

  void add(const File& file) { result_.changes.push_back({Change::Kind::add, file.path, {}, file.text, file.owner}); }

  void plan_tool(const File& file) {
    std::optional<std::string> present = on_disk(file.path);
    if (!present) return add(file);
    const bool same = *present == file.text || content_hash(*present) == result_.manifest.entries[file.path].hash;
    if (same) {
      ++result_.unchanged;
      return;
    }
    if (!may_replace(file, *present) && !options_.show_refused) return;
    result_.changes.push_back({Change::Kind::update, file.path, std::move(*present), file.text, {}});
  }

  /// A file may be replaced if it is what was generated last. Says what is wrong otherwise.
  bool may_replace(const File& file, const std::string& present) {
    if (options_.force) return true;
    auto old = old_.entries.find(file.path);
    if (old == old_.entries.end() || old->second.owner != Owner::tool) {
      diagnostics_.error(
          in_the_way,
          file_place(folder_, file.path),
          "this file was not generated, but a generated one of that name has to be written here",
          "move it away (hand-written code belongs into app/), or run `moonwright generate --force`"
      );
      return false;
    }
    if (old->second.hash == content_hash(present)) return true;
    report_edit(file.path, file.origin);
    return false;
  }

  void report_edit(const std::string& path, const std::string& origin) {
    diagnostics_.error(
        edited_by_hand,
        file_place(folder_, path),
        "this generated file was edited by hand; it is made from " + origin,
        "make the change in " + origin + " or in app/, or run `moonwright generate --force` to lose the edit"
    );
  }

  void plan_removals() {
    for (const auto& [path, entry] : old_.entries) {
      if (entry.owner == Owner::person) {
        keep_person(path, entry);
        continue;
      }
      if (result_.manifest.entries.contains(path)) continue;
      std::optional<std::string> present = on_disk(path);
      if (!present) continue;
      if (content_hash(*present) != entry.hash && !options_.force) {
        report_edit(path, entry.origin);
        if (!options_.show_refused) continue;
      }
      result_.changes.push_back({Change::Kind::remove, path, std::move(*present), {}, {}});
    }
  }

  /// What was scaffolded once stays known, so that a file that its owner deleted does not come back.
  void keep_person(const std::string& path, const Manifest::Entry& entry) {
    result_.manifest.entries.emplace(path, entry);
  }

  void plan_manifest() {
    std::string text = result_.manifest.print();
    if (old_text_ && *old_text_ == text) return;
    const Change::Kind kind = old_text_ ? Change::Kind::update : Change::Kind::add;
    result_.changes.push_back({kind, std::string(manifest_path), old_text_.value_or(""), std::move(text), {}});
  }

  const Disk& disk_;
  const std::string& folder_;
  const PlanOptions& options_;
  Diagnostics& diagnostics_;
  std::optional<std::string> old_text_;
  Manifest old_;
  Plan result_;
};

}  // namespace

Plan plan(
    const Files& rendered,
    const Disk& disk,
    const std::string& folder,
    const PlanOptions& options,
    Diagnostics& diagnostics
) {
  return Planner(disk, folder, options, diagnostics).run(rendered);
}

}  // namespace moonwright::output

#include "generator/output/scaffolds.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "generator/base/names.h"
#include "generator/output/codes.h"
#include "generator/output/merge3.h"

namespace moonwright::output {

namespace {

constexpr std::string_view base_folder = "generated/scaffolds/";
constexpr std::string_view base_ending = ".base";

class MergePlanner {
 public:
  MergePlanner(const Disk& disk, const std::string& folder, const MergeOptions& options, Diagnostics& diagnostics)
      : disk_(disk), folder_(folder), options_(options), diagnostics_(diagnostics) {}

  Plan run(const Files& rendered) {
    if (!read_manifest()) return {};
    for (const File& file : rendered) {
      if (file.owner == Owner::person && is_wanted(file.path)) merge(file);
    }
    std::sort(result_.changes.begin(), result_.changes.end(), [](const Change& a, const Change& b) {
      return a.path < b.path;
    });
    change(std::string(manifest_path), manifest_text_, result_.manifest.print(), Owner::tool);
    return std::move(result_);
  }

 private:
  std::optional<std::string> on_disk(const std::string& path) const { return disk_.read(join_path(folder_, path)); }
  Place place_of(const std::string& path, int line = 0, int length = 1) const {
    return {join_path(folder_, path), line, line > 0 ? 1 : 0, length};
  }
  bool is_wanted(const std::string& path) const {
    return options_.only.empty() || std::find(options_.only.begin(), options_.only.end(), path) != options_.only.end();
  }

  bool read_manifest() {
    manifest_text_ = on_disk(std::string(manifest_path));
    std::optional<Manifest> manifest = manifest_text_ ? Manifest::parse(*manifest_text_) : std::nullopt;
    if (manifest) {
      result_.manifest = std::move(*manifest);
    } else {
      diagnostics_.error(
          bad_manifest,
          place_of(std::string(manifest_path)),
          manifest_text_ ? "the list of generated files cannot be read" : "nothing was generated here yet",
          manifest_text_ ? "run `moonwright generate`, which says why" : "run `moonwright generate`"
      );
    }
    return manifest_text_ && !diagnostics_.has_errors();
  }

  void merge(const File& file) {
    const std::optional<std::string> yours = on_disk(file.path);
    if (!yours) return;
    const std::string record = base_path(file.path);
    const std::optional<std::string> base = on_disk(record);
    if (options_.accept || content_hash(*yours) == content_hash(file.text)) return keep(record, base, file);
    if (!base) return report_missing(file.path);
    if (!is_as_recorded(record, *base)) return;
    if (content_hash(*base) == content_hash(file.text)) {
      ++result_.unchanged;
      return;
    }
    Merged merged = merge3(*base, *yours, file.text);
    if (!merged.conflicts.empty() && !options_.markers) return report(merged.conflicts, file.path);
    change(file.path, yours, std::move(merged.text), Owner::person);
    keep(record, base, file);
  }

  /// The scaffold of today is what the file is based on now.
  void keep(const std::string& record, const std::optional<std::string>& base, const File& file) {
    Manifest::Entry entry{Owner::tool, content_hash(file.text), file.path};
    const bool same = base && content_hash(*base) == entry.hash;
    result_.manifest.entries[record] = std::move(entry);
    if (same) {
      ++result_.unchanged;
    } else {
      change(record, base, file.text, Owner::tool);
    }
  }

  void change(const std::string& path, const std::optional<std::string>& before, std::string after, Owner owner) {
    if (before && *before == after) return;
    const Change::Kind kind = before ? Change::Kind::update : Change::Kind::add;
    result_.changes.push_back({kind, path, before.value_or(""), std::move(after), owner});
  }

  bool is_as_recorded(const std::string& record, const std::string& base) {
    const auto entry = result_.manifest.entries.find(record);
    if (entry == result_.manifest.entries.end() || entry->second.hash == content_hash(base)) return true;
    diagnostics_.error(
        edited_by_hand,
        place_of(record),
        "this record of what was scaffolded was edited by hand, so that merging with it could lose something",
        "take it back from version control"
    );
    return false;
  }

  void report_missing(const std::string& path) {
    diagnostics_.warning(
        no_base,
        place_of(path),
        "it is not known what was scaffolded here, so nothing can be merged: the record of it (" + base_path(path) +
            ") is missing",
        "compare with `moonwright diff --scaffolds`, take over what you want, then run `moonwright merge --accept`"
    );
  }

  void report(const std::vector<Conflict>& conflicts, const std::string& path) {
    for (const Conflict& conflict : conflicts) {
      const int last = conflict.line + std::max(conflict.lines, 1) - 1;
      const std::string lines = last > conflict.line
                                    ? "lines " + std::to_string(conflict.line) + " to " + std::to_string(last)
                                    : "line " + std::to_string(conflict.line);
      diagnostics_.error(
          merge_conflict,
          place_of(path, conflict.line),
          "you and the scaffold have changed " + lines + " differently",
          "take over by hand what `moonwright diff --scaffolds` shows and run `moonwright merge --accept`, or let "
          "`moonwright merge --markers` write both into the file"
      );
    }
  }

  const Disk& disk_;
  const std::string& folder_;
  const MergeOptions& options_;
  Diagnostics& diagnostics_;
  std::optional<std::string> manifest_text_;
  Plan result_;
};

}  // namespace

std::string base_path(std::string_view path) {
  return std::string(base_folder) + std::string(path) + std::string(base_ending);
}

std::string file_of_base(std::string_view path) {
  if (!path.starts_with(base_folder) || !path.ends_with(base_ending)) return {};
  path.remove_prefix(base_folder.size());
  if (path.size() <= base_ending.size()) return {};
  path.remove_suffix(base_ending.size());
  return std::string(path);
}

Plan plan_merge(
    const Files& rendered,
    const Disk& disk,
    const std::string& folder,
    const MergeOptions& options,
    Diagnostics& diagnostics
) {
  return MergePlanner(disk, folder, options, diagnostics).run(rendered);
}

}  // namespace moonwright::output

#include "generator/output/plan.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "generator/output/codes.h"
#include "generator/output/scaffolds.h"

namespace moonwright::output {

namespace {

Place file_place(const std::string& folder, const std::string& path) {
  return {join_path(folder, path), 0, 0, 1};
}

void report_newer(Diagnostics& diagnostics, Place place, int format) {
  diagnostics.error(
      newer_manifest,
      std::move(place),
      "this list of generated files has format " + std::to_string(format) +
          ", which a later release of Moonwright has written",
      "use that release or a later one (or go back with `moonwright generate --force`, which replaces what it "
      "generates)"
  );
}

class Planner {
 public:
  Planner(const Disk& disk, const std::string& folder, const PlanOptions& options, Diagnostics& diagnostics)
      : disk_(disk), folder_(folder), options_(options), diagnostics_(diagnostics) {}

  Plan run(const Files& rendered) {
    read_old_manifest();
    result_.manifest = Manifest::of(rendered);
    // Not of `bool`, whose bits lie together.
    std::vector<char> same(rendered.size());
    options_.workers.run(rendered.size(), [&](std::size_t i) {
      const File& file = rendered[i];
      const bool is_same =
          file.is_unchanged() || (file.owner == Owner::tool && disk_.holds(join_path(folder_, file.path), file.text));
      same[i] = is_same ? 1 : 0;
    });
    for (std::size_t i = 0; i < rendered.size(); ++i) {
      const File& file = rendered[i];
      if (same[i] != 0) {
        ++result_.unchanged;
      } else if (file.owner == Owner::person) {
        plan_person(file);
      } else {
        plan_tool(file);
      }
    }
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
    } else if (const std::optional<int> format = newer_format(*old_text_); format && !options_.force) {
      report_newer(diagnostics_, file_place(folder_, std::string(manifest_path)), *format);
    } else if (!options_.force) {
      diagnostics_.error(
          bad_manifest,
          file_place(folder_, std::string(manifest_path)),
          "the list of generated files cannot be read, so it is not known which files may be replaced",
          (old_text_->find("<<<<<<< ") != std::string::npos
               ? "take either side of the conflict as a whole and run `moonwright generate` again"
               : "take it back from version control") +
              std::string(" (or run `moonwright generate --force`, which replaces what it generates)")
      );
    }
  }

  void plan_person(const File& file) {
    const std::optional<std::string> present = on_disk(file.path);
    const bool is_new = !present && !old_.entries.contains(file.path);
    if (is_new) add(file);
    const std::string record = base_path(file.path);
    std::optional<std::string> base = on_disk(record);
    const std::string hash = content_hash(file.text);
    if (is_new || (present && content_hash(*present) == hash)) return put_record(record, std::move(base), file, hash);
    if (!base) return;
    keep_record(record, *base);
    if (present && content_hash(*base) != hash) result_.behind.push_back(file.path);
  }

  /// The person's file is what is scaffolded today, whatever it was.
  void put_record(
      const std::string& record, std::optional<std::string> base, const File& file, const std::string& hash
  ) {
    result_.manifest.entries[record] = {Owner::tool, hash, file.path};
    if (!base) {
      result_.changes.push_back({Change::Kind::add, record, {}, file.text, {}});
    } else if (content_hash(*base) == hash) {
      ++result_.unchanged;
    } else {
      result_.changes.push_back({Change::Kind::update, record, std::move(*base), file.text, {}});
    }
  }

  /// A record is the only one of its text: it stays as it is, and nothing can be made in place of it.
  void keep_record(const std::string& record, const std::string& base) {
    const auto old = old_.entries.find(record);
    const std::string hash = content_hash(base);
    result_.manifest.entries[record] = {Owner::tool, hash, file_of_base(record)};
    ++result_.unchanged;
    if (options_.force || old == old_.entries.end() || old->second.hash == hash) return;
    diagnostics_.error(
        edited_by_hand,
        file_place(folder_, record),
        "this record of what was scaffolded was edited by hand",
        "take it back from version control, or run `moonwright generate --force` to go on with it as it is"
    );
  }

  void add(const File& file) { result_.changes.push_back({Change::Kind::add, file.path, {}, file.text, file.owner}); }

  void plan_tool(const File& file) {
    std::optional<std::string> present = on_disk(file.path);
    if (!present) return add(file);
    // Line ends may be others.
    if (content_hash(*present) == result_.manifest.entries[file.path].hash) {
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
      if (old_.entries.contains(file_of_base(path))) {
        keep_record(path, *present);
        continue;
      }
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
    if (old_text_ && content_hash(*old_text_) == content_hash(text)) return;
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

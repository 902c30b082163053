#include "generator/rules/packages.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "generator/base/names.h"
#include "generator/rules/codes.h"

namespace moonwright::rules {

namespace {

class Loader {
 public:
  Loader(const Disk& disk, std::string spec_dir, std::string templates_dir, Diagnostics& diagnostics)
      : disk_(disk),
        spec_dir_(std::move(spec_dir)),
        templates_dir_(std::move(templates_dir)),
        diagnostics_(diagnostics) {}

  /// Position of the package, loaded at most once; nothing after an error.
  std::optional<std::size_t> load(const std::string& name, const Place& wanted_at) {
    if (const auto done = loaded_.find(name); done != loaded_.end()) return done->second;
    if (std::find(open_.begin(), open_.end(), name) != open_.end()) return cycle(name, wanted_at);
    auto package = find(name, wanted_at);
    if (!package) return loaded_[name] = std::nullopt;
    open_.push_back(name);
    std::set<std::size_t> needs;
    for (std::size_t i = 0; i < package->needs.size(); ++i) {
      const auto position = load(package->needs[i], package->need_places[i]);
      if (!position) continue;
      needs.insert(*position);
      needs.insert(needs_[*position].begin(), needs_[*position].end());
    }
    open_.pop_back();
    check_name(*package);
    for (const VerbGroup& group : package->verbs) add_verbs(group);
    packages.all.push_back(std::move(*package));
    needs_.push_back(std::move(needs));
    return loaded_[name] = packages.all.size() - 1;
  }

  std::vector<std::size_t> with_needs(const std::set<std::size_t>& positions) const {
    std::set<std::size_t> result = positions;
    for (const std::size_t position : positions) result.insert(needs_[position].begin(), needs_[position].end());
    return {result.begin(), result.end()};
  }

  Packages packages;

 private:
  /// The package.yml of a package: its folder, its name in messages, its text.
  struct Found {
    std::string folder;
    std::string file;
    std::string text;
  };

  void twice(const std::string& name, const Place& here, const Place& there) {
    Diagnostic error{Severity::error, codes::package_twice, {}, here, {}, {}, {}};
    error.message = "there are two packages `" + name + "`";
    error.fix = "Give this one another name; a single template is replaced by one of its name in templates/.";
    error.related.push_back({"the other one", there});
    diagnostics_.add(std::move(error));
  }

  /// Rules and messages name packages by what they call themselves.
  void check_name(const Package& package) {
    const auto [other, added] = name_places_.try_emplace(package.name, package.place);
    if (!added) twice(package.name, package.place, other->second);
  }

  std::optional<Package> find(const std::string& name, const Place& wanted_at) {
    std::optional<Found> found;
    for (const auto& [folder, shown] : folders(name)) {
      const std::string file = join_path(folder, "package.yml");
      auto text = disk_.read(file);
      if (!text) continue;
      Found here{folder, shown.empty() ? file : join_path(shown, "package.yml"), std::move(*text)};
      if (found) {
        twice(name, {found->file, 0, 0, 1}, {here.file, 0, 0, 1});
      } else {
        found = std::move(here);
      }
    }
    if (found) {
      auto package = read_package(found->text, found->file, diagnostics_);
      packages.sources[found->file] = std::move(found->text);
      if (package) package->folder = found->folder;
      return package;
    }
    diagnostics_.error(
        codes::package_missing,
        wanted_at,
        "there is no package `" + name + "`" + did_you_mean(name, known_names()),
        "A package is shipped with the program, or a folder of the spec directory with a package.yml."
    );
    return std::nullopt;
  }

  /// Folders to look in, each with what messages call it (nothing: as it is).
  std::vector<std::pair<std::string, std::string>> folders(const std::string& name) const {
    const std::string normal = normal_path(name);
    if (name.empty() || name.starts_with('/') || normal.starts_with("..")) return {};
    return {
        {join_path(spec_dir_, normal), normal},
        {join_path(spec_dir_, "templates/" + normal), "templates/" + normal},
        {join_path(templates_dir_, normal), {}},
    };
  }

  std::vector<std::string> known_names() const {
    std::vector<std::string> result;
    constexpr std::string_view file = "/package.yml";
    for (const std::string& folder : {templates_dir_, spec_dir_}) {
      for (const std::string& path : disk_.list(folder)) {
        if (path.ends_with(file)) result.push_back(path.substr(0, path.size() - file.size()));
      }
    }
    return result;
  }

  std::optional<std::size_t> cycle(const std::string& name, const Place& wanted_at) {
    std::string chain;
    for (auto it = std::find(open_.begin(), open_.end(), name); it != open_.end(); ++it)
      chain += "`" + *it + "` needs ";
    diagnostics_.error(
        codes::package_cycle,
        wanted_at,
        "packages need each other: " + chain + "`" + name + "`",
        "Take one `needs` away."
    );
    return std::nullopt;
  }

  void add_verbs(const VerbGroup& group) {
    const std::string& first = group.words.front();
    for (const std::string& word : group.words) {
      const auto [other, added] = verb_places_.try_emplace(word, group.place);
      if (added || packages.verbs.canonical(word) == first) continue;
      Diagnostic error{Severity::error, codes::verb_twice, {}, group.place, {}, {}, {}};
      error.message =
          "`/" + word + "` is a word of `/" + packages.verbs.canonical(word) + "` already, not of `/" + first + "`";
      error.related.push_back({"said here", other->second});
      diagnostics_.add(std::move(error));
    }
    packages.verbs.add(group.words);
  }

  const Disk& disk_;
  std::string spec_dir_;
  std::string templates_dir_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::optional<std::size_t>> loaded_;
  std::vector<std::set<std::size_t>> needs_;
  std::vector<std::string> open_;
  std::map<std::string, Place> verb_places_;
  std::map<std::string, Place> name_places_;
};

void use_canonical_verbs(Packages& packages) {
  for (Package& package : packages.all) {
    for (Rule& rule : package.rules) {
      for (Pattern& pattern : rule.when) pattern.verb = packages.verbs.canonical(pattern.verb);
    }
  }
}

/// Tags that something can have: nouns, and what they are.
std::vector<std::string> tags_of(const Packages& packages) {
  std::set<std::string> tags{std::string(wildcard)};
  for (const Package& package : packages.all) {
    for (const Noun& noun : package.nouns) {
      tags.insert(noun.term.tag);
      tags.insert(noun.is.begin(), noun.is.end());
    }
  }
  return {tags.begin(), tags.end()};
}

/// A tag that a pattern names needs no noun of its own: the pattern alone makes it known. Not so if it looks like a
/// slip of the pen for one that there is.
void add_nouns_of_patterns(Packages& packages) {
  const std::vector<std::string> tags = tags_of(packages);
  for (Package& package : packages.all) {
    std::set<std::string> added(tags.begin(), tags.end());
    for (const Rule& rule : package.rules) {
      for (const Pattern& pattern : rule.when) {
        for (const std::string& tag : {pattern.subject.tag, pattern.object.tag}) {
          if (!added.insert(tag).second || !did_you_mean(tag, tags).empty()) continue;
          Noun noun;
          noun.term.data = wildcard;
          noun.term.tag = tag;
          noun.place = rule.when_place;
          package.nouns.push_back(std::move(noun));
        }
      }
    }
  }
}

/// A pattern for a tag that nothing can have would never match: a slip of the pen that nobody would see.
void check_tags(const Packages& packages, Diagnostics& diagnostics) {
  const std::vector<std::string> tags = tags_of(packages);
  const auto known = [&](const std::string& tag) { return std::binary_search(tags.begin(), tags.end(), tag); };
  for (const Package& package : packages.all) {
    for (const Rule& rule : package.rules) {
      std::set<std::string> missing;
      for (const Pattern& pattern : rule.when) {
        for (const std::string& tag : {pattern.subject.tag, pattern.object.tag}) {
          if (!known(tag) && missing.insert(tag).second) {
            diagnostics.warning(
                codes::pattern_of_nothing,
                rule.when_place,
                "no noun is a `" + tag + "`" + did_you_mean(tag, tags) + ", so this rule never runs"
            );
          }
        }
      }
    }
    for (const Output& output : package.outputs) {
      if (known(output.matches.tag) || output.matches.tag == operations_file || output.matches.tag == form_file)
        continue;
      diagnostics.error(
          codes::unknown_output_tag,
          output.for_place,
          "no noun is a `" + output.matches.tag + "`" + did_you_mean(output.matches.tag, tags),
          "`for` is a tag or a term of a noun."
      );
    }
  }
}

}  // namespace

std::vector<std::size_t> Packages::visible(const std::vector<std::string>& scopes) const {
  std::set<std::size_t> result;
  for (const std::string& scope : scopes) {
    const auto found = by_scope.find(scope);
    if (found != by_scope.end()) result.insert(found->second.begin(), found->second.end());
  }
  return {result.begin(), result.end()};
}

Packages load_packages(
    const Disk& disk,
    const std::string& spec_dir,
    const Settings& settings,
    const std::string& templates_dir,
    Diagnostics& diagnostics
) {
  Loader loader(disk, spec_dir, templates_dir, diagnostics);
  const yaml::Node* scopes = settings.source.find("packages_by_scope");
  std::map<std::string, std::set<std::size_t>> seen;
  for (const auto& [scope, names] : settings.packages_by_scope) {
    const yaml::Node* listed = scopes ? scopes->find(scope) : nullptr;
    for (std::size_t i = 0; i < names.size(); ++i) {
      Place place = listed ? listed->place : Place{"settings.yml", 0, 0, 1};
      if (listed && i < listed->items.size()) place = listed->items[i].place;
      if (const auto position = loader.load(names[i], place)) seen[scope].insert(*position);
    }
  }
  for (const auto& [scope, positions] : seen) loader.packages.by_scope[scope] = loader.with_needs(positions);
  use_canonical_verbs(loader.packages);
  add_nouns_of_patterns(loader.packages);
  check_tags(loader.packages, diagnostics);
  return std::move(loader.packages);
}

}  // namespace moonwright::rules

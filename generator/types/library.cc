#include "generator/types/library.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>
#include <utility>

#include "generator/base/names.h"
#include "generator/hints/stamp.h"
#include "generator/types/codes.h"
#include "generator/types/merge.h"
#include "generator/types/published_schema.h"
#include "generator/types/spec_reader.h"
#include "generator/yaml/reader.h"
#include "generator/yaml/schema_check.h"

namespace moonwright::types {

namespace {

/// The name before ".json", ".yml" or ".yaml"; empty for other files and for `*.schema.json`.
std::string stem_of(const std::string& path) {
  if (path.find('/') != std::string::npos || path.ends_with(".schema.json")) return {};
  for (const std::string_view ending : {".json", ".yml", ".yaml"}) {
    if (path.size() > ending.size() && path.ends_with(ending)) return path.substr(0, path.size() - ending.size());
  }
  return {};
}

Role role_of(std::string_view stem) {
  if (stem.ends_with("InputsType") || stem.ends_with("Inputs")) return Role::inputs;
  if (stem.ends_with("OutputsType") || stem.ends_with("Outputs")) return Role::outputs;
  return stem.ends_with("Form") ? Role::form : Role::item;
}

void add_missing_id(TypeSpec& spec) {
  if (!spec.key.empty() || spec.property("id") != nullptr) return;
  FieldSpec id;
  id.name = "id";
  id.place = spec.place;
  id.kind = Kind::uuid;
  spec.properties.insert(spec.properties.begin(), std::move(id));
}

/// What a form takes from the type that it extends.
yaml::Node form_part(const yaml::Node& root) {
  yaml::Node part = root;
  const auto of_the_type = [](const yaml::Entry& entry) {
    return entry.key != "required" && entry.key != "properties" && entry.key != "description";
  };
  part.entries.erase(std::remove_if(part.entries.begin(), part.entries.end(), of_the_type), part.entries.end());
  return part;
}

}  // namespace

TypeSpec default_item(const std::string& word, const Place& place) {
  TypeSpec spec;
  spec.name = pascal_case(word);
  spec.place = place;
  FieldSpec name;
  name.name = "name";
  name.place = place;
  name.kind = Kind::string;
  spec.properties.push_back(std::move(name));
  spec.required.push_back(Name{.text = "name", .place = place});
  add_missing_id(spec);
  return spec;
}

namespace {

/// A file of type specs as it was read.
struct Loaded {
  std::string stem;
  /// How messages name it.
  std::string shown;
  std::optional<std::string> text;
  std::optional<yaml::Node> root;
  Diagnostics diagnostics;
  /// What the published schema says.
  Diagnostics of_schema;
  /// Of the name in messages and the bytes.
  std::string hash;
};

void load_file(const Disk& disk, const std::string& path, Loaded& file) {
  file.text = disk.read(path);
  const std::optional<std::string>& text = file.text;
  if (!text) {
    file.diagnostics.error(codes::unreadable, Place{.file = file.shown}, "this file cannot be read");
    return;
  }
  file.hash = hints::hash_of(file.shown + '\n' + *text);
  file.root = yaml::read_yaml(*text, file.shown, file.diagnostics);
  if (!file.root) return;
  // An empty file still has a name.
  if (file.root->place.file.empty()) file.root->place = Place{.file = file.shown, .line = 1, .column = 1};
  if (!file.root->is_null()) return;
  // What a save that was cut short leaves must not become the default type.
  file.diagnostics.error(
      codes::not_a_mapping,
      file.root->place,
      "the type spec holds nothing",
      "write `{}` for the default, or remove the file"
  );
}

/// Files that fit the published schema in an earlier run of this program, by their hashes. Whether one fits depends on
/// nothing but its bytes.
class Fitting {
 public:
  explicit Fitting(Memory& memory) : memory_(memory), before_(memory.recall(name, "").value_or("")) {
    for (std::size_t at = 0; at + width <= before_.size(); at += width) known_.insert(before_.substr(at, width));
  }

  bool knows(const std::string& hash) const { return known_.count(hash) > 0; }
  void add(const std::string& hash) { fitting_.insert(hash); }
  void remember() {
    std::string all;
    for (const std::string& hash : fitting_) all += hash;
    if (all != before_) memory_.remember(name, "", std::move(all));
  }

 private:
  static constexpr const char* name = "fits the schema";
  static constexpr std::size_t width = 32;

  Memory& memory_;
  std::string before_;
  std::unordered_set<std::string> known_;
  std::set<std::string> fitting_;
};

/// In a few parts, since each needs a compiled schema of its own.
void check_schema(std::vector<Loaded>& files, Fitting& fitting, const Workers& workers) {
  std::vector<Loaded*> unknown;
  for (Loaded& file : files) {
    if (file.root && !fitting.knows(file.hash)) unknown.push_back(&file);
  }
  constexpr std::size_t least = 32;
  const std::size_t parts = std::min<std::size_t>(workers.count(), (unknown.size() + least - 1) / least);
  workers.run(parts, [&](std::size_t part) {
    yaml::SchemaCheck check(published_schema(), codes::not_of_schema, "type specs");
    for (std::size_t k = part; k < unknown.size(); k += parts) check.check(*unknown[k]->root, unknown[k]->of_schema);
  });
  for (const Loaded& file : files) {
    if (file.root && file.of_schema.all().empty()) fitting.add(file.hash);
  }
}

}  // namespace

Library Library::load(
    const Disk& disk,
    const std::string& spec_dir,
    const std::vector<std::string>& folders,
    Diagnostics& diagnostics,
    const Workers& workers,
    Memory& memory
) {
  Library library;
  Fitting fitting(memory);
  std::vector<std::string> all{"type_specs"};
  for (const std::string& folder : folders) all.push_back(normal_path(folder));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string folder = join_path(spec_dir, all[i]);
    std::vector<Loaded> files;
    std::vector<std::string> paths;
    for (const std::string& path : disk.list(folder)) {
      const std::string stem = stem_of(path);
      if (stem.empty()) continue;
      files.push_back({stem, join_path(all[i], path), {}, {}, {}, {}, {}});
      paths.push_back(join_path(folder, path));
    }
    workers.run(files.size(), [&](std::size_t k) { load_file(disk, paths[k], files[k]); });
    check_schema(files, fitting, workers);
    std::vector<File> read(files.size());
    workers.run(files.size(), [&](std::size_t k) {
      if (!files[k].root) return;
      read[k] = {files[k].stem, std::move(*files[k].root), i > 0, false, std::move(files[k].of_schema), {}};
      read_in_advance(read[k]);
    });
    for (std::size_t k = 0; k < files.size(); ++k) {
      diagnostics.append(std::move(files[k].diagnostics));
      if (files[k].text) library.texts_.emplace(files[k].shown, std::move(*files[k].text));
      if (files[k].root) library.add(files[k].stem, std::move(read[k]), diagnostics);
    }
  }
  fitting.remember();
  return library;
}

Library Library::load(
    const Disk& disk, const std::string& spec_dir, const std::vector<std::string>& folders, Diagnostics& diagnostics
) {
  NoMemory memory;
  return load(disk, spec_dir, folders, diagnostics, Workers(1), memory);
}

void Library::read_in_advance(File& file) {
  if (role_of(file.stem) != Role::item || file.root.find("extends") != nullptr) return;
  file.as_item.emplace();
  file.as_item->spec = read_checked(file, file.root, Role::item, file.as_item->diagnostics);
}

void Library::add(const std::string& stem, File file, Diagnostics& diagnostics) {
  const Place place = file.root.place;
  const bool shared = file.shared;
  const auto [at, is_new] = files_.try_emplace(pascal_case(stem), std::move(file));
  if (is_new || at->second.shared != shared || (shared && at->second.stem != stem)) return;
  const Place& first = at->second.root.place;
  if (first.file.substr(0, first.file.rfind('/')) != place.file.substr(0, place.file.rfind('/'))) return;
  diagnostics.add(Diagnostic{
      .code = codes::two_files,
      .message = "two files hold the type spec " + pascal_case(stem),
      .place = place,
      .fix = "keep one of them",
      .pointer = {},
      .related = {{"the other one", first}},
  });
}

const std::string* Library::text(const std::string& shown) const {
  const auto found = texts_.find(shown);
  return found == texts_.end() ? nullptr : &found->second;
}

std::map<std::string, std::string> Library::plurals() const {
  std::map<std::string, std::string> result;
  for (const auto& [pascal, file] : files_) {
    const yaml::Node* plural = file.root.find("plural");
    if (plural != nullptr && plural->is_scalar() && !plural->text.empty()) result.emplace(pascal, plural->text);
  }
  return result;
}

std::vector<std::string> Library::words() const {
  std::vector<std::string> result;
  for (const auto& [pascal, file] : files_) {
    if (role_of(file.stem) == Role::item) result.push_back(kebab_case(file.stem));
  }
  return result;
}

bool Library::has_item(std::string_view word) const {
  return files_.find(pascal_case(word)) != files_.end();
}

yaml::Node Library::with_bases(const File& file, Diagnostics& diagnostics) {
  std::vector<const yaml::Node*> chain{&file.root};
  std::set<std::string> seen{pascal_case(file.stem)};
  for (const yaml::Node* extends = file.root.find("extends"); extends != nullptr;
       extends = chain.back()->find("extends")) {
    // What the reader will call no name.
    if (!extends->is_scalar() || !extends->is_text() || extends->text.empty()) break;
    const std::string& name = extends->text;
    const std::string pascal = pascal_case(name);
    const auto base = files_.find(pascal);
    if (base == files_.end()) {
      diagnostics.error(
          codes::base_missing,
          extends->place,
          "there is no type spec `" + name + "` to extend" + did_you_mean(kebab_case(name), words()),
          "write the word of a type that has a type spec"
      );
      break;
    }
    if (!seen.insert(pascal).second) {
      diagnostics.error(
          codes::base_cycle,
          extends->place,
          "these type specs extend one another in a circle",
          "take one `extends` away"
      );
      break;
    }
    base->second.used = true;
    chain.push_back(&base->second.root);
  }
  if (chain.size() == 1) return file.root;
  const bool form = role_of(file.stem) == Role::form;
  const auto link = [&](std::size_t i) { return form && i > 0 ? form_part(*chain[i]) : *chain[i]; };
  Merger merger(link(chain.size() - 1));
  for (std::size_t i = chain.size() - 1; i-- > 0;) merger.add(link(i));
  return merger.merged();
}

TypeSpec Library::read_checked(const File& file, const yaml::Node& root, Role role, Diagnostics& diagnostics) {
  const int before = diagnostics.errors();
  TypeSpec spec = read_type_spec(root, role, file.stem, diagnostics);
  if (diagnostics.errors() == before) diagnostics.append(file.of_schema);
  return spec;
}

std::optional<TypeSpec> Library::read(const std::string& pascal, Role role, Diagnostics& diagnostics) {
  const auto found = files_.find(pascal);
  if (found == files_.end()) return std::nullopt;
  found->second.used = true;
  if (role == Role::item && found->second.as_item) {
    Read read = std::move(*found->second.as_item);
    found->second.as_item.reset();
    diagnostics.append(std::move(read.diagnostics));
    add_missing_id(read.spec);
    return std::move(read.spec);
  }
  const bool extends = role == Role::item || role == Role::form;
  const yaml::Node root = extends ? with_bases(found->second, diagnostics) : found->second.root;
  TypeSpec spec = read_checked(found->second, root, role, diagnostics);
  if (role == Role::item) add_missing_id(spec);
  return spec;
}

std::optional<TypeSpec> Library::read_either(
    const std::string& a, const std::string& b, Role role, Diagnostics& diagnostics
) {
  const auto second = files_.find(b);
  auto spec = read(a, role, diagnostics);
  if (!spec) return read(b, role, diagnostics);
  if (second != files_.end() && !second->second.shared) {
    second->second.used = true;
    diagnostics.error(
        codes::two_files,
        second->second.root.place,
        "`" + b + "` and `" + a + "` are two names of one type spec",
        "keep one of the files"
    );
  }
  return spec;
}

std::optional<TypeSpec> Library::item(std::string_view word, Diagnostics& diagnostics) {
  return read(pascal_case(word), Role::item, diagnostics);
}

TypeSpec Library::shipped_item(std::string_view word, Diagnostics& diagnostics) const {
  const auto root = yaml::read_yaml(std::string(shipped_user()), "User.json", diagnostics);
  TypeSpec spec = read_type_spec(root.value_or(yaml::Node()), Role::item, pascal_case(word), diagnostics);
  add_missing_id(spec);
  return spec;
}

std::optional<TypeSpec> Library::form(std::string_view word, Diagnostics& diagnostics) {
  return read(pascal_case(word) + "Form", Role::form, diagnostics);
}

std::optional<TypeSpec> Library::inputs(std::string_view operation, Diagnostics& diagnostics) {
  const std::string name = pascal_case(operation);
  return read_either(name + "InputsType", name + "Inputs", Role::inputs, diagnostics);
}

std::optional<TypeSpec> Library::outputs(std::string_view operation, Diagnostics& diagnostics) {
  const std::string name = pascal_case(operation);
  return read_either(name + "OutputsType", name + "Outputs", Role::outputs, diagnostics);
}

void Library::check_unused(Diagnostics& diagnostics) {
  for (auto& [pascal, file] : files_) {
    if (file.used || file.shared) continue;
    file.used = true;
    const Role role = role_of(file.stem);
    const bool extends = role == Role::item || role == Role::form;
    read_checked(file, extends ? with_bases(file, diagnostics) : file.root, role, diagnostics);
    diagnostics.warning(
        codes::unused_file,
        Place{.file = file.root.place.file},
        "nothing in the spec asks for `" + file.stem + "`",
        role == Role::item ? "mention `" + kebab_case(file.stem) + ":item` in a sentence, or rename the file"
                           : "name the file after its query, mutation, subscription or item"
    );
  }
}

}  // namespace moonwright::types

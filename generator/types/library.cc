#include "generator/types/library.h"

#include <algorithm>
#include <array>
#include <utility>

#include "generator/base/names.h"
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
  std::optional<yaml::Node> root;
  Diagnostics diagnostics;
  /// What the published schema says.
  Diagnostics of_schema;
};

void load_file(const Disk& disk, const std::string& path, Loaded& file) {
  const auto text = disk.read(path);
  if (!text) {
    file.diagnostics.error(codes::unreadable, Place{.file = file.shown}, "this file cannot be read");
    return;
  }
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

/// In a few parts, since each needs a compiled schema of its own.
void check_schema(std::vector<Loaded>& files, const Workers& workers) {
  constexpr std::size_t least = 32;
  const std::size_t parts = std::min<std::size_t>(workers.count(), (files.size() + least - 1) / least);
  workers.run(parts, [&](std::size_t part) {
    yaml::SchemaCheck check(published_schema(), codes::not_of_schema, "type specs");
    for (std::size_t k = part; k < files.size(); k += parts) {
      if (files[k].root) check.check(*files[k].root, files[k].of_schema);
    }
  });
}

}  // namespace

Library Library::load(
    const Disk& disk,
    const std::string& spec_dir,
    const std::vector<std::string>& folders,
    Diagnostics& diagnostics,
    const Workers& workers
) {
  Library library;
  std::vector<std::string> all{"type_specs"};
  for (const std::string& folder : folders) all.push_back(normal_path(folder));
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string folder = join_path(spec_dir, all[i]);
    std::vector<Loaded> files;
    std::vector<std::string> paths;
    for (const std::string& path : disk.list(folder)) {
      const std::string stem = stem_of(path);
      if (stem.empty()) continue;
      files.push_back({stem, join_path(all[i], path), {}, {}, {}});
      paths.push_back(join_path(folder, path));
    }
    workers.run(files.size(), [&](std::size_t k) { load_file(disk, paths[k], files[k]); });
    check_schema(files, workers);
    for (Loaded& file : files) {
      diagnostics.append(std::move(file.diagnostics));
      if (!file.root) continue;
      library.add(file.stem, {file.stem, std::move(*file.root), i > 0, false, std::move(file.of_schema)}, diagnostics);
    }
  }
  return library;
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
  yaml::Node root = file.root;
  std::set<std::string> seen{pascal_case(file.stem)};
  const yaml::Node* extends = file.root.find("extends");
  while (extends != nullptr) {
    // What the reader will call no name.
    if (!extends->is_scalar() || !extends->is_text()) return root;
    const std::string name = extends->text;
    const std::string pascal = pascal_case(name);
    const auto base = files_.find(pascal);
    if (base == files_.end()) {
      diagnostics.error(
          codes::base_missing,
          extends->place,
          "there is no type spec `" + name + "` to extend" + did_you_mean(kebab_case(name), words())
      );
      return root;
    }
    if (!seen.insert(pascal).second) {
      diagnostics.error(codes::base_cycle, extends->place, "these type specs extend one another in a circle");
      return root;
    }
    base->second.used = true;
    root = merge_specs(base->second.root, root);
    extends = base->second.root.find("extends");
  }
  return root;
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

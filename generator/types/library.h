#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/base/memory.h"
#include "generator/base/workers.h"
#include "generator/types/names.h"
#include "generator/types/type_spec.h"
#include "generator/yaml/node.h"

namespace moonwright::types {

/// Text of the User.json that comes with the program.
std::string_view shipped_user();

/// The default type spec of an item without file: id and name. `place` is that of the sentence that mentions it.
TypeSpec default_item(const std::string& word, const Place& place);

/// All type spec files of a project, parsed but not yet understood: what a file is (an item, a form, inputs, outputs)
/// depends on the words of the spec. Names are looked up by their PascalCase.
class Library {
 public:
  /// Reads the files of `spec_dir`/type_specs, then of `folders` (relative to `spec_dir`); of two files for a type, the
  /// one in the earlier folder counts, two in one folder are an error. `*.schema.json` is no type.
  /// The files of a folder are read by several `workers`. What fits the published schema is remembered by its bytes.
  static Library load(
      const Disk& disk,
      const std::string& spec_dir,
      const std::vector<std::string>& folders,
      Diagnostics& diagnostics,
      const Workers& workers,
      Memory& memory
  );
  static Library load(
      const Disk& disk, const std::string& spec_dir, const std::vector<std::string>& folders, Diagnostics& diagnostics
  );

  /// The text of a file that was read, by its name in messages; null for others.
  const std::string* text(const std::string& shown) const;

  /// Plurals that type specs ask for: PascalCase name to plural.
  std::map<std::string, std::string> plurals() const;

  bool has_item(std::string_view word) const;
  /// The type spec of an item, with what it `extends` merged in and the `id` that it may leave out; nothing if no file
  /// holds it. Errors of its file are reported each time that it is read.
  std::optional<TypeSpec> item(std::string_view word, Diagnostics& diagnostics);
  /// The shipped User.json under another word.
  TypeSpec shipped_item(std::string_view word, Diagnostics& diagnostics) const;
  std::optional<TypeSpec> form(std::string_view word, Diagnostics& diagnostics);
  /// Of a query, mutation or subscription: FooInputsType or FooInputs.
  std::optional<TypeSpec> inputs(std::string_view operation, Diagnostics& diagnostics);
  std::optional<TypeSpec> outputs(std::string_view operation, Diagnostics& diagnostics);

  /// Checks the files of the spec directory that nothing has asked for, and says that they belong to nothing.
  void check_unused(Diagnostics& diagnostics);
  /// Words of all files, for proposals.
  std::vector<std::string> words() const;

 private:
  /// A type spec and what was wrong with it.
  struct Read {
    TypeSpec spec;
    Diagnostics diagnostics;
  };
  struct File {
    std::string stem;
    yaml::Node root;
    bool shared = false;
    bool used = false;
    /// What the published schema says about the file itself.
    Diagnostics of_schema;
    /// Read in advance as an item, which nearly all are, where that needs no other file.
    std::optional<Read> as_item;
  };

  static void read_in_advance(File& file);
  void add(const std::string& stem, File file, Diagnostics& diagnostics);
  std::optional<TypeSpec> read(const std::string& pascal, Role role, Diagnostics& diagnostics);
  std::optional<TypeSpec> read_either(const std::string& a, const std::string& b, Role role, Diagnostics& diagnostics);
  /// Reads the type spec; where that finds no error, the published schema has its say.
  static TypeSpec read_checked(const File& file, const yaml::Node& root, Role role, Diagnostics& diagnostics);
  yaml::Node with_bases(const File& file, Diagnostics& diagnostics);

  std::map<std::string, File, std::less<>> files_;
  std::unordered_map<std::string, std::string> texts_;
};

}  // namespace moonwright::types

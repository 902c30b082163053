#pragma once

#include <map>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"

/// What the language server knows of a project. The server speaks the protocol and converts positions; a workspace runs
/// the program's stages. Paths are absolute, places are those of diagnostics (lines and code points from 1).
namespace moonwright::lsp {

/// Path to text.
using Texts = std::map<std::string, std::string>;

/// A term where it stands in a spec file.
struct Mention {
  std::string term;
  Place place;
};

struct Completion {
  /// What is inserted: "todo:item~list", "/loads".
  std::string text;
  std::string about;
};

/// A spec directory, understood once.
struct Analysis {
  /// Every input file that was read, for the conversion of positions.
  Texts texts;
  std::vector<Diagnostic> diagnostics;
  std::vector<Mention> mentions;
  /// Term to what `moonwright explain` says of it.
  std::map<std::string, std::string> explanations;
  /// Term to where it is declared: its type spec, else the first sentence about it.
  std::map<std::string, Place> declarations;
  std::vector<Completion> terms;
  /// With the slash.
  std::vector<Completion> verbs;
};

class Workspace {
 public:
  virtual ~Workspace() = default;
  /// The spec directory that a file belongs to; empty if there is none.
  virtual std::string project_of(const std::string& path) const = 0;
  /// `open` holds the texts of the editor, which count before the files.
  virtual Analysis analyse(const std::string& spec_dir, const Texts& open) const = 0;
};

}  // namespace moonwright::lsp

#pragma once

#include <string>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/spec/document.h"
#include "generator/spec/verbs.h"

namespace moonwright::spec {

struct Options {
  /// Title of the root block: "<name>:project".
  std::string root_title;
  /// The built-in words and those of packages.
  Verbs verbs = Verbs::built_in();
};

/// Reads `spec_dir`/spec.md and the files that its headings include (LANGUAGE sections 1 and 2). What is wrong goes to
/// `diagnostics`; the document holds what could be read. Knows no nouns: any tag and any verb will do.
/// Places name files relative to `spec_dir`. Time and memory grow with the size of the text (and of what relations it
/// says).
Document parse(const Disk& disk, const std::string& spec_dir, const Options& options, Diagnostics& diagnostics);

/// Reads one text, without includes, as if it stood at the end of block `block` of `document`; used for `say`
/// sentences of packages. `:it` in its first sentence means the block's title. Adds to the document's terms and
/// relations; returns the relations added. Every place is `place`, since the text stands in no spec file.
std::vector<Relation> say(
    Document& document,
    int block,
    const std::string& text,
    const Place& place,
    const Verbs& verbs,
    Diagnostics& diagnostics
);

}  // namespace moonwright::spec

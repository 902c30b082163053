#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What the fuzzers run, one function per kind of file that a user may hand in. Each must return for every input,
/// within bounded time and memory; all errors are diagnostics. The same functions run in two programs:
///
///   * `<target>_fuzz`, a libFuzzer program (preset `fuzz`, clang), which looks for new inputs;
///   * `fuzz_corpus_test`, which runs the kept inputs with every build (`tests/fuzz/corpus/<target>/*`, and what was
///     found once: `tests/fuzz/finds/<target>/*`).
namespace moonwright::fuzz {

/// spec.md, with two type specs beside it.
void spec(std::string_view text);
/// A type spec. The first byte chooses the file: JSON or YAML, of an item, a form, inputs or outputs.
void types(std::string_view text);
void settings(std::string_view text);
/// package.yml of a package of the user's own.
void packages(std::string_view text);
/// A template, rendered with the values of a small project.
void jinja(std::string_view text);

}  // namespace moonwright::fuzz

#pragma once

#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "generator/cli/report.h"

/// One function per command of the program, in a file of its own. Each takes what the command line said and returns the
/// exit code; none of them looks at argv or ends the process.
namespace moonwright::cli {

/// `--depfile FILE`: what was read, for Make and Ninja.
struct DepfileOptions {
  /// Empty: none is written.
  std::string path;
  /// The file that depends on it; empty: `generated/FILES` of the output folder.
  std::string target;
};

struct GenerateOptions {
  std::string spec_dir;
  /// -o; without it `settings.output`, else `<spec_dir>/../<name>`... see `output_folder`.
  std::optional<std::string> output;
  bool force = false;
  bool dry_run = false;
  /// Neither use nor leave a hint that makes the next run short (shortcut.h).
  bool no_hints = false;
  /// Threads; 0: one per processor.
  unsigned jobs = 0;
  /// Print how long each stage took.
  bool timing = false;
  /// Print the files that belong to the tool, write nothing.
  bool list_outputs = false;
  DepfileOptions depfile;
};
ExitCode generate(const GenerateOptions& options, const Console& console);

struct CheckOptions {
  std::string spec_dir;
  std::optional<std::string> output;
  /// A migration that is not sealed yet is an error.
  bool sealed = false;
  DepfileOptions depfile;
};
ExitCode check(const CheckOptions& options, const Console& console);

struct DiffOptions {
  std::string spec_dir;
  std::optional<std::string> output;
  /// A line per file instead of its lines.
  bool stat = false;
  /// What has changed in the scaffolds of people's files since these were made, instead of the tool's files.
  bool scaffolds = false;
};
ExitCode diff(const DiffOptions& options, const Console& console);

struct MergeCommandOptions {
  std::string spec_dir;
  std::optional<std::string> output;
  /// People's files, as paths in the output or from the working directory; empty: all.
  std::vector<std::string> files;
  /// Print what would change in the files, write nothing.
  bool dry_run = false;
  /// Write conflicts into the files.
  bool markers = false;
  /// Leave the files, record that they have everything of today's scaffolds.
  bool accept = false;
};
/// Brings into people's files what their scaffolds have gained since they were made.
ExitCode merge(const MergeCommandOptions& options, const Console& console);

ExitCode parse(const std::string& spec_dir, const Console& console);

struct LintOptions {
  std::string spec_dir;
};
/// Advice on a spec that is right. Errors only for the rules that settings.yml makes errors.
ExitCode lint(const LintOptions& options, const Console& console);

struct ExplainOptions {
  /// The builtins of the rules instead of something in a spec.
  bool builtins = false;
  /// A term ("todo:item"), a relation ("the graphql:api /loads the todo:item"), a GraphQL field ("Query.todos"), a
  /// generated file, or a line of one ("generated/todos/todo.h:14").
  std::string what;
  std::string spec_dir;
  std::optional<std::string> output;
};
ExitCode explain(const ExplainOptions& options, const Console& console);
/// What is missing for a term, a relation or a file.
ExitCode why_not(const ExplainOptions& options, const Console& console);

/// A spec directory that works, in a new folder `name`.
ExitCode init(const std::string& name, const Console& console);

struct SealOptions {
  std::string name;
  std::string spec_dir;
  std::optional<std::string> output;
};
ExitCode seal(const SealOptions& options, const Console& console);

struct StatsOptions {
  std::string spec_dir;
  std::optional<std::string> output;
};
/// How much is generated, per type and in all, next to what people wrote.
ExitCode stats(const StatsOptions& options, const Console& console);

ExitCode version(const Console& console);

/// A language server for editors, on `in` and the console's `out`, until the editor ends it.
ExitCode lsp(std::istream& in, const Console& console);

/// Reads the command line and runs the command. `arguments` without the program's name.
ExitCode run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, bool colour);

}  // namespace moonwright::cli

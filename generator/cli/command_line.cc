#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>
#include <optional>
#include <string_view>

#include "generator/base/names.h"
#include "generator/cli/codes.h"
#include "generator/cli/commands.h"
#include "generator/cli/result.h"

namespace moonwright::cli {

namespace {

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// The command in force: the deepest subcommand that was named.
const CLI::App& named_command(const CLI::App& app) {
  const std::vector<CLI::App*> commands = app.get_subcommands();
  return commands.empty() ? app : named_command(*commands.front());
}

/// CLI11's words do not say what was meant; these do.
std::string usage_message(
    const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& arguments
) {
  const CLI::App& command = named_command(app);
  const bool needs_command = !command.get_subcommands([](const CLI::App*) { return true; }).empty();
  for (const std::string& argument : arguments) {
    if (needs_command && !argument.starts_with('-') && argument != command.get_name()) {
      return "unknown command `" + argument + "`" + did_you_mean(argument, command_names(command));
    }
    if (!argument.starts_with("--")) continue;
    const std::string name = argument.substr(0, argument.find('='));
    const std::vector<std::string> known = option_names(command);
    if (std::find(known.begin(), known.end(), name) == known.end()) {
      return "unknown option `" + name + "`" + did_you_mean(name, known);
    }
  }
  return error.what();
}

std::optional<Format> format_of(std::string_view name) {
  if (name == "text") return Format::text;
  if (name == "json") return Format::json;
  if (name == "sarif") return Format::sarif;
  if (name == "github") return Format::github;
  return std::nullopt;
}

/// The format that a command line asks for, even if it is wrong somewhere.
Format wanted_format(const std::vector<std::string>& arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    std::string name;
    if (arguments[i].starts_with("--format=")) name = arguments[i].substr(9);
    if (arguments[i] == "--format" && i + 1 < arguments.size()) name = arguments[i + 1];
    if (const std::optional<Format> format = format_of(name)) return *format;
  }
  return Format::text;
}

/// Everything that the command line fills in.
struct Values {
  GenerateOptions generate;
  CheckOptions check;
  LintOptions lint;
  DiffOptions diff;
  MergeCommandOptions merge;
  ExplainOptions explain;
  ExplainOptions why_not;
  SealOptions seal;
  StatsOptions stats;
  std::string parse_dir;
  std::string init_name;
  std::string format = "text";
  bool version = false;
};

void add_format(CLI::App* command, Values& values) {
  command
      ->add_option(
          "--format",
          values.format,
          "text; json: one object on standard output; sarif: the diagnostics, for code scanning; github: the "
          "diagnostics as annotations of GitHub Actions"
      )
      ->check(CLI::IsMember({"text", "json", "sarif", "github"}));
}

/// A variable of a script that is not set would else mean the working directory.
CLI::Validator not_empty() {
  return {[](const std::string& text) { return std::string(text.empty() ? "a folder has to be named" : ""); }, "DIR"};
}

template <class Options>
void add_folders(CLI::App* command, Options& options, Values& values) {
  command->add_option("SPEC_DIR", options.spec_dir, "The folder with spec.md")->required();
  command->add_option("-o,--output", options.output, "The output folder (default: `output` of settings.yml)")
      ->check(not_empty());
  add_format(command, values);
}

void add_depfile(CLI::App* command, DepfileOptions& options) {
  CLI::Option* file = command->add_option("--depfile", options.path, "Write what was read, for Make and Ninja");
  command->add_option("--depfile-target", options.target, "The target in it (default: generated/FILES of the output)")
      ->needs(file);
}

void add_generate(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("generate", "Write the backend that a spec directory describes");
  add_folders(command, values.generate, values);
  command->add_flag("--force", values.generate.force, "Replace generated files that were edited by hand");
  command->add_flag("--dry-run", values.generate.dry_run, "Say what would change, write nothing");
  command->add_flag(
      "--no-hints", values.generate.no_hints, "Read everything, even if sizes and times say that nothing changed"
  );
  command->add_option("--jobs", values.generate.jobs, "Threads (default: one per processor); the result is the same");
  command->add_flag("--timing", values.generate.timing, "Print how long each stage took, in milliseconds");
  command->add_flag(
      "--list-outputs", values.generate.list_outputs, "Print the files that the tool owns, write nothing"
  );
  add_depfile(command, values.generate.depfile);
  command->footer(
      "Examples:\n  moonwright generate specs/todoapp\n  moonwright generate specs/todoapp -o backend --dry-run"
  );
}

void add_check(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("check", "Fail (exit 1, with a diff) if the output is not up to date");
  add_folders(command, values.check, values);
  command->add_flag("--sealed", values.check.sealed, "Also fail on a migration that is not sealed yet");
  add_depfile(command, values.check.depfile);
  command->footer("Example, in CI:\n  moonwright check specs/todoapp");
}

void add_diff(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("diff", "Show what `generate` would change; exit 1 if anything");
  add_folders(command, values.diff, values);
  command->add_flag("--stat", values.diff.stat, "A line per file");
  command->add_flag(
      "--scaffolds",
      values.diff.scaffolds,
      "What has changed in the scaffolds of your files (app/, CMakeLists.txt) since they were made"
  );
  command->footer("Examples:\n  moonwright diff specs/todoapp\n  moonwright diff specs/todoapp --stat");
}

void add_merge(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand(
      "merge", "Bring into your files (app/, CMakeLists.txt) what has changed in their scaffolds since they were made"
  );
  add_folders(command, values.merge, values);
  command->add_option("FILES", values.merge.files, "Only these, as paths in the output folder");
  command->add_flag("--dry-run", values.merge.dry_run, "Show what would change in them, write nothing");
  CLI::Option* markers =
      command->add_flag("--markers", values.merge.markers, "Write conflicts into the files instead of refusing");
  command->add_flag("--accept", values.merge.accept, "Leave the files as they are: they have what is new already")
      ->excludes(markers);
  command->footer(
      "Examples:\n  moonwright merge specs/todoapp --dry-run\n  moonwright merge specs/todoapp CMakeLists.txt"
  );
}

void add_parse(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("parse", "Print the blocks, terms and relations of the spec's sentences");
  command->add_option("SPEC_DIR", values.parse_dir, "The folder with spec.md")->required();
  add_format(command, values);
  command->footer("Example:\n  moonwright parse specs/todoapp --format json");
}

void add_lint(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("lint", "List what a spec says that its author may not have meant");
  command->add_option("SPEC_DIR", values.lint.spec_dir, "The folder with spec.md")->required();
  add_format(command, values);
  command->footer(
      "Example:\n  moonwright lint specs/todoapp\n\nRules are set under `lint` in settings.yml: off, warning or error."
  );
}

void add_explain(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand(
      "explain", "Say why a term, a relation, a GraphQL field, a generated file or a line of it is there"
  );
  command->add_option(
      "WHAT", values.explain.what, "A term, a relation, a GraphQL field, a path in the output, or path:line"
  );
  command->add_option("SPEC_DIR", values.explain.spec_dir, "The folder with spec.md");
  command->add_option("-o,--output", values.explain.output, "The output folder (default: `output` of settings.yml)");
  command->add_flag("--builtins", values.explain.builtins, "Print what the rules of a package may call");
  add_format(command, values);
  command->footer(
      "Examples:\n"
      "  moonwright explain todo:item specs/todoapp\n"
      "  moonwright explain \"the graphql:api /loads the todo:item\" specs/todoapp\n"
      "  moonwright explain Query.todos specs/todoapp\n"
      "  moonwright explain generated/todos/todo.h:14 specs/todoapp"
  );
}

void add_why_not(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("why-not", "Say what is missing for a term, a relation or a file");
  command->add_option("WHAT", values.why_not.what, "A term, a relation in quotes, or a path in the output")->required();
  add_folders(command, values.why_not, values);
  command->footer(
      "Examples:\n"
      "  moonwright why-not invoice:item specs/todoapp\n"
      "  moonwright why-not \"the graphql:api /loads the invoice:item\" specs/todoapp\n"
      "  moonwright why-not generated/todos/invoice.h specs/todoapp"
  );
}

void add_init(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("init", "Make a spec directory that works");
  command->add_option("NAME", values.init_name, "The new folder; its last part names the project")->required();
  add_format(command, values);
  command->footer("Example:\n  moonwright init shop && moonwright generate shop");
}

void add_migrate(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("migrate", "Seal migrations");
  command->require_subcommand(1);
  CLI::App* seal_command =
      command->add_subcommand("seal", "Give the draft the next number and a name; it never changes again");
  seal_command->add_option("NAME", values.seal.name, "Lower-case letters, digits and `_`")->required();
  add_folders(seal_command, values.seal, values);
  seal_command->footer("Example:\n  moonwright migrate seal initial specs/todoapp");
}

void add_stats(CLI::App& app, Values& values) {
  CLI::App* command = app.add_subcommand("stats", "Count files, lines, units and headers, per type and in all");
  add_folders(command, values.stats, values);
  command->footer("Example:\n  moonwright stats specs/todoapp --format json");
}

void add_commands(CLI::App& app, Values& values) {
  app.require_subcommand(0, 1);
  app.add_flag("--version", values.version, "Print the version");
  add_init(app, values);
  add_generate(app, values);
  add_check(app, values);
  add_diff(app, values);
  add_merge(app, values);
  add_parse(app, values);
  add_lint(app, values);
  add_explain(app, values);
  add_stats(app, values);
  add_why_not(app, values);
  add_migrate(app, values);
  app.add_subcommand("lsp", "Speak the Language Server Protocol on standard input and output, for editors");
  add_format(app.add_subcommand("version", "Print the version"), values);
}

ExitCode dispatch(const CLI::App& app, const Values& values, const Console& console) {
  if (app.get_subcommands().empty()) return version(console);
  const std::string name = app.get_subcommands().front()->get_name();
  if (name == "generate") return generate(values.generate, console);
  if (name == "check") return check(values.check, console);
  if (name == "diff") return diff(values.diff, console);
  if (name == "merge") return merge(values.merge, console);
  if (name == "parse") return parse(values.parse_dir, console);
  if (name == "lint") return lint(values.lint, console);
  if (name == "explain") return explain(values.explain, console);
  if (name == "why-not") return why_not(values.why_not, console);
  if (name == "init") return init(values.init_name, console);
  if (name == "lsp") return lsp(std::cin, console);
  if (name == "stats") return stats(values.stats, console);
  if (name == "migrate") return seal(values.seal, console);
  return version(console);
}

}  // namespace

ExitCode run(const std::vector<std::string>& arguments, std::ostream& out, std::ostream& err, bool colour) {
  CLI::App app("From a readable spec to a C++ GraphQL backend.", "moonwright");
  Values values;
  add_commands(app, values);
  try {
    // CLI11 takes them from the back.
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    const bool explains = app.got_subcommand("explain") && !values.explain.builtins;
    if (explains && values.explain.spec_dir.empty()) throw CLI::RequiredError("WHAT and SPEC_DIR");
    if (app.get_subcommands().empty() && !values.version) throw CLI::RequiredError("A command");
  } catch (const CLI::CallForHelp&) {
    out << app.help();
    return clean;
  } catch (const CLI::ParseError& error) {
    const std::string message = usage_message(app, error, arguments);
    if (const Format format = wanted_format(arguments); format != Format::text) {
      Diagnostics diagnostics;
      diagnostics.error(usage, {}, message, "run `moonwright --help`");
      return finish({out, err, format}, spec_error, diagnostics, {}, {});
    }
    err << "error[" << usage.number << "]: " << message << "\n\n" << app.help();
    return spec_error;
  }
  return dispatch(app, values, {out, err, format_of(values.format).value_or(Format::text), colour});
}

}  // namespace moonwright::cli

#include "generator/cli/commands.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>

#include "generator/base/names.h"
#include "generator/cli/codes.h"
#include "generator/cli/explain_output.h"
#include "generator/cli/pipeline.h"
#include "generator/cli/result.h"
#include "generator/explain/files.h"
#include "generator/explain/listed.h"
#include "generator/explain/schema_members.h"
#include "generator/explain/terms.h"
#include "generator/output/manifest.h"
#include "generator/output/scaffolds.h"
#include "generator/rules/builtins.h"
#include "generator/rules/explain.h"

namespace moonwright::cli {

namespace {

using Answers = std::vector<explain::Explanation>;

/// "generated/todos/todo.h:14": a path and, unless 0, a line.
struct AskedPlace {
  std::string path;
  int line = 0;
  /// A line was asked for, if only line 0.
  bool has_line = false;
};

AskedPlace split(const std::string& what) {
  const std::size_t colon = what.rfind(':');
  int line = 0;
  if (colon != std::string::npos) {
    const char* begin = what.data() + colon + 1;
    const char* end = what.data() + what.size();
    const auto [stop, error] = std::from_chars(begin, end, line);
    const bool too_long = error == std::errc::result_out_of_range;
    if ((error == std::errc() || too_long) && stop == end && begin != end && *begin != '-')
      return {normal_path(what.substr(0, colon)), too_long ? std::numeric_limits<int>::max() : line, true};
  }
  return {normal_path(what), 0, false};
}

class Explainer {
 public:
  Explainer(const Project& project, const Disk& disk, const std::string& output, Diagnostics& diagnostics)
      : project_(project), disk_(disk), output_(output), diagnostics_(diagnostics) {}

  Answers run(const std::string& what) {
    if (what.find(" /") != std::string::npos) return relation(what);
    // A file may be called anything, a term has a colon, a coordinate none and no slash.
    const AskedPlace asked = split(what);
    const bool is_file = asked.path.find('/') != std::string::npos || asked.path.find('.') != std::string::npos;
    if (Answers found = explain::explain_term(project_.understanding, what); !found.empty()) return found;
    if (auto member = explain::explain_member(project_.understanding, project_.model, what)) return {*member};
    if (is_file && (asked.has_line || what.find(':') == std::string::npos)) {
      if (Answers found = file(asked); !found.empty()) return found;
      if (diagnostics_.has_errors()) return {};
    }
    nothing(what);
    return {};
  }

 private:
  Answers relation(const std::string& what) {
    const auto asked = explain::parse_relation(what);
    const auto said = asked ? explain::explain_relation(project_.understanding, *asked) : std::nullopt;
    if (said) return {*said};
    diagnostics_.error(
        nothing_to_explain, {what, 0, 0, 1}, "the spec does not say this", "`moonwright why-not` says what is missing"
    );
    return {};
  }

  Answers file(const AskedPlace& asked) {
    std::vector<view::RenderLog> logs(project_.model.services.size());
    const std::vector<std::string> folders = service_folders(project_, output_);
    for (std::size_t i = 0; i < logs.size(); ++i) {
      const std::string top = folders[i] + "/";
      logs[i].traced_path = asked.path.starts_with(top) ? asked.path.substr(top.size()) : asked.path;
    }
    const std::vector<ServiceOutput> services = render_project(disk_, project_, output_, diagnostics_, &logs);
    if (diagnostics_.has_errors()) return {};
    for (std::size_t i = 0; i < services.size(); ++i) {
      const std::string& path = logs[i].traced_path;
      for (const output::File& file : services[i].files) {
        files_.push_back(file.path);
        if (file.path != path) continue;
        return in_file({project_.understanding, project_.model.services[i], services[i].files, file, logs[i]}, asked);
      }
      if (Answers found = unrendered(services[i], path, asked); !found.empty() || diagnostics_.has_errors())
        return found;
    }
    return {};
  }

  /// Files of the tool that no template makes: the manifest, records of scaffolds.
  Answers unrendered(const ServiceOutput& service, const std::string& path, const AskedPlace& asked) {
    const std::optional<std::string> text = disk_.read(join_path(service.folder, path));
    const bool manifest = path == output::manifest_path;
    if (!text || (!manifest && output::file_of_base(path).empty())) return {};
    if (!has_line(*text, asked)) return {};
    if (!manifest) return {explain::explain_record(path, asked.line, *text)};
    const explain::ManifestLine line = explain::explain_manifest(path, asked.line, *text);
    if (line.listed.empty()) return {line.answer};
    // The line stands for a file: that is what there is to say about it.
    Answers answers{line.answer};
    for (explain::Explanation& part : Explainer(project_, disk_, output_, diagnostics_).run(line.listed))
      answers.back().parts.push_back(std::move(part));
    return answers;
  }

  Answers in_file(const explain::RenderedFile& rendered, const AskedPlace& asked) {
    if (!asked.has_line) return {explain::explain_file(rendered)};
    if (!has_line(rendered.file.text, asked)) return {};
    return {explain::explain_line(rendered, asked.line)};
  }

  /// Says what is wrong with the line that was asked for.
  bool has_line(const std::string& text, const AskedPlace& asked) {
    const int lines = explain::count_lines(text);
    if (!asked.has_line || (asked.line > 0 && asked.line <= lines)) return true;
    diagnostics_.error(
        nothing_to_explain,
        {asked.path, 0, 0, 1},
        "the file has " + (lines == 1 ? "1 line" : std::to_string(lines) + " lines") + ", counted from 1",
        "give a line of the file as `generate` writes it"
    );
    return false;
  }

  void nothing(const std::string& what) {
    std::vector<std::string> known = explain::known_terms(project_.understanding);
    for (const std::string& coordinate : explain::coordinates(project_.model)) known.push_back(coordinate);
    known.insert(known.end(), files_.begin(), files_.end());
    const bool term = what.find(':') != std::string::npos;
    diagnostics_.error(
        nothing_to_explain,
        {what, 0, 0, 1},
        term ? "no sentence of the spec relates this term to another"
             : "nothing in the spec or the output is called so",
        "take a term (todo:item), a relation, a GraphQL field (Query.todos) or a path below the output folder" +
            (term ? explain::did_you_mean_term(project_.understanding, what) : did_you_mean(what, known))
    );
  }

  const Project& project_;
  const Disk& disk_;
  const std::string& output_;
  Diagnostics& diagnostics_;
  std::vector<std::string> files_;
};

ExitCode print_builtins(const Console& console) {
  if (console.format != Format::json) {
    console.out << rules::explain_builtins();
    return clean;
  }
  nlohmann::ordered_json json{
      {"builtins", nlohmann::ordered_json::array()}, {"diagnostics", nlohmann::ordered_json::array()}};
  for (const rules::Builtin& builtin : rules::builtins())
    json["builtins"].push_back({{"name", std::string(builtin.name)}, {"about", std::string(builtin.about)}});
  console.out << json.dump() << "\n";
  return clean;
}

}  // namespace

ExitCode explain(const ExplainOptions& options, const Console& console) {
  if (options.builtins) {
    return print_builtins(console);
  }
  Diagnostics diagnostics;
  const RealDisk disk;
  const Project project = load_project(disk, options.spec_dir, diagnostics);
  if (diagnostics.has_errors()) return finish(console, spec_error, diagnostics, project, {});
  const std::string output = output_folder(project, options.output);
  const Answers answers = Explainer(project, disk, output, diagnostics).run(options.what);
  return print_answers(console, answers, diagnostics, project);
}

}  // namespace moonwright::cli

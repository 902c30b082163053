#include "generator/cli/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <string_view>
#include <utility>

#include "generator/api/derive.h"
#include "generator/base/guarded_disk.h"
#include "generator/base/line_ends.h"
#include "generator/base/names.h"
#include "generator/cli/codes.h"
#include "generator/cli/fixtures.h"
#include "generator/cli/outputs.h"
#include "generator/cli/shipped.h"
#include "generator/cli/templates.h"
#include "generator/graph/bytes.h"
#include "generator/hints/digest_disk.h"
#include "generator/hints/stamp.h"
#include "generator/lint/lint.h"
#include "generator/rules/vocabulary.h"
#include "generator/schema/schema.h"
#include "generator/spec/parser.h"
#include "generator/types/library.h"
#include "generator/view/render.h"

namespace moonwright::cli {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string folder_name(const std::string& spec_dir) {
  std::error_code error;
  const std::filesystem::path absolute = std::filesystem::absolute(spec_dir, error).lexically_normal();
  const std::string name = absolute.filename().string();
  return name.empty() ? absolute.parent_path().filename().string() : name;
}

/// Of a file that could not be read the stages know nothing: the reason belongs to its name as they would write it.
void report_refusals(const GuardedDisk& disk, const std::string& spec_dir, Diagnostics& diagnostics) {
  for (const GuardedDisk::Refusal& refusal : disk.refusals()) {
    std::string name = refusal.path;
    if (spec_dir != "." && name.starts_with(spec_dir + "/")) name.erase(0, spec_dir.size() + 1);
    diagnostics.error(
        unreadable_file,
        {join_path(spec_dir, name), 0, 0, 1},
        "this " + refusal.why,
        "put a regular file of at most 16 MiB here, or take it away"
    );
  }
}

bool has_spec(const GuardedDisk& disk, const std::string& spec_dir, Diagnostics& diagnostics) {
  const std::string path = join_path(spec_dir, "spec.md");
  if (disk.read(path)) return true;
  if (!disk.refusals().empty()) {
    report_refusals(disk, spec_dir, diagnostics);
    return false;
  }
  diagnostics.error(
      no_spec,
      {path, 0, 0, 1},
      "there is no such file, or it cannot be read",
      "name the folder that holds spec.md, or make one with `moonwright init NAME`"
  );
  return false;
}

void read_sources(const Disk& disk, Project& project) {
  project.sources = project.understanding.document.sources;
  const auto add = [&](const std::string& path, const std::string& name) {
    const std::string* known = project.library.text(name);
    std::optional<std::string> text = known ? std::optional(*known) : disk.read(path);
    if (!text) return;
    // Columns do not count it.
    if (text->starts_with(byte_order_mark)) text->erase(0, byte_order_mark.size());
    project.sources[name] = std::move(*text);
  };
  add(join_path(project.spec_dir, "settings.yml"), "settings.yml");
  std::vector<std::string> folders{"type_specs"};
  folders.insert(folders.end(), project.settings.type_specs.begin(), project.settings.type_specs.end());
  for (const std::string& folder : folders) {
    const std::string path = join_path(project.spec_dir, folder);
    for (const std::string& name : disk.list(path)) add(join_path(path, name), join_path(folder, name));
  }
  for (const auto& [name, text] : project.understanding.packages.sources) project.sources[name] = text;
  read_template_sources(disk, project);
}

/// Canonical verbs that a rule of any package speaks of.
std::set<std::string> verbs_of(const Project& project) {
  std::set<std::string> verbs;
  for (const rules::Package& package : project.understanding.packages.all) {
    for (const rules::Rule& rule : package.rules) {
      for (const rules::Pattern& pattern : rule.when) verbs.insert(pattern.verb);
    }
  }
  return verbs;
}

/// The service that a block speaks of: the first one that its title, or the nearest title above it, names.
std::string service_of_block(const spec::Document& document, int block) {
  for (int at = block; at >= 0; at = document.blocks[static_cast<std::size_t>(at)].parent) {
    for (const spec::TermUse& use : document.blocks[static_cast<std::size_t>(at)].title_terms) {
      if (use.term.tag == "service") return kebab_case(use.term.data);
    }
  }
  return {};
}

/// Those below the service's own title; those that stand below none belong to the first service.
std::vector<spec::Example> examples_of(const Project& project, const api::Service& service) {
  if (project.model.services.size() < 2) return project.examples;
  const bool first = &service == &project.model.services.front();
  std::vector<spec::Example> result;
  for (const spec::Example& example : project.examples) {
    const std::string name = service_of_block(project.understanding.document, example.block);
    if (name == service.name || (name.empty() && first)) result.push_back(example);
  }
  return result;
}

/// `read` is the digest of all files behind sentences and settings.
std::string origin_key(const Project& project, const std::string& name, const std::string& read) {
  std::string key;
  for (const std::string& text : {project.spec_dir, name, shipped_templates(), read}) hints::add_text(key, text);
  for (const auto& [word, plural] : project.library.plurals()) {
    hints::add_text(key, word);
    hints::add_text(key, plural);
  }
  return hints::hash_of(key);
}

/// What the rules make of the spec, which takes longer than reading it. Remembered where they have nothing to complain
/// of.
graph::Graph find_graph(const Project& project, Memory& memory, Diagnostics& diagnostics) {
  constexpr const char* name = "graph";
  if (const auto bytes = memory.recall(name, project.origin_key)) {
    if (auto graph = graph::from_bytes(*bytes)) return std::move(*graph);
  }
  Diagnostics said;
  graph::Graph graph = rules::graph_of(project.understanding, project.settings.name, project.plural, said);
  if (said.all().empty()) memory.remember(name, project.origin_key, graph::to_bytes(graph));
  diagnostics.append(std::move(said));
  return graph;
}

void add_schema(const api::Service& service, output::Files& files) {
  if (!service.has_schema()) return;
  const std::string heading =
      "# Made from spec.md and type_specs/ by `moonwright generate`.\n"
      "# To change it, edit those and generate again.\n\n";
  const schema::Schema derived = schema::derive(service);
  auto add = [&](const std::string& path, const std::string& text) {
    files.push_back({path, heading + text, output::Owner::tool, "spec.md", {}, {}});
  };
  const std::string contract = schema::print(derived, schema::Descriptions::of_types);
  const std::string documented = schema::print(derived, schema::Descriptions::all);
  add("generated/schema.graphql", contract);
  if (documented != contract) add("generated/schema_with_docs.graphql", documented);
}

/// A checkout with CRLF, or an editor that leaves a byte order mark, makes no other backend.
std::string plain_text(std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  return with_line_feeds(text);
}

void add_fixtures(const Disk& disk, const Project& project, output::Files& files) {
  const std::string folder = join_path(project.spec_dir, "fixtures");
  for (const std::string& name : disk.list(folder)) {
    if (!name.ends_with(".yml") && !name.ends_with(".yaml")) continue;
    const std::string stem = name.substr(0, name.rfind('.'));
    files.push_back(
        {"generated/fixtures/" + stem + ".yml",
         plain_text(disk.read(join_path(folder, name)).value_or("")),
         output::Owner::tool,
         "fixtures/" + name}
    );
  }
}

ServiceOutput render_service(
    const Disk& disk,
    const Project& project,
    const api::Service& service,
    std::string folder,
    const jinja::Environment& environment,
    const std::vector<std::string>& templates,
    view::RenderLog* log,
    view::RenderMemory* memory,
    Diagnostics& diagnostics
) {
  ServiceOutput result;
  result.folder = std::move(folder);
  const view::RenderInput input{
      project.model,
      service,
      project.understanding.graph,
      project.settings,
      outputs_of(project, service),
      project.plural,
      verbs_of(project),
      templates,
      own_templates(project),
      examples_of(project, service),
      project.workers,
      true,
      log,
      memory};
  output::Files schema;
  Diagnostics of_migrations;
  project.workers.side_by_side(
      [&] { result.files = view::render(input, environment, diagnostics); },
      [&] {
        add_schema(service, schema);
        result.history = migrate::read_history(disk, result.folder, of_migrations);
        result.draft = migrate::plan_draft(service, result.history, of_migrations);
      }
  );
  diagnostics.append(std::move(of_migrations));
  std::move(schema.begin(), schema.end(), std::back_inserter(result.files));
  result.bodies = view::bodies_of(service);
  add_fixtures(disk, project, result.files);
  for (const migrate::SqlFile& file : result.draft.files) {
    result.files.push_back({file.path, file.text, output::Owner::tool, "type_specs"});
  }
  std::sort(result.files.begin(), result.files.end(), [](const output::File& a, const output::File& b) {
    return a.path < b.path;
  });
  result.timing.lap("render");
  return result;
}

}  // namespace

Reading read_sentences(const Disk& files, const std::string& folder, Diagnostics& diagnostics) {
  Reading result;
  const std::string spec_dir = normal_path(folder);
  const GuardedDisk disk(files, spec_dir);
  if (!has_spec(disk, spec_dir, diagnostics)) return result;
  const Settings settings = settings::read(disk, spec_dir, folder_name(folder), diagnostics);
  const rules::Packages packages = rules::load_packages(disk, spec_dir, settings, shipped_templates(), diagnostics);
  result.document = spec::parse(disk, spec_dir, {settings.name + ":project", packages.verbs}, diagnostics);
  const spec::OnePerBlock one_per_block = [&](const spec::Term& term, const spec::Block& block) {
    const rules::Vocabulary vocabulary(packages, packages.visible(block.scopes), diagnostics);
    const rules::Noun* noun = vocabulary.noun(term);
    return noun != nullptr && vocabulary.one_per(*noun) == rules::OnePer::block;
  };
  result.described = spec::describing_blocks(result.document, one_per_block, diagnostics);
  report_refusals(disk, spec_dir, diagnostics);
  return result;
}

Project load_project(const Disk& disk, const std::string& spec_dir, Diagnostics& diagnostics) {
  NoMemory memory;
  return load_project(disk, spec_dir, diagnostics, Workers(), memory);
}

Project load_project(
    const Disk& files, const std::string& spec_dir, Diagnostics& diagnostics, const Workers& workers, Memory& memory
) {
  Project project;
  project.workers = workers;
  project.spec_dir = normal_path(spec_dir);
  const GuardedDisk disk(files, project.spec_dir);
  const std::string templates = shipped_templates();
  if (!has_spec(disk, project.spec_dir, diagnostics)) return project;
  if (templates.empty()) {
    diagnostics.error(
        no_templates,
        {},
        "the shipped templates are not in ../share/moonwright/templates beside the program",
        "install Moonwright with `cmake --install`"
    );
    return project;
  }
  const hints::DigestDisk spec_files(disk);
  project.settings = settings::read(spec_files, project.spec_dir, folder_name(spec_dir), diagnostics);
  Diagnostics of_sentences;
  workers.side_by_side(
      [&] {
        project.library =
            types::Library::load(disk, project.spec_dir, project.settings.type_specs, diagnostics, workers, memory);
      },
      [&] {
        project.understanding =
            rules::read_spec(spec_files, project.spec_dir, project.settings, templates, of_sentences);
      }
  );
  diagnostics.append(std::move(of_sentences));
  project.timing.lap("type-specs");
  const types::Plurals plurals = api::plurals_of(project.library, project.settings);
  project.plural = [plurals](const std::string& word) { return plurals(word); };
  project.origin_key = origin_key(project, folder_name(spec_dir), spec_files.digest());
  project.understanding.graph = find_graph(project, memory, diagnostics);
  project.timing.lap("sentences");
  project.model = api::derive(project.understanding.graph, project.library, plurals, project.settings, diagnostics);
  project.timing.lap("api");
  project.examples = spec::find_examples(project.understanding.document, diagnostics);
  read_sources(disk, project);
  check_fixtures(disk, project, diagnostics);
  lint::check_rule_names(project.settings, diagnostics);
  report_refusals(disk, project.spec_dir, diagnostics);
  project.timing.lap("sources");
  return project;
}

bool knows_term(const Project& project, const std::string& term) {
  for (const graph::Resource& resource : project.understanding.graph.resources) {
    if (resource.text() == term) return true;
  }
  return false;
}

std::string output_folder(const Project& project, const std::optional<std::string>& option) {
  if (option) return normal_path(*option);
  if (!project.settings.output.empty()) return join_path(project.spec_dir, project.settings.output);
  return join_path(project.spec_dir, "../" + project.settings.name + "-backend");
}

std::vector<std::string> service_folders(const Project& project, const std::string& output) {
  std::vector<std::string> folders;
  const bool several = project.model.services.size() > 1;
  for (const api::Service& service : project.model.services)
    folders.push_back(several ? join_path(output, service.name) : output);
  return folders;
}

std::vector<ServiceOutput> render_project(
    const Disk& disk,
    const Project& project,
    const std::string& output,
    Diagnostics& diagnostics,
    std::vector<view::RenderLog>* logs,
    const Rendered& rendered
) {
  const GuardedDisk guarded(disk, project.spec_dir);
  const hints::DigestDisk template_files(guarded);
  const auto templates = load_templates(template_files, project, diagnostics);
  const auto environment = view::make_environment(templates, project.plural);
  report_refusals(guarded, project.spec_dir, diagnostics);
  std::vector<ServiceOutput> result;
  const std::vector<std::string> folders = service_folders(project, output);
  if (logs != nullptr) logs->resize(folders.size());
  for (std::size_t i = 0; i < folders.size(); ++i) {
    const api::Service& service = project.model.services[i];
    view::RenderLog* log = logs == nullptr ? nullptr : &(*logs)[i];
    std::optional<view::RenderMemory> memory;
    if (rendered.memory != nullptr) {
      const auto holds = [&](const std::string& path, const std::string& hash) {
        return rendered.holds(join_path(folders[i], path), hash);
      };
      memory.emplace(*rendered.memory, service.name, project.origin_key + template_files.digest(), holds);
    }
    view::RenderMemory* known = memory ? &*memory : nullptr;
    result.push_back(
        render_service(disk, project, service, folders[i], *environment, templates->names(), log, known, diagnostics)
    );
  }
  return result;
}

}  // namespace moonwright::cli

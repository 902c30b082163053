#include <filesystem>
#include <iostream>
#include <optional>
#include <utility>

#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/lint/lint.h"
#include "generator/lsp/server.h"
#include "generator/rules/explain.h"
#include "generator/rules/vocabulary.h"

namespace moonwright::cli {

namespace {

/// The editor's texts before the files.
class OpenDisk final : public Disk {
 public:
  explicit OpenDisk(const lsp::Texts& open) : open_(open) {}
  std::optional<std::string> read(const std::string& path) const override {
    const auto found = open_.find(path);
    return found == open_.end() ? files_.read(path) : std::optional<std::string>(found->second);
  }
  std::vector<std::string> list(const std::string& folder) const override { return files_.list(folder); }

 private:
  const lsp::Texts& open_;
  RealDisk files_;
};

Place below(const std::string& spec_dir, Place place) {
  if (!place.file.empty()) place.file = join_path(spec_dir, place.file);
  return place;
}

/// What the packages that the spec sees by default say of their words.
void add_words(const Project& project, lsp::Analysis& analysis) {
  const rules::Packages& packages = project.understanding.packages;
  Diagnostics ignored;
  const rules::Vocabulary words(packages, packages.visible({"default"}), ignored);
  for (const graph::Resource& resource : project.understanding.graph.resources) {
    const std::optional<spec::Term> term = spec::parse_term(resource.text());
    const rules::Noun* noun = term ? words.noun(*term) : nullptr;
    analysis.terms.push_back({resource.text(), noun == nullptr ? std::string() : noun->about});
  }
  for (const rules::Noun* noun : words.nouns()) analysis.terms.push_back({noun->term.text(), noun->about});
  for (const std::string& verb : words.verbs()) analysis.verbs.push_back({"/" + verb, {}});
}

void add_mentions(const Project& project, lsp::Analysis& analysis) {
  for (const spec::TermUse& use : project.understanding.document.terms) {
    const std::string term = use.term.text();
    const Place place = below(project.spec_dir, use.place);
    analysis.mentions.push_back({term, place});
    analysis.declarations.emplace(term, place);
    if (analysis.explanations.find(term) == analysis.explanations.end() && knows_term(project, term))
      analysis.explanations[term] = rules::explain_term(project.understanding, term);
  }
}

/// A type is declared in its type spec, whatever the form in which the spec speaks of it.
void declare_types(const Project& project, lsp::Analysis& analysis) {
  for (const api::Service& service : project.model.services) {
    for (const api::Type& type : service.types) {
      if (type.origin.spec.file.empty()) continue;
      const Place place = below(project.spec_dir, type.origin.spec);
      for (auto& [term, declared] : analysis.declarations) {
        const std::optional<spec::Term> parsed = spec::parse_term(term);
        if (parsed && parsed->tag == "item" && parsed->data == type.word) declared = place;
      }
    }
  }
}

class SpecWorkspace final : public lsp::Workspace {
 public:
  std::string project_of(const std::string& path) const override {
    namespace fs = std::filesystem;
    std::error_code error;
    for (fs::path folder = fs::path(path).parent_path(); !folder.empty(); folder = folder.parent_path()) {
      if (fs::is_regular_file(folder / "spec.md", error)) return folder.string();
      if (folder == folder.root_path()) break;
    }
    return {};
  }

  lsp::Analysis analyse(const std::string& spec_dir, const lsp::Texts& open) const override {
    Diagnostics diagnostics;
    const Project project = load_project(OpenDisk(open), spec_dir, diagnostics);
    if (!diagnostics.has_errors())
      diagnostics.append(lint::lint({project.understanding.document, project.model}, project.settings));
    lsp::Analysis analysis;
    for (const auto& [name, text] : project.sources) analysis.texts[join_path(project.spec_dir, name)] = text;
    for (Diagnostic diagnostic : diagnostics.sorted()) {
      diagnostic.place = below(project.spec_dir, std::move(diagnostic.place));
      for (Related& related : diagnostic.related) related.place = below(project.spec_dir, std::move(related.place));
      analysis.diagnostics.push_back(std::move(diagnostic));
    }
    add_words(project, analysis);
    add_mentions(project, analysis);
    declare_types(project, analysis);
    return analysis;
  }
};

}  // namespace

ExitCode lsp(std::istream& in, const Console& console) {
  return lsp::serve(SpecWorkspace(), in, console.out) == 0 ? clean : stale;
}

}  // namespace moonwright::cli

#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/spec/document_json.h"

namespace moonwright::cli {

namespace {

/// One line per thing, place first, as compilers print it and editors follow it.
class Lines {
 public:
  Lines(const spec::Document& document, std::ostream& out)
      : document_(document), out_(out), contents_(document.blocks.size()) {}

  void print() {
    for (const spec::TermUse& use : document_.terms) at(use.block).terms.push_back(&use);
    for (const spec::Relation& relation : document_.relations) at(relation.block).relations.push_back(&relation);
    for (const spec::Fence& fence : document_.fences) at(fence.block).fences.push_back(&fence);
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) print_block(document_.blocks[i], contents_[i]);
  }

 private:
  std::ostream& at(const Place& place) {
    out_ << place.file;
    if (place.line > 0) out_ << ":" << place.line << ":" << place.column;
    return out_ << ": ";
  }

  struct Contents {
    std::vector<const spec::TermUse*> terms;
    std::vector<const spec::Relation*> relations;
    std::vector<const spec::Fence*> fences;
  };

  Contents& at(int block) { return contents_[static_cast<std::size_t>(block)]; }

  void print_block(const spec::Block& block, const Contents& contents) {
    std::string scopes;
    for (const std::string& scope : block.scopes) scopes += (scopes.empty() ? "" : ",") + scope;
    at(block.place) << "block " << block.level << " {" << scopes << "} " << block.title << "\n";
    for (const spec::TermUse* use : contents.terms) print_term(*use);
    for (const spec::Relation* relation : contents.relations) {
      at(relation->place) << "relation " << relation->subject.text() << " /" << relation->verb << " "
                          << relation->object.text() << "\n";
    }
    for (const spec::Fence* fence : contents.fences) at(fence->place) << "fence " << fence->info << "\n";
  }

  void print_term(const spec::TermUse& use) {
    at(use.place) << "term " << use.term.text();
    if (use.in_title) out_ << " (title)";
    if (use.aside) out_ << " (aside)";
    if (!use.related && !use.aside && !use.in_title) out_ << " (prose)";
    out_ << "\n";
  }

  const spec::Document& document_;
  std::ostream& out_;
  std::vector<Contents> contents_;
};

}  // namespace

ExitCode parse(const std::string& spec_dir, const Console& console) {
  Diagnostics diagnostics;
  const Reading reading = read_sentences(RealDisk(), spec_dir, diagnostics);
  if (console.format == Format::json)
    console.out << spec::to_json(reading.document, reading.described, diagnostics) << "\n";
  if (console.prints_text()) Lines(reading.document, console.out).print();
  print_diagnostics(console, diagnostics, normal_path(spec_dir), reading.document.sources);
  return diagnostics.has_errors() ? spec_error : clean;
}

}  // namespace moonwright::cli

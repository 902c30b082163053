#include "generator/cli/commands.h"
#include "generator/cli/pipeline.h"
#include "generator/spec/document_json.h"

namespace moonwright::cli {

namespace {

void print_text(const spec::Document& document, const Console& console) {
  int block = -1;
  for (const spec::Relation& relation : document.relations) {
    if (relation.block != block) {
      block = relation.block;
      const spec::Block& title = document.blocks[static_cast<std::size_t>(block)];
      console.out << title.place.file << ":" << title.place.line << ": " << title.title << "\n";
    }
    console.out << "  " << relation.place.file << ":" << relation.place.line << ":" << relation.place.column << ": "
                << relation.subject.text() << " /" << relation.verb << " " << relation.object.text() << "\n";
  }
}

}  // namespace

ExitCode parse(const std::string& spec_dir, const Console& console) {
  Diagnostics diagnostics;
  const Reading reading = read_sentences(RealDisk(), spec_dir, diagnostics);
  if (console.format == Format::json) {
    console.out << spec::to_json(reading.document, reading.described, diagnostics) << "\n";
  } else {
    print_text(reading.document, console);
    print_diagnostics(console, diagnostics, normal_path(spec_dir), reading.document.sources);
  }
  return diagnostics.has_errors() ? spec_error : clean;
}

}  // namespace moonwright::cli

#include "generator/spec/resources.h"

#include <doctest/doctest.h>

#include "generator/spec/parser.h"

using namespace moonwright;
using namespace moonwright::spec;

namespace {

Document parse_text(const std::string& text, Diagnostics& diagnostics) {
  const std::map<std::string, std::string> files = {{"spec.md", text}};
  return parse(MemoryDisk(files), "", {"shop:project", Verbs::built_in()}, diagnostics);
}

/// "term in block" per resource, then the errors, for `job` nouns.
std::string resources(const std::string& text) {
  Diagnostics diagnostics;
  const Document document = parse_text(text, diagnostics);
  const auto is_job = [](const Term& term, const Block&) { return term.tag == "job"; };
  std::string result;
  for (const DescribedTerm& r : describing_blocks(document, is_job, diagnostics)) {
    result += r.term.text() + " in " + document.blocks[static_cast<std::size_t>(r.block)].title + "; ";
  }
  for (const Diagnostic& d : diagnostics.all())
    result += std::string(d.code.name) + ":" + std::to_string(d.place.line) + "; ";
  return result;
}

}  // namespace

TEST_CASE("a title describes, wherever it stands in the service") {
  CHECK(resources("# The web:service\n\na:job /has b:c.\n\n## D\n\n### The a:job\n") == "a:job in The a:job; ");
  CHECK(resources("# W\n\na:job~list /has b:c.\n\n## The a:job\n") == "a:job~list in The a:job; ");
  CHECK(resources("# W\n\n## E\n\nSee the a:job^.\n\n## D\n\na:job /has b:c.\n") == "a:job in E; ");
}

TEST_CASE("without a title it is the highest block that mentions the term") {
  CHECK(resources("# The w:service\n\nThe a:job.\n\n## D\n\n### E\n\na:job /has b:c.\n") == "a:job in The w:service; ");
  CHECK(resources("# The w:service\n\n## D (a:x)\n\n### E\n\na:job /has b:c.\n") == "a:job in E; ");
}

TEST_CASE("titles of another service do not count") {
  CHECK(
      resources("# v:service\n\na:job /has b:c.\n\n# w:service\n\n## a:job\n\n:It /has d:e.\n") ==
      "a:job in v:service; a:job in a:job; "
  );
}

TEST_CASE("two describers are an error at the later one, once") {
  CHECK(
      resources("# a:job\n\n## More of a:job\n\na:job /has b:c. a:job~list /has d:e.\n") ==
      "a:job in a:job; a:job~list in a:job; two-describers:3; "
  );
  CHECK(resources("# a:job\n\n# a:job\n") == "");
}

TEST_CASE("the service of a block is that of the nearest title") {
  Diagnostics diagnostics;
  const Document document = parse_text("# The w:service\n\n## D\n\n# E\n", diagnostics);
  CHECK(service_of(document, 2)->text() == "w:service");
  CHECK_FALSE(service_of(document, 3));
  CHECK(service_of(parse_text("# E\n\nAll of w:service^.\n", diagnostics), 1)->text() == "w:service");
}

#include <set>
#include <string>

#include "generator/lint/codes.h"
#include "generator/lint/rules.h"

namespace moonwright::lint {

/// A title often only names what the sentences below it speak of, so a mention counts as used if any sentence of the
/// spec relates the same term.
void find_unused_terms(const Subject& subject, Diagnostics& findings) {
  std::set<std::string> related;
  for (const spec::Relation& relation : subject.document.relations) {
    related.insert(relation.subject.text());
    related.insert(relation.object.text());
  }
  // A spec is about its project without saying so, and `# The shop:project` is how most of them begin.
  for (const spec::TermUse& use : subject.document.blocks.front().title_terms) related.insert(use.term.text());
  for (const spec::TermUse& use : subject.document.terms) {
    // The title of the root block is not written by anyone.
    if (use.place.line == 0) continue;
    if (use.aside || use.related || related.count(use.term.text()) > 0 || spec::has_wildcard(use.term)) continue;
    findings.warning(
        codes::unused_term,
        use.place,
        "`" + use.term.text() + "` takes part in no relation; it is read as prose",
        "say something of it with a verb, or put it into code marks"
    );
  }
}

}  // namespace moonwright::lint

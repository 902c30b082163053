#include "generator/lint/codes.h"
#include "generator/lint/rules.h"

namespace moonwright::lint {

void find_asides(const Subject& subject, Diagnostics& findings) {
  for (const spec::TermUse& use : subject.document.terms) {
    if (!use.aside) continue;
    findings.warning(
        codes::aside,
        use.place,
        "`" + use.term.text() + "` only says more about the term before it; it is neither subject nor object here",
        "if a relation is meant, give it a sentence of its own"
    );
  }
}

}  // namespace moonwright::lint

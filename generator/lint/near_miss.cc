#include "generator/lint/codes.h"
#include "generator/lint/rules.h"

namespace moonwright::lint {

void find_near_misses(const Subject& subject, Diagnostics& findings) {
  for (const spec::NearMiss& word : subject.document.near_misses) {
    findings.warning(
        codes::near_miss,
        word.place,
        "`" + word.text + "` is read as prose, though it looks like `" + word.meant + "`",
        "write `" + word.meant + "` if that is meant; else put it into code marks"
    );
  }
}

}  // namespace moonwright::lint

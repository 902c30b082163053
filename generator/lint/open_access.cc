#include "generator/lint/codes.h"
#include "generator/lint/rules.h"

namespace moonwright::lint {

void find_open_access(const Subject& subject, Diagnostics& findings) {
  for (const api::Service& service : subject.model.services) {
    if (service.accounts || !service.has_schema()) continue;
    findings.warning(
        codes::open_access,
        service.origin.said.place,
        "the " + service.name +
            ":service has no accounts: whoever reaches it may read and write everything that its api offers",
        "say that the " + service.name +
            ":service /authenticates the user:item, or set `open-access: off` under `lint` in settings.yml"
    );
  }
}

}  // namespace moonwright::lint

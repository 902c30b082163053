// This file is yours; the generator made it once and does not touch it again.
#include "runtime/app/overrides.h"

#include "generated/backend.h"

namespace spec {

void register_overrides(mw::app::Overrides& overrides) {
  // For example: overrides.before_save<Todo>([](Todo& todo, mw::app::SaveContext& context) { ... });
  (void)overrides;
}

}  // namespace spec

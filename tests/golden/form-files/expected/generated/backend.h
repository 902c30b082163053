// Made from spec.md by backend.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/backend.h"

namespace spec {

/// Everything the runtime has to know of this service: a constant.
extern const mw::app::Backend backend;

/// Yours, in app/: replaces resolvers and hooks into saves and deletes.
void register_overrides(mw::app::Overrides& overrides);

}  // namespace spec

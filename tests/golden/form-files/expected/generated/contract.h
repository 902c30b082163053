// Made from spec.md by contract.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/contract.h"

static_assert(
    mw::app::contract == 1,
    "generated/ was made for contract 1 of the runtime, and runtime/app/contract.h says another: generate again with the "
    "`moonwright` of the runtime's release, or build with the runtime of the generator's"
);

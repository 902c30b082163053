// Made from spec.md by contract.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/contract.h"

static_assert(
    mw::app::contract == 1,
    "this backend was generated for contract 1 of the runtime: run `moonwright generate` of the same release"
);

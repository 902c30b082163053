#pragma once

#include "runtime/app/contract.h"

static_assert(mw::app::contract == 1, "this backend was generated for another version of the runtime: regenerate it");

#pragma once

#include "runtime/app/backend.h"

namespace sample {

extern const mw::app::Backend backend;

}  // namespace sample

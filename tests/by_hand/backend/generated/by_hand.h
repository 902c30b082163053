// Made from spec.md by by_hand.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/by_hand.h"

namespace by_hand {

/// What the spec declares and app/ has the bodies of.
extern const mw::app::ByHand by_hand;

}  // namespace by_hand

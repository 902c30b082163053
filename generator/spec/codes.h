#pragma once

#include "generator/base/diagnostic.h"

/// What can be wrong with spec.md and its includes (LANGUAGE sections 1 and 2).
namespace moonwright::spec::codes {

inline constexpr Code spec_missing{"MW1200", "spec-missing"};
inline constexpr Code bad_text{"MW1201", "bad-text"};
inline constexpr Code too_deep{"MW1202", "too-deep"};
inline constexpr Code verb_without_subject{"MW1203", "verb-without-subject"};
inline constexpr Code verb_without_object{"MW1204", "verb-without-object"};
inline constexpr Code negation{"MW1205", "negation"};
inline constexpr Code it_without_term{"MW1206", "it-without-term"};
inline constexpr Code include_cycle{"MW1207", "include-cycle"};
inline constexpr Code include_missing{"MW1208", "include-missing"};
inline constexpr Code include_outside{"MW1209", "include-outside"};
inline constexpr Code two_describers{"MW1210", "two-describers"};
inline constexpr Code too_many_relations{"MW1211", "too-many-relations"};
inline constexpr Code wrong_example{"MW1220", "wrong-example"};

}  // namespace moonwright::spec::codes

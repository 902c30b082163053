#pragma once

#include "generator/base/diagnostic.h"

namespace moonwright::rules::codes {

// Packages (LANGUAGE section 9).
inline constexpr Code unknown_key{"MW1101", "unknown-package-key"};
inline constexpr Code wrong_value{"MW1102", "wrong-package-value"};
inline constexpr Code package_missing{"MW1103", "package-missing"};
inline constexpr Code package_cycle{"MW1104", "package-cycle"};
inline constexpr Code noun_twice{"MW1105", "noun-twice"};
inline constexpr Code verb_twice{"MW1106", "verb-twice"};
inline constexpr Code bad_pattern{"MW1107", "bad-pattern"};
inline constexpr Code unknown_base{"MW1108", "unknown-base"};
inline constexpr Code unknown_builtin{"MW1109", "unknown-builtin"};
inline constexpr Code bad_template{"MW1110", "bad-rule-template"};
inline constexpr Code chain_too_deep{"MW1111", "chain-too-deep"};
inline constexpr Code set_twice{"MW1112", "set-twice"};
inline constexpr Code too_many_relations{"MW1113", "rules-say-too-much"};
inline constexpr Code package_twice{"MW1114", "package-twice"};
inline constexpr Code unknown_output_tag{"MW1115", "output-of-unknown-noun"};
inline constexpr Code says_nothing{"MW1116", "rule-says-nothing"};
inline constexpr Code pattern_of_nothing{"MW1117", "pattern-of-unknown-noun"};
/// What a package refuses or warns of with the built-ins of that name.
inline constexpr Code refused{"MW1120", "refused"};
inline constexpr Code warned{"MW1121", "warned"};

// The graph (LANGUAGE sections 1 to 3).
inline constexpr Code which_service{"MW1301", "which-service"};
inline constexpr Code unknown_noun{"MW1302", "unknown-noun"};
inline constexpr Code unknown_verb{"MW1303", "unknown-verb"};
inline constexpr Code unknown_relation{"MW1304", "unknown-relation"};
inline constexpr Code wildcard{"MW1305", "wildcard-in-sentence"};
inline constexpr Code which_api{"MW1306", "which-api"};
/// A warning: no sentence of the spec relates a term to another.
inline constexpr Code spec_says_nothing{"MW1307", "spec-says-nothing"};

}  // namespace moonwright::rules::codes

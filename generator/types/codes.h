#pragma once

#include "generator/base/diagnostic.h"

/// What can be wrong with a type spec by itself (LANGUAGE section 4).
namespace moonwright::types::codes {

inline constexpr Code two_files{"MW1400", "two-type-spec-files"};
inline constexpr Code not_a_mapping{"MW1401", "type-spec-not-an-object"};
inline constexpr Code unknown_key{"MW1402", "unknown-type-spec-key"};
inline constexpr Code wrong_value{"MW1403", "wrong-type-spec-value"};
inline constexpr Code unknown_type{"MW1404", "unknown-field-type"};
inline constexpr Code type_missing{"MW1405", "field-type-missing"};
inline constexpr Code not_camel_case{"MW1406", "field-not-camel-case"};
inline constexpr Code bad_name{"MW1407", "bad-graphql-name"};
inline constexpr Code enum_empty{"MW1408", "enum-without-values"};
inline constexpr Code enum_twice{"MW1409", "enum-value-twice"};
inline constexpr Code bad_default{"MW1410", "default-of-wrong-type"};
inline constexpr Code unknown_field{"MW1411", "unknown-field"};
inline constexpr Code key_not_for_type{"MW1412", "key-not-for-this-type"};
inline constexpr Code query_by_twice{"MW1413", "query-by-twice"};
inline constexpr Code base_missing{"MW1414", "extended-type-spec-missing"};
inline constexpr Code base_cycle{"MW1415", "type-specs-extend-one-another"};
inline constexpr Code bad_range{"MW1416", "empty-range"};
inline constexpr Code unreadable{"MW1417", "type-spec-unreadable"};
inline constexpr Code unused_file{"MW1418", "type-spec-of-nothing"};
inline constexpr Code bad_pattern{"MW1419", "pattern-not-a-regular-expression"};

inline constexpr Code contradiction{"MW1421", "keys-contradict"};
inline constexpr Code bad_sql_name{"MW1422", "bad-table-or-column-name"};

/// Warnings.
inline constexpr Code text_default{"MW1423", "default-is-a-text"};
inline constexpr Code no_effect{"MW1424", "key-without-effect"};

/// The published schema refuses what the reader lets through.
inline constexpr Code not_of_schema{"MW1420", "not-of-type-spec-schema"};

}  // namespace moonwright::types::codes

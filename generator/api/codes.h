#pragma once

#include "generator/base/diagnostic.h"

/// What can be wrong with the API that follows from a spec and its type specs (LANGUAGE sections 3 to 7).
namespace moonwright::api::codes {

inline constexpr Code unknown_target{"MW1500", "unknown-target"};
inline constexpr Code reserved_item_name{"MW1501", "reserved-item-name"};
inline constexpr Code composite_target{"MW1502", "fk-to-composite-key"};
inline constexpr Code unknown_path{"MW1503", "unknown-path"};
inline constexpr Code not_in_api{"MW1504", "field-not-in-the-api"};
inline constexpr Code not_comparable{"MW1505", "field-not-comparable"};
inline constexpr Code not_unique{"MW1506", "query-item-by-not-unique"};
inline constexpr Code no_such_fk{"MW1507", "set-without-fk"};
inline constexpr Code several_fks{"MW1508", "set-of-several-fks"};
inline constexpr Code name_clash{"MW1509", "name-clash"};
inline constexpr Code type_clash{"MW1510", "type-name-clash"};
inline constexpr Code argument_clash{"MW1511", "argument-clash"};
inline constexpr Code root_field_clash{"MW1512", "root-field-clash"};
inline constexpr Code operation_clash{"MW1513", "operation-name-clash"};
inline constexpr Code enum_clash{"MW1514", "enum-clash"};
inline constexpr Code reserved_name{"MW1515", "reserved-name"};
inline constexpr Code no_query{"MW1516", "api-without-query"};
inline constexpr Code two_verbs{"MW1517", "two-storing-verbs"};
inline constexpr Code items_only{"MW1518", "items-only"};
inline constexpr Code nothing_provided{"MW1519", "operation-of-nothing"};
inline constexpr Code one_thing{"MW1520", "subscription-of-several-things"};
inline constexpr Code key_not_possible{"MW1521", "key-not-possible"};
inline constexpr Code plain_outputs{"MW1522", "plain-with-several-outputs"};
inline constexpr Code empty_input{"MW1523", "input-without-fields"};
inline constexpr Code wrong_operation{"MW1524", "key-of-another-operation"};
inline constexpr Code unknown_input{"MW1525", "unknown-input"};
inline constexpr Code unknown_output{"MW1526", "unknown-output"};
inline constexpr Code input_type{"MW1527", "input-of-wrong-type"};
inline constexpr Code needs_accounts{"MW1528", "needs-accounts"};
inline constexpr Code accounts_type{"MW1529", "accounts-type"};
inline constexpr Code two_accounts{"MW1530", "two-accounts"};
inline constexpr Code not_an_fk{"MW1531", "not-an-fk"};
inline constexpr Code two_modules{"MW1532", "two-modules"};
inline constexpr Code set_null{"MW1533", "set-null-of-required"};
inline constexpr Code page_sizes{"MW1534", "page-size-too-large"};
inline constexpr Code wrong_value{"MW1535", "value-of-wrong-type"};
inline constexpr Code no_name{"MW1536", "word-gives-no-name"};
inline constexpr Code sorted_type{"MW1537", "sorted-type"};
inline constexpr Code index_where{"MW1538", "index-where"};
inline constexpr Code type_without_fields{"MW1539", "type-without-fields"};
inline constexpr Code endpoint_clash{"MW1550", "endpoint-path-taken"};
inline constexpr Code path_clash{"MW1552", "path-taken"};
inline constexpr Code unknown_endpoint{"MW1551", "unknown-endpoint"};

/// Warnings.
inline constexpr Code not_served_yet{"MW1540", "not-served-yet"};
inline constexpr Code tool_without_files{"MW1541", "tool-without-files"};

}  // namespace moonwright::api::codes

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/api/model.h"

/// Spellings of C++ that templates need ready-made.
namespace moonwright::view {

/// A name as C++ takes it: keywords, and names the standard library reserves, get a `_` (`class_`).
std::string cpp_name(std::string_view name);
/// A string literal of one line: quotes, backslashes and control characters escaped.
std::string cpp_string(std::string_view text);
/// `///` lines for a description; empty for an empty one. Every line begins with `indent`.
std::string doc_comment(std::string_view text, std::string_view indent);
/// `std::int32_t`, `mw::Uuid`, of an enumeration its class; not wrapped in std::optional.
std::string cpp_type(const api::Service& service, const api::Field& field);
/// The header that `cpp_type` needs: "<string>", "\"runtime/base/uuid.h\""; empty for built-in types.
std::string header_of(const api::Service& service, const api::Field& field);
/// The enumerator of mw::db::Kind: "uuid", "float64".
std::string_view db_kind(types::Kind stored);
/// `db::literal::text("open")`; empty for no constant.
std::string literal(const types::Constant& value);

/// An entry of a table: `{.name = "id", .required = true}` if that fits into a line behind `indent` blanks, else a
/// member a line. Whether an entry is broken depends on itself alone: its neighbours never move.
std::string table_entry(const std::vector<std::string>& members, std::size_t indent = 4);

}  // namespace moonwright::view

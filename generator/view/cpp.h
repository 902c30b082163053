#pragma once

#include <string>
#include <string_view>

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

}  // namespace moonwright::view

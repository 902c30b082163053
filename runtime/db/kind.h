#pragma once

#include <cstdint>

namespace mw::db {

/// The field types that a column can have; LANGUAGE section 4 says how each looks in GraphQL, C++ and SQL. A foreign
/// key has the kind of its target's key.
enum class Kind : std::uint8_t {
  uuid,
  id,
  string,
  slug,
  email,
  url,
  text,
  markdown,
  boolean,
  int32,
  bigint,
  float64,
  decimal,
  date,
  time,
  datetime,
  json,
  bytes,
  enumeration,
  tags,
  password,
};

/// Stored as text and given as a GraphQL String: string, slug, email, url, text, markdown, password.
constexpr bool is_text(Kind kind) {
  switch (kind) {
    case Kind::string:
    case Kind::slug:
    case Kind::email:
    case Kind::url:
    case Kind::text:
    case Kind::markdown:
    case Kind::password:
      return true;
    default:
      return false;
  }
}

}  // namespace mw::db

// Made from spec.md and type_specs/Book.json by model.h.j2.
// To change it, edit type_specs/Book.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/json.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace library {

enum class BookStatus {
  in_stock,
  lent,
  _3rd_party,
};

extern const mw::db::Enum book_status_enum;

/// A book.
struct Book {
  std::int64_t id = 0;
  std::string title;
  std::optional<std::string> slug;
  std::optional<std::string> contact;
  std::optional<std::string> homepage;
  std::optional<std::string> isbn;
  std::optional<std::string> blurb;
  std::optional<std::string> review;
  BookStatus status{};
  std::int32_t pages = 0;
  std::optional<std::int64_t> sold;
  std::optional<double> weight;
  std::optional<mw::Decimal> price;
  std::optional<bool> rare;
  std::optional<mw::Date> published;
  std::optional<mw::Time> read_at;
  std::optional<mw::DateTime> added_at;
  std::optional<std::vector<std::string>> labels;
  std::optional<mw::Json> meta;
  std::optional<mw::Bytes> cover;
  std::optional<std::string> secret_note;
  /// Inverse of Author.books.
  std::optional<mw::Uuid> author_id;

  friend bool operator==(const Book&, const Book&) = default;
};

/// Table `book`, GraphQL type `Book`.
extern const mw::db::Model book_model;
inline const mw::db::Model& model_of(const Book*) {
  return book_model;
}

}  // namespace library

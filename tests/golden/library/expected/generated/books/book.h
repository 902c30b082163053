// Made from spec.md and type_specs/Book.json by model.h.j2.
// To change it, edit type_specs/Book.json and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "runtime/base/decimal.h"
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

/// A book on the shelf.
/// Or lent out.
struct Book {
  std::int64_t id = 0;
  std::string title;
  /// Where it is.
  BookStatus status{};
  std::int32_t pages = 0;
  std::optional<mw::Decimal> price;
  std::optional<std::vector<std::string>> labels;
  std::optional<std::string> shelf;
  std::optional<mw::DateTime> added_at;
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

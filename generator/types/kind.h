#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright::types {

/// The field types of LANGUAGE section 4, JSON Schema spellings resolved.
enum class Kind {
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
  file,
  image,
  fk,
  related_set,
  many_to_many,
  form,
  id_list,
  /// An input whose type is that of its path; never a kind of a derived field.
  of_path,
};

/// The word of a type spec: "uuid", "relatedSet".
std::string_view word_of(Kind kind);
/// The kind that a word of `type` names, JSON Schema spellings included ("integer", "foreignKey"); nothing if unknown.
std::optional<Kind> kind_of(std::string_view word);
/// Every word of `kind_of`, for proposals.
const std::vector<std::string>& kind_words();

/// Kept as SQL text by the database: string, slug, email, url, text, markdown, password.
bool is_text(Kind kind);
/// Compared with lt, lte, gt, gte: numbers, times, texts.
bool is_ordered(Kind kind);
/// A file of its own table: file, image.
bool is_file(Kind kind);
/// Stored in a column of the type's table.
bool is_stored(Kind kind);

/// A value written in a type spec: a default, a `where`, a default of an argument.
struct Constant {
  enum class Form {
    none,
    null,
    boolean,
    integer,
    /// `text` holds the number as written.
    real,
    text,
    /// Of scalars, in `items`.
    list,
    /// `text` holds JSON.
    json,
    /// The time of the write or read: `"now"`, `"$now"`.
    now,
    /// A new uuid: `"uuid"`.
    uuid,
    /// The key of the signed-in user: `"$me"`.
    me,
  };
  Form form = Form::none;
  bool boolean = false;
  std::int64_t integer = 0;
  std::string text;
  std::vector<Constant> items;

  explicit operator bool() const { return form != Form::none; }
  friend bool operator==(const Constant&, const Constant&) = default;
};

}  // namespace moonwright::types

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"

namespace moonwright::yaml {

struct Entry;

/// A value of a YAML or JSON file with its place. A plain value type: it owns everything below it.
struct Node {
  enum class Kind { null, scalar, sequence, mapping };

  Kind kind = Kind::null;
  /// Of a scalar, escapes resolved: `5` and "5" both have the text 5.
  std::string text;
  /// The scalar stood in quotes (or was a block scalar), so it is text even if it looks like a number or `true`.
  bool quoted = false;
  /// Of the first character of the value.
  Place place;
  /// Of a sequence.
  std::vector<Node> items;
  /// Of a mapping, in the order of the file. No key is there twice.
  std::vector<Entry> entries;

  bool is_null() const { return kind == Kind::null; }
  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_mapping() const { return kind == Kind::mapping; }

  /// The entry or value of a mapping by its key; null if there is none or this is no mapping.
  const Entry* entry(std::string_view key) const;
  const Node* find(std::string_view key) const;

  /// The scalar as what JSON would call it; nothing if it is something else. Only unquoted `true` and `false` are
  /// booleans (`yes`, `on`, `True` are text, as in YAML 1.2's JSON schema).
  std::optional<bool> boolean() const;
  std::optional<std::int64_t> integer() const;
  /// An integer, or a number with a fraction or exponent.
  std::optional<double> number() const;
  /// A scalar that is text: quoted, or neither boolean nor number.
  bool is_text() const;

  /// "a text", "a number", "true or false", "a list", "a mapping", "nothing": for messages.
  std::string_view describe() const;
};

/// `key: value` of a mapping.
struct Entry {
  std::string key;
  Place key_place;
  Node value;
};

/// RFC 6901 pointer from `root` to `node`, which must be part of it ("" for the root itself, "/api/path" below).
/// Walks the tree: for error messages.
std::string pointer(const Node& root, const Node& node);
/// The same plus one more key, for an entry of `mapping` (whose key is wrong, say).
std::string pointer(const Node& root, const Node& mapping, std::string_view key);

}  // namespace moonwright::yaml

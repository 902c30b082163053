#pragma once

#include <optional>
#include <string>

#include "generator/api/context.h"

namespace moonwright::api {

/// What a path is for: decides which fields may stand in it.
enum class PathUse {
  /// An argument that finds or filters: not private, secret, derived, password, json, bytes or files.
  argument,
  /// A filter or an order that callers spell out: not write-only either.
  open,
  /// A fixed condition: any stored field.
  fixed,
};

/// The path from `type` that `text` spells, with a key at its end taken off (`parent.id` is `parent`). Errors name
/// `key`; then nothing is returned.
std::optional<Path> resolve_path(
    Context& context, Index type, const types::PathText& text, PathUse use, const std::string& key
);

/// The same without errors, by an argument's name: "todolistName" is `todolist.name`, "todolistId" is `todolist`. Names
/// and GraphQL names both count.
std::optional<Path> find_path(Context& context, Index type, const std::string& name);

const Field& field_at(const Context& context, const Path& path);
/// The type of the last field of a path.
Index type_at(const Context& context, const Path& path);
/// "todolistName", "todolistId", "orderCustomerName"; `graphqlName` heeded.
std::string argument_name(const Context& context, const Path& path);

/// Why a field cannot be compared like that; empty if it can.
std::string objection_to_op(Op op, const Field& field);
/// Kind of the value that `op` compares with: of `isNull` true or false, of `contains` in tags one of them.
Kind value_kind(Op op, const Field& field);

/// The type of a field as an argument: "Upload" of files, a list of tags, the key of an fk.
TypeRef input_type(const Field& field, bool non_null);

/// An argument that filters by a path.
Argument path_argument(
    const Context& context, const Path& path, const std::string& name, bool required, const Origin& origin
);

/// A fixed `orderBy`.
std::vector<OrderTerm> resolve_order(
    Context& context, Index type, const std::vector<types::OrderText>& order, const std::string& key
);
/// `order` with the fields of the key at its end, unless they stand in it.
std::vector<OrderTerm> with_key(const Type& type, std::vector<OrderTerm> order);

}  // namespace moonwright::api

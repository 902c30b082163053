#pragma once

#include <string>
#include <vector>

#include "generator/api/context.h"

namespace moonwright::api {

/// One output of an operation: of its outputs type spec, or a default one.
struct Output {
  /// Name of the field: "urgentTodos".
  std::string name;
  /// As merged from the default output and the file's property.
  types::FieldSpec spec;
  /// Index of the item type of an fk or relatedSet; `none` of a scalar.
  Index type = none;
  bool list = false;
  bool required = false;
  /// It is there because of a sentence (or stands for an output that is).
  bool provided = false;
  Index enumeration = none;
  /// `where`, `orderBy` and `limit` of the output, else of the named use that it stands for.
  types::Fixed fixed;
  Origin origin;
};

/// The outputs that follow from `uses`, with the file's on top. Errors for outputs without usable type.
std::vector<Output> derive_outputs(Context& context, Index operation, const std::vector<ItemUse>& uses);

/// "todo" of `todo:item`, "urgentTodos" of `urgent+todo:item~list`.
std::string output_name(const Context& context, const ItemUse& use);
/// The same as a word: "urgent-todos".
std::string output_word(const Context& context, const ItemUse& use);

/// Kind of a scalar output; of a list of keys or tags that of the elements.
Kind scalar_kind(const Context& context, const Output& output);
/// GraphQL type of a scalar output.
TypeRef scalar_type(const Context& context, const Output& output, bool non_null);

}  // namespace moonwright::api

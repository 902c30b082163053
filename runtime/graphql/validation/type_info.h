#pragma once

#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// Knows, while a document is walked, which part of the schema each place is about. Where the document is wrong, the
/// answers are null: some other rule reports it.
class TypeInfo {
 public:
  explicit TypeInfo(const Schema& schema);

  void enter(const ast::Node& node);
  void leave(const ast::Node& node);

  /// The type of the field, fragment or operation we are in.
  TypeRef type() const { return top(types_); }
  /// The composite type of the selection set we are in.
  const NamedType* parent_type() const { return parents_.empty() ? nullptr : parents_.back(); }
  const Field* field() const { return fields_.empty() ? nullptr : fields_.back(); }
  /// What is expected of the value we are in, and of the list or object around it.
  TypeRef input_type() const { return top(inputs_); }
  TypeRef parent_input_type() const { return inputs_.size() < 2 ? TypeRef() : inputs_[inputs_.size() - 2]; }
  /// The argument or input field that the value is given to; null within lists.
  const InputValue* input_value() const { return input_values_.empty() ? nullptr : input_values_.back(); }
  const DirectiveType* directive() const { return directive_; }
  const InputValue* argument() const { return argument_; }
  const EnumValue* enum_value() const { return enum_value_; }

 private:
  static TypeRef top(const std::vector<TypeRef>& stack) { return stack.empty() ? TypeRef() : stack.back(); }
  void enter_field(const ast::Field& node);
  void enter_argument(const ast::Argument& node);
  void enter_object_field(const ast::ObjectField& node);
  void push_fragment(const ast::Type* condition);

  const Schema& schema_;
  std::vector<TypeRef> types_;
  std::vector<const NamedType*> parents_;
  std::vector<const Field*> fields_;
  std::vector<TypeRef> inputs_;
  std::vector<const InputValue*> input_values_;
  const DirectiveType* directive_ = nullptr;
  const InputValue* argument_ = nullptr;
  const EnumValue* enum_value_ = nullptr;
};

}  // namespace mw::graphql

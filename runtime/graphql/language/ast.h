#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "runtime/graphql/language/arena.h"
#include "runtime/graphql/language/source.h"

/// The abstract syntax tree of a GraphQL document, executable and schema parts alike.
///
/// Ownership: a Document owns the source text and an arena with every node. Nodes are plain structs; texts are views
/// into the source or the arena; pointers between nodes are never owned. Nothing changes after parsing, so a
/// `shared_ptr<const Document>` may be read by any number of threads.
namespace mw::graphql::ast {

enum class Kind : std::uint8_t {
  name,
  document,
  operation_definition,
  variable_definition,
  selection_set,
  field,
  argument,
  fragment_spread,
  inline_fragment,
  fragment_definition,
  variable,
  int_value,
  float_value,
  string_value,
  boolean_value,
  null_value,
  enum_value,
  list_value,
  object_value,
  object_field,
  directive,
  named_type,
  list_type,
  non_null_type,
  schema_definition,
  operation_type_definition,
  scalar_type_definition,
  object_type_definition,
  interface_type_definition,
  union_type_definition,
  enum_type_definition,
  input_object_type_definition,
  field_definition,
  input_value_definition,
  enum_value_definition,
  directive_definition,
  schema_extension,
  scalar_type_extension,
  object_type_extension,
  interface_type_extension,
  union_type_extension,
  enum_type_extension,
  input_object_type_extension,
};
inline constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::input_object_type_extension) + 1;

/// `[start, end)` are byte offsets in the source; a node made by hand has no source.
struct Node {
  const Source* source = nullptr;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  Kind kind = Kind::name;
};

/// An immutable sequence of nodes in the arena; iterating gives `const T&`.
template <class T>
class List {
 public:
  class Iterator {
   public:
    explicit Iterator(const T* const* at) : at_(at) {}
    const T& operator*() const { return **at_; }
    const T* operator->() const { return *at_; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    bool operator==(const Iterator&) const = default;

   private:
    const T* const* at_;
  };

  List() = default;
  List(const T* const* items, std::size_t size) : items_(items), size_(static_cast<std::uint32_t>(size)) {}
  Iterator begin() const { return Iterator(items_); }
  Iterator end() const { return Iterator(items_ + size_); }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const T& operator[](std::size_t index) const { return *items_[index]; }

 private:
  const T* const* items_ = nullptr;
  std::uint32_t size_ = 0;
};

/// Empty where the grammar allows no name to be given.
struct Name : Node {
  std::string_view value;

  bool given() const { return !value.empty(); }
};

struct ObjectField;

/// Every kind of value, variables included.
struct Value : Node {
  /// The name of a variable or enum value, the digits of a number, the unescaped content of a string, "true"/"false".
  std::string_view text;
  List<Value> items;         // list_value
  List<ObjectField> fields;  // object_value
  bool block = false;        // string_value written with three quotes
};

struct ObjectField : Node {
  Name name;
  const Value* value = nullptr;
};

struct Argument : Node {
  Name name;
  const Value* value = nullptr;
};

struct Directive : Node {
  Name name;
  List<Argument> arguments;
};

/// named_type has a name, list_type and non_null_type have `of`.
struct Type : Node {
  Name name;
  const Type* of = nullptr;
};

/// A field, fragment_spread or inline_fragment; see the three structs below.
struct Selection : Node {
  List<Directive> directives;
};

struct SelectionSet : Node {
  List<Selection> selections;
};

struct Field : Selection {
  Name alias;
  Name name;
  List<Argument> arguments;
  const SelectionSet* selection_set = nullptr;

  std::string_view response_key() const { return alias.given() ? alias.value : name.value; }
};

struct FragmentSpread : Selection {
  Name name;
};

struct InlineFragment : Selection {
  const Type* type_condition = nullptr;  // may be null
  const SelectionSet* selection_set = nullptr;
};

enum class Operation : std::uint8_t { query, mutation, subscription };

/// A member of Document::definitions.
struct Definition : Node {
  const Value* description = nullptr;  // a string_value, or null
};

struct VariableDefinition : Definition {
  const Value* variable = nullptr;
  const Type* type = nullptr;
  const Value* default_value = nullptr;  // may be null
  List<Directive> directives;
};

struct OperationDefinition : Definition {
  Operation operation = Operation::query;
  Name name;
  List<VariableDefinition> variables;
  List<Directive> directives;
  const SelectionSet* selection_set = nullptr;
};

struct FragmentDefinition : Definition {
  Name name;
  List<VariableDefinition> variables;  // only with ParseOptions::allow_legacy_fragment_variables
  const Type* type_condition = nullptr;
  List<Directive> directives;
  const SelectionSet* selection_set = nullptr;
};

struct InputValueDefinition : Definition {
  Name name;
  const Type* type = nullptr;
  const Value* default_value = nullptr;  // may be null
  List<Directive> directives;
};

struct FieldDefinition : Definition {
  Name name;
  List<InputValueDefinition> arguments;
  const Type* type = nullptr;
  List<Directive> directives;
};

struct EnumValueDefinition : Definition {
  Name name;
  List<Directive> directives;
};

/// Any of the six kinds of type, defined or extended: lists that the kind does not have stay empty.
struct TypeDefinition : Definition {
  Name name;
  List<Directive> directives;
  List<Type> interfaces;                    // object, interface
  List<FieldDefinition> fields;             // object, interface
  List<Type> members;                       // union
  List<EnumValueDefinition> values;         // enum
  List<InputValueDefinition> input_fields;  // input object
};

struct OperationTypeDefinition : Node {
  Operation operation = Operation::query;
  const Type* type = nullptr;
};

/// schema_definition or schema_extension.
struct SchemaDefinition : Definition {
  List<Directive> directives;
  List<OperationTypeDefinition> operation_types;
};

struct DirectiveDefinition : Definition {
  Name name;
  List<InputValueDefinition> arguments;
  bool repeatable = false;
  List<Name> locations;
};

/// A whole text. Neither copied nor moved once made: nodes point into it.
struct Document : Node {
  Document() = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  Source text;
  Arena arena;
  List<Definition> definitions;
  /// The value or type of parse_value, parse_const_value and parse_type; null otherwise.
  const Node* root = nullptr;
  /// Tokens of the text, comments and the end not counted.
  std::size_t token_count = 0;
};
using DocumentPtr = std::shared_ptr<const Document>;

/// The struct behind a node whose kind is known.
template <class T>
const T& as(const Node& node) {
  return static_cast<const T&>(node);
}

inline bool is_type_definition(Kind kind) {
  return kind >= Kind::scalar_type_definition && kind <= Kind::input_object_type_definition;
}
inline bool is_type_extension(Kind kind) {
  return kind >= Kind::scalar_type_extension;
}
inline bool is_executable(Kind kind) {
  return kind == Kind::operation_definition || kind == Kind::fragment_definition;
}
inline bool is_value(Kind kind) {
  return kind >= Kind::variable && kind <= Kind::object_value;
}
inline bool is_type(Kind kind) {
  return kind >= Kind::named_type && kind <= Kind::non_null_type;
}

/// "query", "mutation" or "subscription".
constexpr std::string_view operation_name(Operation operation) {
  return operation == Operation::query ? "query" : operation == Operation::mutation ? "mutation" : "subscription";
}

/// The name of the specification's grammar: "OperationDefinition", "Field", ...
std::string_view kind_name(Kind kind);

}  // namespace mw::graphql::ast

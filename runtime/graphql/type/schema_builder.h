#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// Makes a Schema: put the types in, fill them, finish. For the functions of utilities/; whoever has SDL calls
/// build_schema. Every builder starts with the specified scalars and the introspection types; the specified directives
/// that were not put in are added by finish.
class SchemaBuilder {
 public:
  SchemaBuilder();
  ~SchemaBuilder();
  SchemaBuilder(const SchemaBuilder&) = delete;
  SchemaBuilder& operator=(const SchemaBuilder&) = delete;

  /// Puts in an empty type. Null if the name is that of a specified scalar or introspection type, which cannot be
  /// defined anew; of two types with one name the later counts.
  template <class T>
  T* add(std::string name) {
    if (is_standard(name)) return nullptr;
    auto type = std::make_unique<T>(std::move(name));
    T* raw = type.get();
    take(std::move(type));
    return raw;
  }

  /// The type of that name, to refer to it or to fill it; null if there is none.
  NamedType* find(std::string_view name) const;
  TypeRef type_ref(const ast::Type& node) const;
  bool is_standard(std::string_view name) const;

  void set_root(ast::Operation operation, const NamedType* type);
  Schema& schema() { return *schema_; }
  /// The pointer is good until the next call. Of two directives with one name the later counts.
  DirectiveType* add_directive(DirectiveType directive);
  std::vector<DirectiveType>& directives();
  /// The input object that the type is about, to be filled; null if it is about another kind.
  InputObjectType* find_input_object(TypeRef type) const;
  /// Keeps a document (and its nodes) as long as the schema.
  void keep(ast::DocumentPtr document);

  /// Numbers and indexes everything. The builder is empty afterwards.
  SchemaPtr finish();

 private:
  void take(std::unique_ptr<NamedType> type);
  void add_specified_directives();
  void add_meta_fields();
  void list_types();
  void seal_types();
  static void seal_fields(NamedList<Field>& fields);
  void build_relations();

  std::shared_ptr<Schema> schema_;
  std::vector<NamedType*> standard_;
  std::vector<NamedType*> added_;  // in order
  NameIndex added_index_;
};

}  // namespace mw::graphql

#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "runtime/graphql/language/error.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

/// The checks behind validate_schema.h: those of one type here, of interfaces in interface_checks.cc.
class SchemaChecks {
 public:
  explicit SchemaChecks(const Schema& schema) : schema_(schema) {}

  std::vector<GraphQLError> run();

 private:
  using Nodes = std::vector<const ast::Node*>;

  void report(std::string message, const Nodes& nodes);
  void check_root_types();
  void check_directives();
  void check_type(const NamedType& type);
  void check_name(const std::string& name, const ast::Node* node);
  void check_fields(const FieldsType& type);
  void check_argument(const InputValue& argument, const std::string& place);
  void check_deprecation(const InputValue& value, const std::string& what);
  void check_union(const UnionType& type);
  void check_enum(const EnumType& type);
  void check_input_object(const InputObjectType& type);
  void check_cycles(const InputObjectType& type);

  void check_interfaces(const FieldsType& type);
  void check_ancestors(const FieldsType& type, const FieldsType& interface);
  void check_implements(const FieldsType& type, const FieldsType& interface);
  void check_implements(
      const FieldsType& type, const Field& field, const FieldsType& interface, const Field& interface_field
  );

  const Schema& schema_;
  std::vector<GraphQLError> errors_;
  // For check_cycles: the way down, and where on it a type is (or -1 when it is done).
  std::vector<const InputValue*> path_;
  std::unordered_map<const NamedType*, std::ptrdiff_t> position_;
};

/// A type's definition and extensions.
std::vector<const ast::Node*> nodes_of(const NamedType& type);

}  // namespace mw::graphql

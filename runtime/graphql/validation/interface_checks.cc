// Objects and interfaces implement the interfaces they name (specification: IsValidImplementation).
#include <algorithm>
#include <unordered_set>

#include "runtime/graphql/utilities/type_comparators.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/schema_checks.h"

namespace mw::graphql {
namespace {

/// Where a type names an interface.
std::vector<const ast::Node*> implements_nodes(const NamedType& type, const NamedType& interface) {
  std::vector<const ast::Node*> nodes;
  for (const ast::Node* part : nodes_of(type)) {
    for (const ast::Type& node : ast::as<ast::TypeDefinition>(*part).interfaces) {
      if (node.name.value == interface.name) nodes.push_back(&node);
    }
  }
  return nodes;
}

template <class T>
const ast::Node* type_node(const T& value) {
  return value.ast == nullptr ? nullptr : value.ast->type;
}

}  // namespace

void SchemaChecks::check_interfaces(const FieldsType& type) {
  std::unordered_set<const NamedType*> seen;
  for (const NamedType* interface : type.interfaces) {
    const Nodes nodes = implements_nodes(type, *interface);
    if (interface->kind != TypeKind::interface) {
      report(
          cat({"Type ", type.name, " must only implement Interface types, it cannot implement ", interface->name, "."}),
          nodes
      );
    } else if (interface == &type) {
      report(
          cat({"Type ", type.name, " cannot implement itself because it would create a circular reference."}), nodes
      );
    } else if (!seen.insert(interface).second) {
      report(cat({"Type ", type.name, " can only implement ", interface->name, " once."}), nodes);
    } else {
      const auto& fields = static_cast<const FieldsType&>(*interface);
      check_ancestors(type, fields);
      check_implements(type, fields);
    }
  }
}

void SchemaChecks::check_ancestors(const FieldsType& type, const FieldsType& interface) {
  for (const NamedType* ancestor : interface.interfaces) {
    if (std::find(type.interfaces.begin(), type.interfaces.end(), ancestor) != type.interfaces.end()) continue;
    Nodes nodes = implements_nodes(interface, *ancestor);
    const Nodes more = implements_nodes(type, interface);
    nodes.insert(nodes.end(), more.begin(), more.end());
    if (ancestor == &type) {
      report(
          cat(
              {"Type ",
               type.name,
               " cannot implement ",
               interface.name,
               " because it would create a circular reference."}
          ),
          nodes
      );
    } else {
      report(
          cat(
              {"Type ",
               type.name,
               " must implement ",
               ancestor->name,
               " because it is implemented by ",
               interface.name,
               "."}
          ),
          nodes
      );
    }
  }
}

void SchemaChecks::check_implements(const FieldsType& type, const FieldsType& interface) {
  for (const Field& expected : interface.fields()) {
    const Field* field = type.fields().find(expected.name);
    if (field != nullptr) {
      check_implements(type, *field, interface, expected);
      continue;
    }
    Nodes nodes{expected.ast};
    const Nodes more = nodes_of(type);
    nodes.insert(nodes.end(), more.begin(), more.end());
    report(
        cat(
            {"Interface field ",
             interface.name,
             ".",
             expected.name,
             " expected but ",
             type.name,
             " does not provide it."}
        ),
        nodes
    );
  }
}

void SchemaChecks::check_implements(
    const FieldsType& type, const Field& field, const FieldsType& interface, const Field& interface_field
) {
  const std::string own = cat({type.name, ".", field.name});
  const std::string expected = cat({interface.name, ".", field.name});
  if (!is_type_subtype_of(schema_, field.type, interface_field.type)) {
    report(
        cat(
            {"Interface field ",
             expected,
             " expects type ",
             to_string(interface_field.type),
             " but ",
             own,
             " is type ",
             to_string(field.type),
             "."}
        ),
        {type_node(interface_field), type_node(field)}
    );
  }
  for (const InputValue& argument : interface_field.arguments) {
    const std::string place = cat({"(", argument.name, ":)"});
    const InputValue* found = field.arguments.find(argument.name);
    if (found == nullptr) {
      report(
          cat({"Interface field argument ", expected, place, " expected but ", own, " does not provide it."}),
          {argument.ast, field.ast}
      );
    } else if (found->type != argument.type) {
      report(
          cat(
              {"Interface field argument ",
               expected,
               place,
               " expects type ",
               to_string(argument.type),
               " but ",
               own,
               place,
               " is type ",
               to_string(found->type),
               "."}
          ),
          {type_node(argument), type_node(*found)}
      );
    }
  }
  for (const InputValue& argument : field.arguments) {
    if (interface_field.arguments.find(argument.name) != nullptr || !argument.is_required()) continue;
    report(
        cat(
            {"Object field ",
             own,
             " includes required argument ",
             argument.name,
             " that is missing from the Interface field ",
             expected,
             "."}
        ),
        {argument.ast, interface_field.ast}
    );
  }
}

}  // namespace mw::graphql

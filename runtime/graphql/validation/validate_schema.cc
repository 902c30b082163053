#include "runtime/graphql/validation/validate_schema.h"

#include <utility>

#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/schema_checks.h"

namespace mw::graphql {
namespace {

const ast::Type* type_node(const InputValue& value) {
  return value.ast == nullptr ? nullptr : value.ast->type;
}

const ast::Node* deprecated_node(const InputValue& value) {
  if (value.ast == nullptr) return nullptr;
  for (const ast::Directive& directive : value.ast->directives) {
    if (directive.name.value == "deprecated") return &directive;
  }
  return nullptr;
}

/// Where the schema names the type of an operation.
const ast::Node* root_node(const Schema& schema, ast::Operation operation) {
  std::vector<const ast::SchemaDefinition*> parts{schema.ast};
  parts.insert(parts.end(), schema.extensions.begin(), schema.extensions.end());
  for (const ast::SchemaDefinition* part : parts) {
    if (part == nullptr) continue;
    for (const ast::OperationTypeDefinition& root : part->operation_types) {
      if (root.operation == operation) return root.type;
    }
  }
  const NamedType* type = schema.named_root(operation);
  return type == nullptr ? nullptr : type->ast;
}

/// The members of a union that bear a name, as written.
std::vector<const ast::Node*> member_nodes(const UnionType& type, std::string_view name) {
  std::vector<const ast::Node*> nodes;
  for (const ast::Node* part : nodes_of(type)) {
    for (const ast::Type& member : ast::as<ast::TypeDefinition>(*part).members) {
      if (member.name.value == name) nodes.push_back(&member);
    }
  }
  return nodes;
}

}  // namespace

std::vector<const ast::Node*> nodes_of(const NamedType& type) {
  std::vector<const ast::Node*> nodes;
  if (type.ast != nullptr) nodes.push_back(type.ast);
  nodes.insert(nodes.end(), type.extensions.begin(), type.extensions.end());
  return nodes;
}

std::vector<GraphQLError> validate_schema(const Schema& schema) {
  return SchemaChecks(schema).run();
}

std::vector<GraphQLError> SchemaChecks::run() {
  check_root_types();
  check_directives();
  for (const NamedType* type : schema_.types()) check_type(*type);
  return std::move(errors_);
}

void SchemaChecks::report(std::string message, const Nodes& nodes) {
  errors_.push_back(error_at(std::move(message), nodes));
}

void SchemaChecks::check_root_types() {
  if (schema_.named_root(ast::Operation::query) == nullptr) {
    report("Query root type must be provided.", {schema_.ast});
  }
  const auto check = [this](ast::Operation operation, std::string_view what) {
    const NamedType* type = schema_.named_root(operation);
    if (type == nullptr || type->kind == TypeKind::object) return;
    report(cat({what, ", it cannot be ", type->name, "."}), {root_node(schema_, operation)});
  };
  check(ast::Operation::query, "Query root type must be Object type");
  check(ast::Operation::mutation, "Mutation root type must be Object type if provided");
  check(ast::Operation::subscription, "Subscription root type must be Object type if provided");
}

void SchemaChecks::check_directives() {
  for (const DirectiveType& directive : schema_.directives()) {
    check_name(directive.name, directive.ast);
    if (directive.locations.empty()) {
      report(cat({"Directive @", directive.name, " must include 1 or more locations."}), {directive.ast});
    }
    for (const InputValue& argument : directive.arguments) {
      const std::string place = cat({"@", directive.name, "(", argument.name, ":)"});
      check_name(argument.name, argument.ast);
      if (!is_input_type(argument.type)) {
        report(
            cat({"The type of ", place, " must be Input Type but got: ", to_string(argument.type), "."}), {argument.ast}
        );
      }
      check_deprecation(argument, cat({"argument ", place}));
    }
  }
}

void SchemaChecks::check_type(const NamedType& type) {
  if (!type.is_introspection()) check_name(type.name, type.ast);
  switch (type.kind) {
    case TypeKind::object:
    case TypeKind::interface:
      check_fields(static_cast<const FieldsType&>(type));
      return check_interfaces(static_cast<const FieldsType&>(type));
    case TypeKind::union_:
      return check_union(static_cast<const UnionType&>(type));
    case TypeKind::enum_:
      return check_enum(static_cast<const EnumType&>(type));
    case TypeKind::input_object:
      check_input_object(static_cast<const InputObjectType&>(type));
      return check_cycles(static_cast<const InputObjectType&>(type));
    case TypeKind::scalar:
      return;
  }
}

void SchemaChecks::check_name(const std::string& name, const ast::Node* node) {
  if (name.compare(0, 2, "__") != 0) return;
  report(cat({"Name \"", name, "\" must not begin with \"__\", which is reserved by GraphQL introspection."}), {node});
}

void SchemaChecks::check_fields(const FieldsType& type) {
  if (type.fields().empty()) report(cat({"Type ", type.name, " must define one or more fields."}), nodes_of(type));
  for (const Field& field : type.fields()) {
    const std::string place = cat({type.name, ".", field.name});
    check_name(field.name, field.ast);
    if (!is_output_type(field.type)) {
      report(
          cat({"The type of ", place, " must be Output Type but got: ", to_string(field.type), "."}),
          {field.ast == nullptr ? nullptr : field.ast->type}
      );
    }
    for (const InputValue& argument : field.arguments) {
      check_argument(argument, cat({place, "(", argument.name, ":)"}));
    }
  }
}

void SchemaChecks::check_argument(const InputValue& argument, const std::string& place) {
  check_name(argument.name, argument.ast);
  if (!is_input_type(argument.type)) {
    report(
        cat({"The type of ", place, " must be Input Type but got: ", to_string(argument.type), "."}),
        {type_node(argument)}
    );
  }
  check_deprecation(argument, cat({"argument ", place}));
}

void SchemaChecks::check_deprecation(const InputValue& value, const std::string& what) {
  if (!value.is_required() || !value.deprecation_reason) return;
  report(cat({"Required ", what, " cannot be deprecated."}), {deprecated_node(value), type_node(value)});
}

void SchemaChecks::check_union(const UnionType& type) {
  if (type.members.empty()) {
    report(cat({"Union type ", type.name, " must define one or more member types."}), nodes_of(type));
  }
  std::unordered_map<const NamedType*, bool> seen;
  for (const NamedType* member : type.members) {
    if (!seen.emplace(member, true).second) {
      report(
          cat({"Union type ", type.name, " can only include type ", member->name, " once."}),
          member_nodes(type, member->name)
      );
    } else if (member->kind != TypeKind::object) {
      report(
          cat({"Union type ", type.name, " can only include Object types, it cannot include ", member->name, "."}),
          member_nodes(type, member->name)
      );
    }
  }
}

void SchemaChecks::check_enum(const EnumType& type) {
  if (type.values.empty()) report(cat({"Enum type ", type.name, " must define one or more values."}), nodes_of(type));
  for (const EnumValue& value : type.values) check_name(value.name, value.ast);
}

void SchemaChecks::check_input_object(const InputObjectType& type) {
  if (type.fields.empty()) {
    report(cat({"Input Object type ", type.name, " must define one or more fields."}), nodes_of(type));
  }
  for (const InputValue& field : type.fields) {
    const std::string place = cat({type.name, ".", field.name});
    check_name(field.name, field.ast);
    if (!is_input_type(field.type)) {
      report(
          cat({"The type of ", place, " must be Input Type but got: ", to_string(field.type), "."}), {type_node(field)}
      );
    }
    check_deprecation(field, cat({"input field ", place}));
    if (!type.is_one_of) continue;
    if (field.type.is_non_null()) report(cat({"OneOf input field ", place, " must be nullable."}), {type_node(field)});
    if (field.default_value) report(cat({"OneOf input field ", place, " cannot have a default value."}), {field.ast});
  }
}

void SchemaChecks::check_cycles(const InputObjectType& type) {
  constexpr std::ptrdiff_t done = -1;
  if (!position_.emplace(&type, static_cast<std::ptrdiff_t>(path_.size())).second) return;
  for (const InputValue& field : type.fields) {
    const InputObjectType* next =
        field.type.is_non_null() && field.type.of().is_named() ? as_input_object(field.type.named()) : nullptr;
    if (next == nullptr) continue;
    const auto known = position_.find(next);
    path_.push_back(&field);
    if (known == position_.end()) {
      check_cycles(*next);
    } else if (known->second != done) {
      std::string names;
      Nodes nodes;
      for (auto step = path_.begin() + known->second; step != path_.end(); ++step) {
        names += (names.empty() ? "" : ".") + (*step)->name;
        nodes.push_back((*step)->ast);
      }
      report(
          cat(
              {"Cannot reference Input Object \"",
               next->name,
               "\" within itself through a series of non-null fields: \"",
               names,
               "\"."}
          ),
          nodes
      );
    }
    path_.pop_back();
  }
  position_[&type] = done;
}

}  // namespace mw::graphql

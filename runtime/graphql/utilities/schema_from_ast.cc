#include "runtime/graphql/utilities/schema_from_ast.h"

#include <algorithm>
#include <utility>

#include "runtime/graphql/type/directives.h"
#include "runtime/graphql/utilities/value_from_ast.h"

namespace mw::graphql {
namespace {

using ast::Kind;

std::optional<std::string> description_of(const ast::Definition& node) {
  if (node.description == nullptr) return std::nullopt;
  return std::string(node.description->text);
}

const ast::Directive* find_directive(const ast::List<ast::Directive>& directives, std::string_view name) {
  for (const ast::Directive& directive : directives) {
    if (directive.name.value == name) return &directive;
  }
  return nullptr;
}

/// The string argument of a directive: the default if it is left out, nothing if it is null.
std::optional<std::string> string_argument(
    const ast::Directive& directive, std::string_view name, std::optional<std::string> absent
) {
  for (const ast::Argument& argument : directive.arguments) {
    if (argument.name.value != name) continue;
    if (argument.value->kind == Kind::string_value) return std::string(argument.value->text);
    return std::nullopt;
  }
  return absent;
}

std::optional<std::string> deprecation_of(const ast::List<ast::Directive>& directives) {
  const ast::Directive* directive = find_directive(directives, "deprecated");
  if (directive == nullptr) return std::nullopt;
  return string_argument(*directive, "reason", std::string(default_deprecation_reason));
}

}  // namespace

SchemaFromAst::SchemaFromAst(std::vector<ast::DocumentPtr> documents, const ScalarTable& scalars)
    : documents_(std::move(documents)), scalars_(scalars) {}

SchemaResult SchemaFromAst::make(std::size_t base_documents) {
  for (const ast::DocumentPtr& document : documents_) {
    builder_.keep(document);
    for (const ast::Definition& node : document->definitions) {
      if (ast::is_type_definition(node.kind)) add_type(ast::as<ast::TypeDefinition>(node));
      if (node.kind == Kind::schema_extension) schema_extensions_.push_back(&ast::as<ast::SchemaDefinition>(node));
    }
  }
  for (const ast::DocumentPtr& document : documents_) {
    for (const ast::Definition& node : document->definitions) {
      if (ast::is_type_extension(node.kind)) add_extension(ast::as<ast::TypeDefinition>(node));
    }
  }
  for (NamedType* type : types_) fill(*type);
  for (const ast::DocumentPtr& document : documents_) {
    for (const ast::Definition& node : document->definitions) {
      if (node.kind == Kind::directive_definition) fill_directive(ast::as<ast::DirectiveDefinition>(node));
    }
  }
  set_roots(base_documents);
  if (!errors_.empty()) return {nullptr, std::move(errors_)};
  coerce_defaults();
  return {builder_.finish(), {}};
}

void SchemaFromAst::add_type(const ast::TypeDefinition& node) {
  const std::string name(node.name.value);
  NamedType* type = nullptr;
  switch (node.kind) {
    case Kind::scalar_type_definition:
      type = builder_.add<ScalarType>(name);
      break;
    case Kind::object_type_definition:
      type = builder_.add<ObjectType>(name);
      break;
    case Kind::interface_type_definition:
      type = builder_.add<InterfaceType>(name);
      break;
    case Kind::union_type_definition:
      type = builder_.add<UnionType>(name);
      break;
    case Kind::enum_type_definition:
      type = builder_.add<EnumType>(name);
      break;
    default:
      type = builder_.add<InputObjectType>(name);
      break;
  }
  if (type == nullptr) return;
  type->ast = &node;
  types_.push_back(type);
}

void SchemaFromAst::add_extension(const ast::TypeDefinition& node) {
  NamedType* type = builder_.find(node.name.value);
  if (type != nullptr && type->ast != nullptr) type->extensions.push_back(&node);
}

void SchemaFromAst::fill(NamedType& type) {
  type.description = description_of(*type.ast);
  fill_part(type, *type.ast);
  for (const ast::TypeDefinition* part : type.extensions) fill_part(type, *part);
}

void SchemaFromAst::fill_part(NamedType& type, const ast::TypeDefinition& part) {
  switch (type.kind) {
    case TypeKind::scalar: {
      auto& scalar = static_cast<ScalarType&>(type);
      if (const ast::Directive* directive = find_directive(part.directives, "specifiedBy")) {
        scalar.specified_by_url = string_argument(*directive, "url", std::nullopt);
      }
      const auto functions = scalars_.find(type.name);
      if (functions != scalars_.end()) scalar.functions = functions->second;
      return;
    }
    case TypeKind::object:
    case TypeKind::interface: {
      auto& fields = static_cast<FieldsType&>(type);
      for (const ast::Type& node : part.interfaces) {
        if (NamedType* found = named_type(node)) fields.interfaces.push_back(found);
      }
      for (const ast::FieldDefinition& node : part.fields) fields.fields().put(field(node));
      return;
    }
    case TypeKind::union_:
      for (const ast::Type& node : part.members) {
        if (NamedType* found = named_type(node)) static_cast<UnionType&>(type).members.push_back(found);
      }
      return;
    case TypeKind::enum_:
      for (const ast::EnumValueDefinition& node : part.values) {
        EnumValue value{std::string(node.name.value), description_of(node), deprecation_of(node.directives), &node};
        static_cast<EnumType&>(type).values.put(std::move(value));
      }
      return;
    case TypeKind::input_object: {
      auto& input = static_cast<InputObjectType&>(type);
      for (const ast::InputValueDefinition& node : part.input_fields) input.fields.put(input_value(node));
      if (find_directive(part.directives, "oneOf") != nullptr) input.is_one_of = true;
      return;
    }
  }
}

Field SchemaFromAst::field(const ast::FieldDefinition& node) {
  Field field;
  field.name = node.name.value;
  field.description = description_of(node);
  field.type = type_ref(*node.type);
  field.deprecation_reason = deprecation_of(node.directives);
  field.ast = &node;
  for (const ast::InputValueDefinition& argument : node.arguments) field.arguments.put(input_value(argument));
  return field;
}

InputValue SchemaFromAst::input_value(const ast::InputValueDefinition& node) {
  InputValue value;
  value.name = node.name.value;
  value.description = description_of(node);
  value.type = type_ref(*node.type);
  value.default_ast = node.default_value;
  value.deprecation_reason = deprecation_of(node.directives);
  value.ast = &node;
  return value;
}

void SchemaFromAst::fill_directive(const ast::DirectiveDefinition& node) {
  DirectiveType directive;
  directive.name = node.name.value;
  directive.description = description_of(node);
  directive.is_repeatable = node.repeatable;
  directive.ast = &node;
  for (const ast::Name& location : node.locations) directive.locations.emplace_back(location.value);
  for (const ast::InputValueDefinition& argument : node.arguments) directive.arguments.put(input_value(argument));
  builder_.add_directive(std::move(directive));
}

void SchemaFromAst::set_roots(std::size_t base_documents) {
  const ast::SchemaDefinition* definition = nullptr;
  const ast::SchemaDefinition* base_definition = nullptr;
  for (std::size_t i = 0; i < documents_.size(); ++i) {
    for (const ast::Definition& node : documents_[i]->definitions) {
      if (node.kind != Kind::schema_definition) continue;
      definition = &ast::as<ast::SchemaDefinition>(node);
      if (i < base_documents) base_definition = definition;
    }
  }
  if (base_definition == nullptr) {
    for (std::size_t i = 0; i < base_documents; ++i) {
      for (const ast::Definition& node : documents_[i]->definitions) {
        if (!ast::is_type_definition(node.kind)) continue;
        const std::string_view name = ast::as<ast::TypeDefinition>(node).name.value;
        if (name == "Query") builder_.set_root(ast::Operation::query, builder_.find(name));
        if (name == "Mutation") builder_.set_root(ast::Operation::mutation, builder_.find(name));
        if (name == "Subscription") builder_.set_root(ast::Operation::subscription, builder_.find(name));
      }
    }
  }
  if (definition != nullptr) {
    builder_.schema().description = description_of(*definition);
    set_roots(*definition);
  }
  builder_.schema().ast = definition;
  for (const ast::SchemaDefinition* extension : schema_extensions_) set_roots(*extension);
  builder_.schema().extensions = schema_extensions_;
}

void SchemaFromAst::set_roots(const ast::SchemaDefinition& node) {
  for (const ast::OperationTypeDefinition& root : node.operation_types) {
    builder_.set_root(root.operation, named_type(*root.type));
  }
}

NamedType* SchemaFromAst::named_type(const ast::Type& node) {
  NamedType* type = builder_.find(node.name.value);
  if (type == nullptr) {
    errors_.push_back({"Unknown type: \"" + std::string(node.name.value) + "\".", {}, {}, {}});
  }
  return type;
}

TypeRef SchemaFromAst::type_ref(const ast::Type& node) {
  if (node.kind == Kind::named_type) return TypeRef(named_type(node));
  const TypeRef inner = type_ref(*node.of);
  return node.kind == Kind::list_type ? inner.list_of() : inner.non_null();
}

void SchemaFromAst::coerce_defaults() {
  for (NamedType* type : types_) {
    if (type->kind == TypeKind::enum_) static_cast<EnumType*>(type)->values.seal();
    if (type->kind == TypeKind::input_object) static_cast<InputObjectType*>(type)->fields.seal();
  }
  for (NamedType* type : types_) {
    if (type->kind == TypeKind::input_object) coerce_defaults(static_cast<InputObjectType&>(*type));
    if (type->kind != TypeKind::object && type->kind != TypeKind::interface) continue;
    for (Field& field : static_cast<FieldsType*>(type)->fields()) coerce_defaults(field.arguments);
  }
  for (DirectiveType& directive : builder_.directives()) coerce_defaults(directive.arguments);
}

void SchemaFromAst::coerce_defaults(NamedList<InputValue>& values) {
  for (InputValue& value : values) {
    if (value.default_ast == nullptr) continue;
    // An object literal is completed with the defaults of its fields: those come first.
    if (auto* input = builder_.find_input_object(value.type)) coerce_defaults(*input);
    value.default_value = value_from_ast(*value.default_ast, value.type);
  }
}

void SchemaFromAst::coerce_defaults(InputObjectType& type) {
  if (std::find(coerced_.begin(), coerced_.end(), &type) != coerced_.end()) return;
  coerced_.push_back(&type);
  coerce_defaults(type.fields);
}

}  // namespace mw::graphql

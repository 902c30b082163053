#include "runtime/graphql/type/schema_builder.h"

#include <algorithm>

#include "runtime/graphql/type/directives.h"
#include "runtime/graphql/type/introspection.h"
#include "runtime/graphql/type/relations.h"

namespace mw::graphql {
namespace {

struct SpecifiedScalar {
  std::string_view name;
  std::string_view description;
};

/// The descriptions are those of the reference implementation: clients and their tools compare introspection results.
constexpr SpecifiedScalar specified_scalars[] = {
    {"Int",
     "The `Int` scalar type represents non-fractional signed whole numeric values. Int can represent values between "
     "-(2^31) and 2^31 - 1."},
    {"Float",
     "The `Float` scalar type represents signed double-precision fractional values as specified by "
     "[IEEE 754](https://en.wikipedia.org/wiki/IEEE_floating_point)."},
    {"String",
     "The `String` scalar type represents textual data, represented as UTF-8 character sequences. The String type is "
     "most often used by GraphQL to represent free-form human-readable text."},
    {"Boolean", "The `Boolean` scalar type represents `true` or `false`."},
    {"ID",
     "The `ID` scalar type represents a unique identifier, often used to refetch an object or as key for a cache. The "
     "ID type appears in a JSON response as a String; however, it is not intended to be human-readable. When expected "
     "as an input type, any string (such as `\"4\"`) or integer (such as `4`) input value will be accepted as an ID."},
};

/// Marks the named types that a type refers to.
class References {
 public:
  explicit References(std::size_t count) { seen_.reserve(count); }

  void add(const NamedType* type) {
    if (type != nullptr && std::find(seen_.begin(), seen_.end(), type) == seen_.end()) seen_.push_back(type);
  }
  void add(const NamedList<InputValue>& values) {
    for (const InputValue& value : values) add_scalar(value.type);
  }
  void add(const NamedList<Field>& fields) {
    for (const Field& field : fields) {
      add_scalar(field.type);
      add(field.arguments);
    }
  }
  void add_scalar(TypeRef type) {
    if (type.named() != nullptr && type.named()->kind == TypeKind::scalar) add(type.named());
  }
  bool has(const NamedType* type) const { return std::find(seen_.begin(), seen_.end(), type) != seen_.end(); }

 private:
  std::vector<const NamedType*> seen_;  // scalars only: few
};

}  // namespace

SchemaBuilder::SchemaBuilder() : schema_(std::shared_ptr<Schema>(new Schema)) {
  for (const SpecifiedScalar& specified : specified_scalars) {
    auto scalar = std::make_unique<ScalarType>(std::string(specified.name));
    scalar->description = std::string(specified.description);
    schema_->specified_scalars_.push_back(scalar.get());
    standard_.push_back(scalar.get());
    schema_->owned_.push_back(std::move(scalar));
  }
  for (std::unique_ptr<NamedType>& type : make_introspection_types()) {
    standard_.push_back(type.get());
    schema_->owned_.push_back(std::move(type));
  }
  link_introspection_types([this](std::string_view name) { return find(name); });
}

SchemaBuilder::~SchemaBuilder() = default;

NamedType* SchemaBuilder::find(std::string_view name) const {
  const auto named = [name](const NamedType* type) { return type->name == name; };
  const auto standard = std::find_if(standard_.begin(), standard_.end(), named);
  if (standard != standard_.end()) return *standard;
  const std::size_t at = added_index_.find(name);
  return at == NameIndex::none ? nullptr : added_[at];
}

bool SchemaBuilder::is_standard(std::string_view name) const {
  return std::any_of(standard_.begin(), standard_.end(), [name](const NamedType* type) { return type->name == name; });
}

void SchemaBuilder::take(std::unique_ptr<NamedType> type) {
  const std::size_t at = added_index_.find(type->name);
  if (at == NameIndex::none) {
    added_.push_back(type.get());
    added_index_.add(type->name);
  } else {
    added_[at] = type.get();  // the earlier stays owned: its name is what the index points to
  }
  schema_->owned_.push_back(std::move(type));
}

TypeRef SchemaBuilder::type_ref(const ast::Type& node) const {
  if (node.kind == ast::Kind::named_type) return TypeRef(find(node.name.value));
  const TypeRef inner = type_ref(*node.of);
  if (!inner) return {};
  return node.kind == ast::Kind::list_type ? inner.list_of() : inner.non_null();
}

void SchemaBuilder::set_root(ast::Operation operation, const NamedType* type) {
  schema_->roots_[static_cast<std::size_t>(operation)] = type;
}

DirectiveType* SchemaBuilder::add_directive(DirectiveType directive) {
  for (DirectiveType& old : schema_->directives_) {
    if (old.name != directive.name) continue;
    old = std::move(directive);
    return &old;
  }
  schema_->directives_.push_back(std::move(directive));
  return &schema_->directives_.back();
}

std::vector<DirectiveType>& SchemaBuilder::directives() {
  return schema_->directives_;
}

InputObjectType* SchemaBuilder::find_input_object(TypeRef type) const {
  if (type.named() == nullptr || type.named()->kind != TypeKind::input_object) return nullptr;
  return static_cast<InputObjectType*>(find(type.named()->name));
}

void SchemaBuilder::keep(ast::DocumentPtr document) {
  schema_->documents_.push_back(std::move(document));
}

SchemaPtr SchemaBuilder::finish() {
  add_specified_directives();
  list_types();
  add_meta_fields();
  seal_types();
  build_relations();
  return std::move(schema_);
}

void SchemaBuilder::add_specified_directives() {
  for (DirectiveType& directive : make_specified_directives([this](std::string_view name) { return find(name); })) {
    const auto& present = schema_->directives_;
    const bool defined = std::any_of(present.begin(), present.end(), [&directive](const DirectiveType& other) {
      return other.name == directive.name;
    });
    if (!defined) add_directive(std::move(directive));
  }
}

void SchemaBuilder::list_types() {
  References used(standard_.size());
  for (const NamedType* type : added_) {
    if (const FieldsType* fields = as_fields_type(type)) used.add(fields->fields());
    if (const InputObjectType* input = as_input_object(type)) used.add(input->fields);
  }
  for (const DirectiveType& directive : schema_->directives_) used.add(directive.arguments);
  used.add(find("String"));
  used.add(find("Boolean"));
  for (NamedType* type : added_) schema_->types_.push_back(type);
  for (NamedType* type : standard_) {
    if (type->kind == TypeKind::scalar && !used.has(type)) continue;
    schema_->types_.push_back(type);
  }
}

void SchemaBuilder::add_meta_fields() {
  schema_->meta_fields_ = make_meta_fields([this](std::string_view name) { return find(name); });
}

void SchemaBuilder::seal_types() {
  std::uint32_t index = 0;
  for (NamedType* type : added_) type->index = index++;
  for (NamedType* type : standard_) {
    if (index < schema_->types_.size() && schema_->types_[index] == type) {
      type->index = index++;
    } else {
      type->index = static_cast<std::uint32_t>(schema_->types_.size());  // not in the table
    }
  }
  schema_->type_index_.reserve(schema_->types_.size());
  for (const NamedType* type : schema_->types_) schema_->type_index_.add(type->name);
  for (const std::unique_ptr<NamedType>& type : schema_->owned_) {
    if (type->kind == TypeKind::object || type->kind == TypeKind::interface) {
      seal_fields(static_cast<FieldsType&>(*type).fields());
    } else if (type->kind == TypeKind::enum_) {
      static_cast<EnumType&>(*type).values.seal();
    } else if (type->kind == TypeKind::input_object) {
      static_cast<InputObjectType&>(*type).fields.seal();
    }
  }
  for (DirectiveType& directive : schema_->directives_) {
    directive.arguments.seal();
    schema_->directive_index_.add(directive.name);
  }
}

void SchemaBuilder::build_relations() {
  Schema& schema = *schema_;
  const std::size_t count = schema.types_.size();
  schema.relations_.resize(count + 1);  // the last for scalars that are not in the table
  const auto relate = [&schema, count](const NamedType* abstract, const NamedType* type) {
    TypeRelations& relations = schema.relations_[abstract->index];
    if (relations.is_subtype.empty()) relations.is_subtype.resize(count);
    if (relations.is_subtype[type->index]) return;
    relations.is_subtype[type->index] = true;
    if (const ObjectType* object = as_object(type)) relations.possible_types.push_back(object);
    if (const InterfaceType* interface = as_interface(type)) relations.implementing_interfaces.push_back(interface);
  };
  for (const NamedType* type : schema.types_) {
    if (const UnionType* of = as_union(type)) {
      for (const NamedType* member : of->members) relate(type, member);
    }
    if (const FieldsType* fields = as_fields_type(type)) {
      for (const NamedType* interface : fields->interfaces) {
        if (interface->kind == TypeKind::interface) relate(interface, type);
      }
    }
  }
}

void SchemaBuilder::seal_fields(NamedList<Field>& fields) {
  std::uint32_t index = 0;
  for (Field& field : fields) {
    field.index = index++;
    field.arguments.seal();
  }
  fields.seal();
}

}  // namespace mw::graphql

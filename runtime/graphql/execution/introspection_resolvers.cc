#include "runtime/graphql/execution/introspection_resolvers.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "runtime/graphql/execution/row_resolver.h"
#include "runtime/graphql/type/introspection.h"
#include "runtime/graphql/utilities/ast_from_value.h"

// Payloads: __Schema const Schema*, __Type TypeRef (marks included), the others pointers to the schema's own structs.
namespace mw::graphql {
namespace {

using Text = std::optional<std::string_view>;
using Types = std::optional<std::vector<TypeRef>>;
using Inputs = std::vector<const InputValue*>;

Text text_of(const std::optional<std::string>& text) {
  return text ? Text(*text) : std::nullopt;
}

/// A leaf computed from one row, written without a resolver call. The function has no state: its type is enough.
template <typename Row, typename Function>
LeafBinding read(Function) {
  LeafBinding binding;
  binding.write = [](JsonWriter& json, const Batch& batch, std::uint32_t row, const LeafBinding&) {
    write_json(json, Function{}(batch.data<std::vector<Row>>()[row]));
  };
  return binding;
}

bool with_deprecated(const FieldContext& context) {
  const Value& asked = context.arguments["includeDeprecated"];
  return asked.is_boolean() && asked.boolean();
}

/// Those of a list that are not deprecated, or all if they were asked for.
template <typename Item, typename List>
std::vector<const Item*> members(const List& list, const FieldContext& context) {
  std::vector<const Item*> chosen;
  const bool all = with_deprecated(context);
  for (const Item& item : list) {
    if (all || !item.deprecation_reason) chosen.push_back(&item);
  }
  return chosen;
}

/// An object field or list computed from one row.
template <typename Row, typename Child, typename Function>
class FromRow final : public ObjectResolver {
 public:
  explicit FromRow(Function function) : function_(std::move(function)) {}
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    std::vector<Child> children;
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      const std::optional<std::vector<Child>> found = function_(context, parents.data<std::vector<Row>>()[row]);
      if (!found) continue;
      if (out.list_depth() != 0) {
        out.list(row, 0, children.size(), found->size());
      } else if (!found->empty()) {
        out.single(row, 0, children.size());
      }
      children.insert(children.end(), found->begin(), found->end());
    }
    const std::size_t count = children.size();
    out.add(count, std::move(children));
    co_return;
  }

 private:
  Function function_;
};

template <typename Row, typename Child, typename Function>
std::shared_ptr<const ObjectResolver> from_row(Function function) {
  return std::make_shared<FromRow<Row, Child, Function>>(std::move(function));
}

/// A root field: one object of the schema, or none.
template <typename Child, typename Function>
class AtRoot final : public ObjectResolver {
 public:
  explicit AtRoot(Function function) : function_(std::move(function)) {}
  Task<void> resolve(FieldContext& context, const Batch&, ObjectsOut& out) const override {
    if (std::optional<Child> child = function_(context)) out.single(0, out.add(1, std::vector<Child>(1, *child)), 0);
    co_return;
  }

 private:
  Function function_;
};

template <typename Child, typename Function>
std::shared_ptr<const ObjectResolver> at_root(Function function) {
  return std::make_shared<AtRoot<Child, Function>>(std::move(function));
}

Types one(const NamedType* type) {
  return type == nullptr ? std::vector<TypeRef>{} : std::vector<TypeRef>{TypeRef(type)};
}

template <typename Pointers>
Types all(const Pointers& types) {
  std::vector<TypeRef> references;
  for (const NamedType* type : types) references.emplace_back(type);
  return references;
}

void bind_schema(Bindings& bindings, const Schema& schema) {
  using Row = const Schema*;
  bindings.objects({}, "__schema", at_root<Row>([&schema](FieldContext&) { return std::optional<Row>(&schema); }));
  bindings.objects({}, "__type", at_root<TypeRef>([&schema](FieldContext& context) -> std::optional<TypeRef> {
                     const NamedType* type = schema.type(context.arguments["name"].text());
                     return type == nullptr ? std::nullopt : std::optional(TypeRef(type));
                   }));
  bindings.leaf("__Schema", "description", read<Row>([](const Row& row) { return text_of(row->description); }));
  bindings.objects("__Schema", "types", from_row<Row, TypeRef>([](FieldContext&, Row row) {
                     return all(row->types());
                   }));
  const auto root = [&](std::string_view name, ast::Operation operation) {
    bindings.objects("__Schema", name, from_row<Row, TypeRef>([operation](FieldContext&, Row row) {
                       return one(row->named_root(operation));
                     }));
  };
  root("queryType", ast::Operation::query);
  root("mutationType", ast::Operation::mutation);
  root("subscriptionType", ast::Operation::subscription);
  using Directives = std::optional<std::vector<const DirectiveType*>>;
  bindings.objects("__Schema", "directives", from_row<Row, const DirectiveType*>([](FieldContext&, Row row) {
                     std::vector<const DirectiveType*> directives;
                     for (const DirectiveType& directive : row->directives()) directives.push_back(&directive);
                     return Directives(std::move(directives));
                   }));
}

std::string_view kind_of(const TypeRef& type) {
  if (type.is_list()) return "LIST";
  return type.is_non_null() ? "NON_NULL" : type_kind_name(type.named()->kind);
}

void bind_type_leaves(Bindings& bindings) {
  bindings.leaf("__Type", "kind", read<TypeRef>([](const TypeRef& type) { return kind_of(type); }));
  bindings.leaf("__Type", "name", read<TypeRef>([](const TypeRef& type) {
                  return type.is_named() ? Text(type.named()->name) : std::nullopt;
                }));
  bindings.leaf("__Type", "description", read<TypeRef>([](const TypeRef& type) {
                  return type.is_named() ? text_of(type.named()->description) : std::nullopt;
                }));
  bindings.leaf("__Type", "specifiedByURL", read<TypeRef>([](const TypeRef& type) {
                  const ScalarType* scalar = type.is_named() ? as_scalar(type.named()) : nullptr;
                  return scalar == nullptr ? std::nullopt : text_of(scalar->specified_by_url);
                }));
  bindings.leaf("__Type", "isOneOf", read<TypeRef>([](const TypeRef& type) {
                  const InputObjectType* input = type.is_named() ? as_input_object(type.named()) : nullptr;
                  return input == nullptr ? std::nullopt : std::optional<bool>(input->is_one_of);
                }));
}

void bind_type_members(Bindings& bindings) {
  bindings.objects("__Type", "fields", from_row<TypeRef, const Field*>([](FieldContext& context, TypeRef type) {
                     const FieldsType* fields = type.is_named() ? as_fields_type(type.named()) : nullptr;
                     using Fields = std::optional<std::vector<const Field*>>;
                     return fields == nullptr ? Fields() : Fields(members<Field>(fields->fields(), context));
                   }));
  bindings.objects("__Type", "enumValues", from_row<TypeRef, const EnumValue*>([](FieldContext& context, TypeRef type) {
                     const EnumType* values = type.is_named() ? as_enum(type.named()) : nullptr;
                     using Values = std::optional<std::vector<const EnumValue*>>;
                     return values == nullptr ? Values() : Values(members<EnumValue>(values->values, context));
                   }));
  bindings.objects(
      "__Type", "inputFields", from_row<TypeRef, const InputValue*>([](FieldContext& context, TypeRef type) {
        const InputObjectType* input = type.is_named() ? as_input_object(type.named()) : nullptr;
        return input == nullptr ? std::optional<Inputs>()
                                : std::optional<Inputs>(members<InputValue>(input->fields, context));
      })
  );
}

void bind_type_relations(Bindings& bindings, const Schema& schema) {
  bindings.objects("__Type", "interfaces", from_row<TypeRef, TypeRef>([](FieldContext&, TypeRef type) {
                     const FieldsType* fields = type.is_named() ? as_fields_type(type.named()) : nullptr;
                     return fields == nullptr ? Types() : all(fields->interfaces);
                   }));
  bindings.objects("__Type", "possibleTypes", from_row<TypeRef, TypeRef>([&schema](FieldContext&, TypeRef type) {
                     const bool abstract = type.is_named() && type.named()->is_abstract();
                     return abstract ? all(schema.possible_types(type.named())) : Types();
                   }));
  bindings.objects("__Type", "ofType", from_row<TypeRef, TypeRef>([](FieldContext&, TypeRef type) {
                     return type.is_named() ? Types() : Types(std::vector<TypeRef>{type.of()});
                   }));
}

/// What fields, arguments, enum values and directives have in common.
template <typename Item>
void bind_name(Bindings& bindings, std::string_view type) {
  using Row = const Item*;
  bindings.leaf(type, "name", read<Row>([](const Row& row) { return std::string_view(row->name); }));
  bindings.leaf(type, "description", read<Row>([](const Row& row) { return text_of(row->description); }));
}

template <typename Item>
void bind_deprecation(Bindings& bindings, std::string_view type) {
  using Row = const Item*;
  bindings.leaf(type, "isDeprecated", read<Row>([](const Row& row) { return row->deprecation_reason.has_value(); }));
  bindings.leaf(type, "deprecationReason", read<Row>([](const Row& row) { return text_of(row->deprecation_reason); }));
}

template <typename Item>
void bind_type_of(Bindings& bindings, std::string_view type) {
  bindings.objects(type, "type", from_row<const Item*, TypeRef>([](FieldContext&, const Item* row) {
                     return Types(std::vector<TypeRef>{row->type});
                   }));
}

template <typename Item>
void bind_arguments(Bindings& bindings, std::string_view type) {
  bindings.objects(type, "args", from_row<const Item*, const InputValue*>([](FieldContext& context, const Item* row) {
                     return std::optional<Inputs>(members<InputValue>(row->arguments, context));
                   }));
}

std::optional<std::string> default_text(const InputValue* const& input) {
  if (!input->default_value) return std::nullopt;
  const Coerced literal = literal_from_value(*input->default_value, input->type);
  return literal ? std::optional<std::string>(literal.value().text()) : std::nullopt;
}

void bind_directive(Bindings& bindings) {
  using Row = const DirectiveType*;
  bind_name<DirectiveType>(bindings, "__Directive");
  bind_arguments<DirectiveType>(bindings, "__Directive");
  bindings.leaf("__Directive", "isRepeatable", read<Row>([](const Row& row) { return row->is_repeatable; }));
  LeafBinding locations;
  locations.write = [](JsonWriter& json, const Batch& batch, std::uint32_t row, const LeafBinding&) {
    write_json(json, batch.data<std::vector<Row>>()[row]->locations);
  };
  bindings.leaf("__Directive", "locations", locations);
}

}  // namespace

void bind_introspection(Bindings& bindings, const Schema& schema) {
  bind_schema(bindings, schema);
  bind_type_leaves(bindings);
  bind_type_members(bindings);
  bind_type_relations(bindings, schema);
  bind_name<Field>(bindings, "__Field");
  bind_deprecation<Field>(bindings, "__Field");
  bind_type_of<Field>(bindings, "__Field");
  bind_arguments<Field>(bindings, "__Field");
  bind_name<InputValue>(bindings, "__InputValue");
  bind_deprecation<InputValue>(bindings, "__InputValue");
  bind_type_of<InputValue>(bindings, "__InputValue");
  bindings.leaf("__InputValue", "defaultValue", read<const InputValue*>([](const InputValue* const& input) {
                  return default_text(input);
                }));
  bind_name<EnumValue>(bindings, "__EnumValue");
  bind_deprecation<EnumValue>(bindings, "__EnumValue");
  bind_directive(bindings);
}

}  // namespace mw::graphql

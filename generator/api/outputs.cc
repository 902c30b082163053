#include "generator/api/outputs.h"

#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

Output default_output(const Context& context, const ItemUse& use) {
  Output output;
  output.name = output_name(context, use);
  output.spec.name = output.name;
  output.spec.kind = use.list ? Kind::related_set : Kind::fk;
  output.spec.target = use.word;
  output.type = use.type;
  output.list = use.list;
  output.provided = true;
  output.origin = use.origin;
  const types::TypeSpec& spec = context.spec(use.type);
  if (const auto named = spec.named.find(use.name); !use.name.empty() && named != spec.named.end()) {
    output.fixed = named->second;
  }
  return output;
}

/// The file's property on top of a default output of the same name, key by key.
types::FieldSpec on_top(const types::FieldSpec& below, const types::FieldSpec& own) {
  types::FieldSpec result = own;
  if (!own.kind) {
    result.kind = below.kind;
    result.target = below.target;
    result.enum_values = below.enum_values;
    result.enum_name = below.enum_name;
  }
  if (!own.has("description")) result.description = below.description;
  return result;
}

class OutputBuilder {
 public:
  OutputBuilder(Context& context, Index operation) : context_(context), operation_(operation) {}

  std::vector<Output> run(const std::vector<ItemUse>& uses) {
    std::vector<Output> defaults;
    defaults.reserve(uses.size());
    for (const ItemUse& use : uses) defaults.push_back(default_output(context_, use));
    const auto& file = context_.operations[operation_].outputs;
    if (!file) return defaults;
    std::vector<Output> outputs;
    if (!file->has("properties") || file->extends_default) outputs = defaults;
    for (const types::FieldSpec& property : file->properties) add(property, *file, defaults, outputs);
    check_required(*file, outputs);
    return outputs;
  }

 private:
  void add(
      const types::FieldSpec& property,
      const types::TypeSpec& file,
      const std::vector<Output>& defaults,
      std::vector<Output>& outputs
  ) {
    const auto below =
        std::find_if(defaults.begin(), defaults.end(), [&](const Output& o) { return o.name == property.name; });
    Output output;
    output.name = property.graphql_name.empty() ? property.name : property.graphql_name;
    const bool merge = below != defaults.end() && file.extends_default;
    output.spec = merge ? on_top(below->spec, property) : property;
    if (!output.spec.kind && below != defaults.end()) output.spec = on_top(below->spec, property);
    output.origin = from_spec(property.place, context_.service.operations[operation_].origin);
    if (below != defaults.end()) {
      output.provided = true;
      output.fixed = below->fixed;
    }
    if (property.has("where")) output.fixed.where = property.fixed.where;
    if (property.has("orderBy")) output.fixed.order_by = property.fixed.order_by;
    if (property.has("limit")) output.fixed.limit = property.fixed.limit;
    if (!resolve(output)) return;
    const auto same =
        std::find_if(outputs.begin(), outputs.end(), [&](const Output& o) { return o.name == property.name; });
    if (same == outputs.end())
      outputs.push_back(std::move(output));
    else
      *same = std::move(output);
  }

  bool resolve(Output& output) {
    const types::FieldSpec& spec = output.spec;
    if (!spec.kind) {
      context_.error(
          codes::input_type, spec.place, "the output `" + spec.name + "` has no type", "add \"type\": \"string\""
      );
      return false;
    }
    switch (*spec.kind) {
      case Kind::fk:
      case Kind::related_set:
        output.type = context_.type_of(spec.target);
        output.list = spec.kind == Kind::related_set;
        // Types are collected with these targets: an unknown one is reported there.
        return output.type != none;
      case Kind::id_list:
        output.list = true;
        output.type = context_.type_of(spec.target);
        return output.type != none;
      case Kind::many_to_many:
      case Kind::form:
      case Kind::password:
        context_.error(codes::input_type, spec.at("type"), "`" + spec.name + "`: this type cannot be an output");
        return false;
      case Kind::enumeration: {
        Enum found;
        const std::string owner = pascal_case(context_.service.operations[operation_].name);
        found.name = spec.enum_name.empty() ? owner + pascal_case(spec.name) : spec.enum_name;
        found.snake = snake_case(found.name);
        found.origin = output.origin;
        output.enumeration = add_enum(context_, std::move(found), spec);
        return true;
      }
      default:
        return true;
    }
  }

  void check_required(const types::TypeSpec& file, std::vector<Output>& outputs) {
    for (const types::Name& name : file.required) {
      const auto found =
          std::find_if(outputs.begin(), outputs.end(), [&](const Output& o) { return o.spec.name == name.text; });
      if (found != outputs.end()) {
        found->required = true;
        continue;
      }
      std::vector<std::string> known;
      known.reserve(outputs.size());
      for (const Output& output : outputs) known.push_back(output.name);
      context_.error(
          codes::unknown_output,
          name.place,
          "`required` names no output: `" + name.text + "`" + did_you_mean(name.text, known)
      );
    }
  }

  Context& context_;
  Index operation_;
};

}  // namespace

std::string output_word(const Context& context, const ItemUse& use) {
  if (!use.list) return use.item_word();
  const std::string& plural = context.service.types[use.type].plural;
  return use.name.empty() ? plural : use.name + "-" + plural;
}

std::string output_name(const Context& context, const ItemUse& use) {
  return camel_case(output_word(context, use));
}

Kind scalar_kind(const Context& context, const Output& output) {
  if (output.spec.kind == Kind::tags) return Kind::string;
  if (output.spec.kind != Kind::id_list) return *output.spec.kind;
  const Type& type = context.service.types[output.type];
  return type.key.size() == 1 ? type.fields[type.key.front()].stored_kind : Kind::string;
}

TypeRef scalar_type(const Context& context, const Output& output, bool non_null) {
  if (output.spec.kind == Kind::tags) return list_of("String", non_null);
  if (output.spec.kind == Kind::id_list) return list_of(key_scalar(context.service.types[output.type]), non_null);
  if (output.enumeration != none) return named(context.service.enums[output.enumeration].name, non_null);
  return named(scalar_of(*output.spec.kind, context.service.id_is_int), non_null);
}

std::vector<Output> derive_outputs(Context& context, Index operation, const std::vector<ItemUse>& uses) {
  return OutputBuilder(context, operation).run(uses);
}

}  // namespace moonwright::api

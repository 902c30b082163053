#include "generator/api/input_type.h"

#include <utility>

#include "generator/api/codes.h"
#include "generator/api/form_file.h"
#include "generator/api/paths.h"
#include "generator/types/constant.h"

namespace moonwright::api {

namespace {

/// What a kind of an argument and a kind of a column must share to be compared.
std::string family(Kind kind) {
  switch (kind) {
    case Kind::uuid:
    case Kind::id:
      return "key";
    case Kind::int32:
    case Kind::bigint:
    case Kind::float64:
    case Kind::decimal:
      return "number";
    case Kind::enumeration:
      return "enum";
    default:
      return types::is_text(kind) ? "text" : std::string(types::word_of(kind));
  }
}

bool compares(Kind declared, const Field& field) {
  const std::string theirs = family(field.stored_kind);
  if (declared == Kind::fk) return field.kind == Kind::fk || field.key;
  const std::string ours = family(declared);
  if (ours == theirs) return true;
  // A key may be any scalar, a text may hold an enum's value.
  return (ours == "key" && (theirs == "number" || theirs == "text")) ||
         (theirs == "key" && (ours == "number" || ours == "text")) || (ours == "text" && theirs == "enum");
}

std::vector<std::string> enum_values(const Context& context, Index enumeration) {
  std::vector<std::string> values;
  if (enumeration == none) return values;
  for (const EnumValue& value : context.service.enums[enumeration].values) values.push_back(value.value);
  return values;
}

}  // namespace

bool check_type(Context& context, const types::FieldSpec& spec, const Field& field) {
  if (!spec.kind || compares(*spec.kind, field)) return true;
  context.error(
      codes::input_type,
      spec.at("type"),
      "`" + spec.name + "` is of type " + std::string(types::word_of(*spec.kind)) + ", but `" + field.name + "` is " +
          std::string(types::word_of(field.kind)),
      "write \"type\": \"" + std::string(types::word_of(field.kind)) + "\", or leave the type out"
  );
  return false;
}

std::optional<Argument> typed_path_argument(
    Context& context,
    const types::FieldSpec& spec,
    const Path& path,
    bool required,
    const std::string& owner,
    const Origin& origin
) {
  const Field& field = field_at(context, path);
  const std::string wrong_op = objection_to_op(spec.op, field);
  if (!wrong_op.empty()) {
    context.error(
        codes::input_type,
        spec.at("op"),
        "`" + std::string(types::word_of(spec.op)) + "` " + wrong_op + "; `" + field.name + "` is none",
        "write another operator, or the path of another field"
    );
    return std::nullopt;
  }
  Argument argument = path_argument(context, path, spec.name, required, origin);
  const bool declares_enum = spec.kind == Kind::enumeration && !spec.enum_values.empty();
  const bool own_type = spec.kind && spec.op != Op::is_null && (spec.kind != Kind::enumeration || declares_enum);
  argument.kind = value_kind(spec.op, field);
  if (own_type) {
    const bool part = spec.op == Op::contains && types::is_text(*spec.kind);
    if (!part && !check_type(context, spec, field)) return std::nullopt;
    auto declared = declared_argument(context, spec, required, owner, origin);
    if (!declared) return std::nullopt;
    argument.type = declared->type;
    argument.enumeration = declared->enumeration;
    argument.kind = declared->kind;
  } else if (argument.kind != field.stored_kind) {
    argument.type = named(scalar_of(argument.kind, context.service.id_is_int), required);
    argument.enumeration = none;
  }
  if (spec.op == Op::in) argument.type = list_of(argument.type.name, required);
  argument.op = spec.op;
  argument.description = spec.description;
  argument.default_value = spec.default_value;
  if (argument.default_value) {
    const std::vector<std::string> values = enum_values(context, argument.enumeration);
    const std::string wrong = spec.op == Op::in ? types::fit_list(argument.default_value, argument.kind, values)
                                                : types::fit(argument.default_value, argument.kind, values);
    if (!wrong.empty()) {
      context.error(
          codes::wrong_value, spec.at("default"), "the default of `" + spec.name + "` " + wrong, "correct the default"
      );
      return std::nullopt;
    }
  }
  return argument;
}

}  // namespace moonwright::api

#include <string>
#include <vector>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/types/codes.h"
#include "generator/types/constant.h"

namespace moonwright::api {

namespace {

/// The kind of the key that an fk holds, through keys that are fks themselves.
void resolve_fk(Context& context, Index owner, Index at, int depth) {
  Field& field = context.type(owner).fields[at];
  if (field.target == none || field.target_key != none || depth > 20) return;
  const Type& target = context.type(field.target);
  if (target.key.size() != 1) {
    if (target.key.size() > 1) {
      context.error(
          codes::composite_target,
          place_of(field.origin),
          "`" + target.word + "` has a composite key: no fk can point to it",
          "give it a key of one field"
      );
    }
    return;
  }
  const Index target_type = field.target;
  const Index key = target.key.front();
  if (target.fields[key].kind == Kind::fk) resolve_fk(context, target_type, key, depth + 1);
  const Field& key_field = context.type(target_type).fields[key];
  if (key_field.kind == Kind::fk && key_field.target != none && key_field.target_key == none) {
    // Every key of the circle, and every fk to one, would say so.
    if (!context.told_clashes.insert("keys in a circle").second) return;
    context.error(
        codes::not_comparable,
        place_of(key_field.origin),
        "the key of `" + target.word + "` is an fk that leads back to itself: it never comes to a value",
        "give one of the types another key"
    );
    return;
  }
  field.target_key = key;
  field.stored_kind = key_field.stored_kind;
  field.scalar = key_field.scalar;
  field.enumeration = key_field.enumeration;
}

/// The default of an fk is a key of its target.
void fit_default(Context& context, Index owner, Field& field) {
  if (field.kind != Kind::fk || field.target_key == none || !field.default_value) return;
  const types::FieldSpec* spec = context.property_of(owner, field.name);
  std::vector<std::string> values;
  if (field.enumeration != none) {
    for (const EnumValue& value : context.service.enums[field.enumeration].values) values.push_back(value.value);
  }
  std::string wrong = types::fit(field.default_value, field.stored_kind, values);
  if (field.default_value.form == Constant::Form::uuid) wrong = "is a new uuid, which is the key of no row";
  if (wrong.empty()) return;
  context.error(
      types::codes::bad_default,
      spec == nullptr ? place_of(field.origin) : spec->at("default"),
      "the default of `" + field.name + "` " + wrong,
      "write the key of a `" + context.type(field.target).word + "`, or remove it"
  );
  field.default_value = Constant();
}

}  // namespace

void derive_fk_keys(Context& context) {
  for (Index i = 0; i < context.service.types.size(); ++i) {
    Type& type = context.type(i);
    for (const types::FieldSpec& spec : context.spec(i).properties) {
      if (spec.kind != Kind::fk) continue;
      const Index at = context.field_of(i, spec.name);
      if (at != none) type.fields[at].target = context.type_of(spec.target);
    }
  }
  for (Index i = 0; i < context.service.types.size(); ++i) {
    for (Index at = 0; at < context.type(i).fields.size(); ++at) resolve_fk(context, i, at, 0);
    for (Field& field : context.type(i).fields) {
      fit_default(context, i, field);
      if (field.required && field.on_delete == OnDelete::set_null && field.kind == Kind::fk) {
        context.error(
            codes::set_null,
            place_of(field.origin),
            "`" + field.name + "` is required and cannot be set to null",
            "take it out of `required`, or write \"onDelete\": \"cascade\" or \"restrict\""
        );
      }
    }
  }
}

}  // namespace moonwright::api

#include <algorithm>

#include "generator/api/codes.h"
#include "generator/api/parts.h"
#include "generator/types/codes.h"

/// `sorted`: the list in which a row has its place. A `unique` that names the field says it; else it is that of the
/// fk with `onDelete: cascade`, of which a row is a part; else of the first required fk; else of the first fk. A type
/// without fks is one list.
namespace moonwright::api {

namespace {

std::vector<Index> of_unique(const Type& type) {
  for (const std::vector<Index>& fields : type.unique) {
    if (std::find(fields.begin(), fields.end(), type.sorted) == fields.end()) continue;
    std::vector<Index> others;
    for (const Index field : fields) {
      if (field != type.sorted) others.push_back(field);
    }
    return others;
  }
  return {};
}

template <class Predicate>
Index first_fk(const Type& type, Predicate predicate) {
  for (Index at = 0; at < type.fields.size(); ++at) {
    const Field& field = type.fields[at];
    if (field.kind == Kind::fk && at != type.owner && at != type.tenant && predicate(field)) return at;
  }
  return none;
}

std::vector<Index> list_of(const Type& type) {
  if (std::vector<Index> fields = of_unique(type); !fields.empty()) return fields;
  Index fk = first_fk(type, [](const Field& field) { return field.on_delete == OnDelete::cascade; });
  if (fk == none) fk = first_fk(type, [](const Field& field) { return field.required; });
  if (fk == none) fk = first_fk(type, [](const Field&) { return true; });
  return fk == none ? std::vector<Index>{} : std::vector<Index>{fk};
}

/// A row that names no place goes behind the last one.
void check_place(Context& context, Index i) {
  const Field& field = context.type(i).fields[context.type(i).sorted];
  if (!field.default_value || field.default_value.form == Constant::Form::null) return;
  const types::FieldSpec* spec = context.property_of(i, field.name);
  context.diagnostics.warning(
      types::codes::no_effect,
      spec == nullptr ? place_of(field.origin) : spec->at("default"),
      "the default of `" + field.name + "` is never used: a row that names no place goes behind the last one",
      "remove the default"
  );
}

}  // namespace

void derive_places(Context& context) {
  for (Index i = 0; i < context.service.types.size(); ++i) {
    Type& type = context.type(i);
    if (type.sorted == none) continue;
    const Field& field = type.fields[type.sorted];
    if ((field.kind != Kind::int32 && field.kind != Kind::bigint) || field.derived || field.key) {
      context.error(
          codes::sorted_type,
          context.spec(i).at("sorted"),
          "`sorted` names a field that holds a place: a whole number that is a column of its own; `" + field.name +
              "` is none",
          "make `" + field.name + "` an `int`"
      );
      type.sorted = none;
      continue;
    }
    type.sorted_within = list_of(type);
    check_place(context, i);
  }
}

}  // namespace moonwright::api

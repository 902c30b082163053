#include <algorithm>
#include <vector>

#include "generator/api/codes.h"
#include "generator/api/parts.h"

/// Deletions that the database cannot do by itself. Whatever a row takes along (`cascade`) may be kept (softDelete) or
/// recorded (history); whatever it lets go (`setNull`) may count or record its changes.
namespace moonwright::api {

namespace {

bool notices_changes(const Type& type) {
  return type.version != none || type.history ||
         std::any_of(type.fields.begin(), type.fields.end(), [](const Field& f) { return f.set_now_on_update; });
}

/// Whether deleting the target of an fk spreads because of the rows with the fk.
bool passes_on(const Type& type, const Field& field) {
  if (field.on_delete == OnDelete::set_null) return notices_changes(type);
  return field.on_delete == OnDelete::cascade && type.deletion_spreads;
}

/// One look at every fk. True: another type was found.
bool spread_once(std::vector<Type>& types) {
  bool found = false;
  for (const Type& type : types) {
    for (const Field& field : type.fields) {
      if (field.kind != Kind::fk || field.target == none || types[field.target].deletion_spreads) continue;
      if (!passes_on(type, field)) continue;
      types[field.target].deletion_spreads = true;
      found = true;
    }
  }
  return found;
}

void check_history_table(Context& context, Index i) {
  const std::string name = context.type(i).history_table();
  for (const Type& other : context.service.types) {
    if (other.table != name) continue;
    context.clash(
        codes::name_clash,
        context.spec(i).at("history"),
        "the audit table of `" + context.type(i).word + "` is called `" + name + "`, as is the table of `" +
            other.word + "`",
        "give one of them a `table`",
        other.origin.spec.file.empty() ? other.origin.said.place : other.origin.spec,
        "the other table"
    );
  }
}

}  // namespace

void derive_deletions(Context& context) {
  std::vector<Type>& types = context.service.types;
  for (Type& type : types) type.deletion_spreads = type.deleted_at != none || type.history;
  while (spread_once(types)) {
  }
  for (Index i = 0; i < context.service.types.size(); ++i) {
    if (context.type(i).history) check_history_table(context, i);
  }
}

}  // namespace moonwright::api

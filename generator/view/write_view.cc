#include "generator/view/write_view.h"

#include <string>
#include <string_view>

#include "generator/view/cpp.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;
using types::Kind;

std::string_view deletion(api::OnDelete on_delete) {
  switch (on_delete) {
    case api::OnDelete::restrict:
      return "restrict";
    case api::OnDelete::cascade:
      return "cascade";
    case api::OnDelete::set_null:
      return "set_null";
  }
  return "restrict";
}

/// What goes with it may have hooks.
bool takes_rows_along(const api::Service& service, std::size_t own) {
  for (const api::Type& other : service.types) {
    for (const api::Field& field : other.fields) {
      if (field.kind == Kind::fk && field.target == own && field.on_delete == api::OnDelete::cascade) return true;
    }
  }
  return false;
}

}  // namespace

Value references_view(const api::Service& service, const api::Type& type) {
  Value result = Value::list();
  const std::size_t own = static_cast<std::size_t>(&type - service.types.data());
  if (!type.deletion_spreads && !takes_rows_along(service, own)) return result;
  for (const api::Type& other : service.types) {
    for (const api::Field& field : other.fields) {
      if (field.kind != Kind::fk || field.target != own) continue;
      result.push_back(Value::map({
          {"model", model_name(other)},
          {"column", cpp_string(column_name(field))},
          {"on_delete", deletion(field.on_delete)},
      }));
    }
  }
  return result;
}

Value sorted_within_view(const api::Type& type) {
  Value result = Value::list();
  for (const api::Index field : type.sorted_within) result.push_back(cpp_string(column_name(type.fields[field])));
  return result;
}

Value write_settings(const api::Type& type) {
  Value result = Value::list();
  const auto name = [&](const char* setting, api::Index field) {
    if (field != api::none)
      result.push_back(std::string(setting) + " = " + cpp_string(column_name(type.fields[field])));
  };
  name(".version", type.version);
  name(".deleted_at", type.deleted_at);
  if (type.history) result.push_back(".history = " + cpp_string(type.history_table()));
  name(".sorted", type.sorted);
  if (!type.sorted_within.empty()) result.push_back(".sorted_within = sorted_within");
  if (type.deletion_spreads) result.push_back(".deletion_spreads = true");
  return result;
}

}  // namespace moonwright::view

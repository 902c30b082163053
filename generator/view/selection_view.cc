#include "generator/view/selection_view.h"

#include "generator/view/cpp.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

std::string_view op_name(api::Op op) {
  switch (op) {
    case api::Op::eq:
      return "eq";
    case api::Op::in:
      return "in";
    case api::Op::lt:
      return "lt";
    case api::Op::lte:
      return "lte";
    case api::Op::gt:
      return "gt";
    case api::Op::gte:
      return "gte";
    case api::Op::contains:
      return "contains";
    case api::Op::starts_with:
      return "starts_with";
    case api::Op::ends_with:
      return "ends_with";
    case api::Op::is_null:
      return "is_null";
  }
  return "eq";
}

std::string op_entry(api::Op op) {
  return op == api::Op::eq ? "" : ", .op = db::Op::" + std::string(op_name(op));
}

jinja::Value arguments_view(const api::Service& service, const std::vector<api::Argument>& arguments) {
  jinja::Value result = jinja::Value::list();
  for (const api::Argument& argument : arguments) {
    if (argument.meaning != api::Meaning::filter_by) continue;
    result.push_back(
        "{.name = " + cpp_string(argument.name) + ", .path = " + cpp_string(path_text(service, argument.path)) +
        op_entry(argument.op) + "}"
    );
  }
  return result;
}

jinja::Value where_view(const api::Service& service, const api::ListRules& rows) {
  jinja::Value result = jinja::Value::list();
  for (const api::Condition& condition : rows.where) {
    result.push_back(
        "{.path = " + cpp_string(path_text(service, condition.path)) + op_entry(condition.op) +
        ", .value = " + literal(condition.value) + "}"
    );
  }
  return result;
}

/// The columns of the argument `filter`, unless the runtime can tell them.
void add_filter(const api::Service& service, const std::vector<api::Argument>& arguments, jinja::Value& view) {
  jinja::Value filter = jinja::Value::list();
  std::string filter_by;
  for (const api::Argument& argument : arguments) {
    if (argument.meaning == api::Meaning::json_filter) filter_by = "json";
    if (argument.meaning != api::Meaning::filter) continue;
    const api::Input& input = service.inputs[argument.input];
    if (input.all_fields) filter_by = "all";
    for (const api::Argument& field : input.fields) {
      if (!input.all_fields && field.meaning == api::Meaning::filter_field) filter.push_back(cpp_string(field.name));
    }
  }
  view.set("filter", std::move(filter));
  view.set("filter_by", filter_by);
}

jinja::Value order_by_view(
    const api::Service& service, const api::Type& type, const std::vector<api::Argument>& arguments
) {
  jinja::Value result = jinja::Value::list();
  for (const api::Argument& argument : arguments) {
    if (argument.meaning != api::Meaning::order_by) continue;
    const api::Input& input = service.inputs[argument.input];
    for (std::size_t i = 0; i < input.order_fields.size(); ++i) {
      const std::string column = column_name(type.fields[input.order_fields[i]]);
      result.push_back("{" + cpp_string(input.order_names[i]) + ", " + cpp_string(column) + "}");
    }
  }
  return result;
}

/// The key is always last by itself; an order that is the key alone needs no words.
jinja::Value order_view(const api::Type& type, const api::ListRules& rows) {
  jinja::Value result = jinja::Value::list();
  for (const api::OrderTerm& term : rows.order) {
    const api::Field& field = type.fields[term.field];
    if (field.key && !term.descending && type.key.size() == 1) break;
    result.push_back(
        "{.column = " + cpp_string(column_name(field)) + (term.descending ? ", .descending = true" : "") + "}"
    );
  }
  return result;
}

std::string paging_text(const api::ListRules& rows) {
  std::string entries;
  auto add = [&](const std::string& entry) { entries += (entries.empty() ? "" : ", ") + entry; };
  if (rows.paging == api::Paging::unpaged) add(".kind = db::PagingKind::none");
  if (rows.paging == api::Paging::page) add(".kind = db::PagingKind::page");
  if (rows.paging == api::Paging::cursor) add(".kind = db::PagingKind::cursor");
  if (rows.page_size != 100) add(".page_size = " + std::to_string(rows.page_size));
  if (rows.max_page_size != 1000) add(".max_page_size = " + std::to_string(rows.max_page_size));
  return entries.empty() ? "" : "{" + entries + "}";
}

}  // namespace

std::string path_text(const api::Service& service, const api::Path& path) {
  const api::Type* type = &service.types[path.type];
  std::string text;
  for (api::Index fk : path.fks) {
    text += type->fields[fk].graphql_name + ".";
    type = &service.types[type->fields[fk].target];
  }
  return text + column_name(type->fields[path.field]);
}

jinja::Value selection_view(
    const api::Service& service,
    const api::Type& type,
    const std::vector<api::Argument>& arguments,
    const api::ListRules& rows
) {
  jinja::Value view = jinja::Value::map({
      {"arguments", arguments_view(service, arguments)},
      {"order_by", order_by_view(service, type, arguments)},
      {"where", where_view(service, rows)},
      {"order", order_view(type, rows)},
      {"paging", rows.limit ? std::string() : paging_text(rows)},
      {"limit", rows.limit ? std::to_string(*rows.limit) : std::string()},
  });
  add_filter(service, arguments, view);
  return view;
}

}  // namespace moonwright::view

#include "runtime/app/bound_selection.h"

#include "runtime/app/convert.h"
#include "runtime/graphql/execution/field_error.h"
#include "runtime/graphql/type/value.h"

namespace mw::app {
namespace {

graphql::ClientError bad_input(std::string_view argument, const std::string& why) {
  return graphql::ClientError("Argument \"" + std::string(argument) + "\" " + why + ".", "BAD_USER_INPUT");
}

db::Path path_or_problem(
    const db::Model& model, std::string_view path, std::string_view place, std::vector<std::string>& problems
) {
  if (auto found = db::resolve_path(model, path)) return std::move(*found);
  problems.push_back(
      std::string(place) + ": the path \"" + std::string(path) + "\" leads to no column of " + std::string(model.name)
  );
  return {};
}

void add_value(db::Filter& filter, const BoundSelection::Argument& argument, const graphql::Value& input) {
  Converted converted = to_stored(*argument.path.column, input);
  if (!converted) throw bad_input(argument.table->name, converted.error);
  filter.values.push_back(std::move(converted.value));
}

db::Filter filter_of(const BoundSelection::Argument& argument, const graphql::Value& input) {
  db::Filter filter{argument.path, argument.table->op, {}};
  if (filter.op == db::Op::is_null) {
    filter.values.push_back(db::Value::integer(input.is_boolean() && input.boolean() ? 1 : 0));
  } else if (filter.op == db::Op::in && input.is_list()) {
    for (const graphql::Value& item : input.list()) {
      if (!item.is_null()) add_value(filter, argument, item);
    }
  } else if (argument.path.column->kind == db::Kind::tags && filter.op == db::Op::contains) {
    filter.values.push_back(db::Value::text(std::string(input.text())));
  } else {
    add_value(filter, argument, input);
  }
  return filter;
}

/// An argument that is a number from 0 on; `fallback` if it is absent or null.
std::int64_t count_of(const graphql::Arguments& arguments, std::string_view name, std::int64_t fallback) {
  const graphql::Value* value = arguments.find(name);
  if (value == nullptr || !value->is_integer()) return fallback;
  if (value->integer() < 0) throw bad_input(name, "must not be negative");
  return value->integer();
}

}  // namespace

BoundSelection bind_selection(
    const db::Model& model, const db::Selection& selection, std::string_view place, std::vector<std::string>& problems
) {
  BoundSelection bound{&model, &selection, {}, {}, {}};
  for (const db::Argument& argument : selection.arguments) {
    bound.arguments.push_back({&argument, path_or_problem(model, argument.path, place, problems)});
  }
  for (const db::Where& where : selection.where) {
    bound.where.push_back({&where, path_or_problem(model, where.path, place, problems)});
  }
  for (const db::Order& order : selection.order) {
    const db::Column* column = model.find_column(order.column);
    if (column == nullptr) {
      problems.push_back(
          std::string(place) + ": orders by \"" + std::string(order.column) + "\", which " + std::string(model.name) +
          " does not have"
      );
      continue;
    }
    bound.order.push_back({column, order.descending});
  }
  return bound;
}

std::vector<db::Filter> filters_of(const BoundSelection& selection, const graphql::Arguments& arguments) {
  std::vector<db::Filter> filters;
  for (const BoundSelection::Where& where : selection.where) {
    db::Filter filter{where.path, where.table->op, {}};
    const bool is_null = filter.op == db::Op::is_null;
    filter.values.push_back(
        is_null ? db::Value::integer(where.table->value.integer)
                : to_stored(*where.path.column, where.table->value).value
    );
    // A fixed null means "is null".
    if (filter.op == db::Op::eq && where.table->value.form == db::Literal::Form::null) {
      filter.op = db::Op::is_null;
      filter.values.front() = db::Value::integer(1);
    }
    filters.push_back(std::move(filter));
  }
  for (const BoundSelection::Argument& argument : selection.arguments) {
    const graphql::Value* value = arguments.find(argument.table->name);
    if (value == nullptr || value->is_null()) continue;
    filters.push_back(filter_of(argument, *value));
  }
  return filters;
}

db::Window window_of(const db::Selection& selection, const graphql::Arguments& arguments) {
  if (selection.limit > 0) return {selection.limit, 0};
  const db::Paging& paging = selection.paging;
  if (paging.kind == db::PagingKind::none || paging.kind == db::PagingKind::cursor) return {};
  db::Window window;
  window.limit = count_of(arguments, "limit", paging.page_size);
  if (window.limit > paging.max_page_size) {
    throw bad_input("limit", "is larger than " + std::to_string(paging.max_page_size) + ", the largest page");
  }
  window.offset = paging.kind == db::PagingKind::page ? count_of(arguments, "page", 0) * window.limit
                                                      : count_of(arguments, "offset", 0);
  return window;
}

}  // namespace mw::app

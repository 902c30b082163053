#include "runtime/app/bound_selection.h"

#include <algorithm>

#include "runtime/app/bad_input.h"
#include "runtime/app/convert.h"
#include "runtime/db/keyset.h"
#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/type/value.h"
#include "runtime/graphql/utilities/value_from_ast.h"

namespace mw::app {
namespace {

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

db::Literal literal_of(const graphql::Value& value, std::string& number) {
  if (value.is_boolean()) return db::literal::boolean(value.boolean());
  if (value.is_integer()) return db::literal::integer(value.integer());
  if (value.is_number()) {
    number = to_json(value);
    return db::literal::number(number);
  }
  return db::literal::text(value.text());
}

/// The values of a fixed `in`, which tables hold as the text of a JSON array.
std::vector<db::Value> values_of(const db::Column& column, std::string_view json, std::string& problem) {
  std::vector<db::Value> values;
  const graphql::ParseResult parsed = graphql::parse_const_value(std::string(json));
  const graphql::Value list =
      parsed ? graphql::value_from_ast_untyped(graphql::ast::as<graphql::ast::Value>(*parsed.document->root))
             : graphql::Value();
  if (!list.is_list()) {
    problem = "is no list";
    return values;
  }
  for (const graphql::Value& item : list.list()) {
    if (item.is_null()) continue;
    std::string number;
    Converted converted = to_stored(column, literal_of(item, number));
    if (!converted) problem = converted.error;
    values.push_back(std::move(converted.value));
  }
  return values;
}

BoundSelection::Where bind_where(
    const db::Model& model, const db::Where& where, std::string_view place, std::vector<std::string>& problems
) {
  BoundSelection::Where bound{&where, path_or_problem(model, where.path, place, problems), {}};
  if (where.op != db::Op::in || bound.path.column == nullptr) return bound;
  std::string problem;
  bound.values = values_of(*bound.path.column, where.value.text, problem);
  if (!problem.empty()) {
    problems.push_back(std::string(place) + ": the fixed condition on \"" + std::string(where.path) + "\" " + problem);
  }
  return bound;
}

db::Filter fixed_filter(const BoundSelection::Where& where) {
  db::Filter filter{.path = where.path, .op = where.table->op};
  if (filter.op == db::Op::in) {
    filter.values = where.values;
    return filter;
  }
  const bool is_null = filter.op == db::Op::is_null;
  filter.values.push_back(
      is_null ? db::Value::integer(where.table->value.integer) : to_stored(*where.path.column, where.table->value).value
  );
  // A fixed null means "is null".
  if (filter.op == db::Op::eq && where.table->value.form == db::Literal::Form::null) {
    filter.op = db::Op::is_null;
    filter.values.front() = db::Value::integer(1);
  }
  return filter;
}

/// A column by its name, for an order.
const db::Column* order_column(
    const db::Model& model, std::string_view name, std::string_view place, std::vector<std::string>& problems
) {
  const db::Column* column = model.find_column(name);
  if (column == nullptr) {
    problems.push_back(
        std::string(place) + ": orders by \"" + std::string(name) + "\", which " + std::string(model.name) +
        " does not have"
    );
  }
  return column;
}

}  // namespace

BoundSelection bind_selection(
    const db::Model& model, const db::Selection& selection, std::string_view place, std::vector<std::string>& problems
) {
  BoundSelection bound;
  bound.model = &model;
  bound.table = &selection;
  for (const db::Argument& argument : selection.arguments) {
    bound.arguments.push_back({&argument, path_or_problem(model, argument.path, place, problems)});
  }
  for (const db::Where& where : selection.where) {
    bound.where.push_back(bind_where(model, where, place, problems));
  }
  for (const db::Order& order : selection.order) {
    if (const db::Column* column = order_column(model, order.column, place, problems)) {
      bound.order.push_back({column, order.descending});
    }
  }
  for (const db::OrderField& field : selection.order_by) {
    if (const db::Column* column = order_column(model, field.column, place, problems)) {
      bound.order_by.push_back({field.name, column});
    }
  }
  bound.filter = bind_filter(model, selection, place, problems);
  return bound;
}

std::vector<db::Filter> filters_of(const BoundSelection& selection, const graphql::Arguments& arguments) {
  std::vector<db::Filter> filters;
  for (const BoundSelection::Where& where : selection.where) filters.push_back(fixed_filter(where));
  for (const BoundSelection::Argument& argument : selection.arguments) {
    const graphql::Value* value = arguments.find(argument.table->name);
    if (value == nullptr || value->is_null()) continue;
    filters.push_back(filter_of(argument, *value));
  }
  if (selection.filter.fields.empty()) return filters;
  const graphql::Value* filter = arguments.find("filter");
  if (filter != nullptr && !filter->is_null()) filters.push_back(filter_of(selection.filter, *filter));
  return filters;
}

std::vector<db::OrderBy> order_of(const BoundSelection& selection, const graphql::Arguments& arguments) {
  const graphql::Value* asked = selection.order_by.empty() ? nullptr : arguments.find("orderBy");
  if (asked == nullptr || !asked->is_list() || asked->list().empty()) {
    return db::whole_order(*selection.model, selection.order);
  }
  std::vector<db::OrderBy> order;
  for (const graphql::Value& term : asked->list()) {
    const std::string_view name = graphql::member(term, "field")->text();
    const graphql::Value* direction = graphql::member(term, "direction");
    for (const BoundSelection::OrderField& field : selection.order_by) {
      const auto same = [&field](const db::OrderBy& by) { return by.column == field.column; };
      if (field.name != name || std::any_of(order.begin(), order.end(), same)) continue;
      order.push_back({field.column, direction != nullptr && direction->text() == "DESC"});
    }
  }
  return db::whole_order(*selection.model, std::move(order));
}

bool is_connection(const db::Selection& selection) {
  return selection.limit == 0 && selection.paging.kind == db::PagingKind::cursor;
}

std::optional<std::int64_t> count_of(const graphql::Arguments& arguments, std::string_view name) {
  const graphql::Value* value = arguments.find(name);
  if (value == nullptr || !value->is_integer()) return std::nullopt;
  if (value->integer() < 0) throw bad_input(name, "must not be negative");
  return value->integer();
}

std::optional<std::int64_t> page_size_of(
    const db::Paging& paging, const graphql::Arguments& arguments, std::string_view name
) {
  const std::optional<std::int64_t> size = count_of(arguments, name);
  if (size && *size > paging.max_page_size) {
    throw bad_input(name, "is larger than " + std::to_string(paging.max_page_size) + ", the largest page");
  }
  return size;
}

db::Window window_of(const db::Selection& selection, const graphql::Arguments& arguments) {
  if (selection.limit > 0) return {selection.limit, 0};
  const db::Paging& paging = selection.paging;
  if (paging.kind == db::PagingKind::none || paging.kind == db::PagingKind::cursor) return {};
  db::Window window;
  window.limit = page_size_of(paging, arguments, "limit").value_or(paging.page_size);
  window.offset = paging.kind == db::PagingKind::page ? count_of(arguments, "page").value_or(0) * window.limit
                                                      : count_of(arguments, "offset").value_or(0);
  return window;
}

}  // namespace mw::app

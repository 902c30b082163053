#include "generator/api/rows.h"

#include <utility>

#include "generator/api/codes.h"
#include "generator/api/conditions.h"
#include "generator/api/lists.h"
#include "generator/api/paths.h"
#include "generator/api/root_fields.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

void add_all(std::vector<Argument>& to, std::vector<Argument> more) {
  for (Argument& one : more) to.push_back(std::move(one));
}

void check_page_size(Context& context, const RowsRequest& request, const ListKeys& keys) {
  if (request.inputs == nullptr || !request.inputs->has("pageSize") || keys.page_size <= keys.max_page_size) return;
  context.error(
      codes::page_sizes,
      request.inputs->at("pageSize"),
      "`pageSize` is larger than the type's `maxPageSize` (" + std::to_string(keys.max_page_size) + ")"
  );
}

Answer connection_of(const Type& type, Index index) {
  return Answer{.kind = AnswerKind::connection, .type = index, .graphql = named(connection_name(type), true)};
}

void apply_fixed(Context& context, const RowsRequest& request, ListRules& rules) {
  if (request.fixed == nullptr) return;
  rules.where = resolve_where(context, request.type, request.fixed->where);
  rules.limit = request.fixed->limit;
  if (!request.fixed->order_by) return;
  rules.order =
      with_key(context.type(request.type), resolve_order(context, request.type, *request.fixed->order_by, "orderBy"));
}

}  // namespace

std::string connection_name(const Type& type) {
  return type.pascal + "Connection";
}

void add_rows(Context& context, const RowsRequest& request, RootField field) {
  ListKeys keys = list_keys(context, request.type);
  if (request.inputs != nullptr) keys = with_own_keys(std::move(keys), *request.inputs, field.pascal);
  field.rows = list_rules(context, request.type, keys);
  apply_fixed(context, request, field.rows);
  const bool own_filter = request.inputs != nullptr && request.inputs->has("filterBy");
  if (request.list || own_filter) {
    if (auto filter = filter_argument(context, request.type, keys, field.origin)) field.arguments.push_back(*filter);
  }
  if (!request.list) {
    field.rows.paging = Paging::unpaged;
    return add_root_field(context, std::move(field));
  }
  check_page_size(context, request, keys);
  const bool fixed_order = request.fixed != nullptr && request.fixed->order_by.has_value();
  if (!fixed_order) {
    if (auto order = order_argument(context, request.type, keys, field.origin)) field.arguments.push_back(*order);
  }
  const bool unpaged = request.unpaged || field.rows.limit.has_value();
  const Type& type = context.type(request.type);
  const int size = keys.page_size;
  if (!unpaged && keys.pagination == types::Pagination::both) {
    RootField beside = field;
    beside.name += "Connection";
    beside.snake = snake_case(beside.name);
    beside.pascal = pascal_case(beside.name);
    beside.rows.paging = Paging::cursor;
    beside.answer = connection_of(type, request.type);
    add_all(beside.arguments, paging_arguments(Paging::cursor, size, field.origin));
    add_all(field.arguments, paging_arguments(Paging::offset, size, field.origin));
    add_root_field(context, std::move(field));
    return add_root_field(context, std::move(beside));
  }
  if (unpaged) {
    field.rows.paging = Paging::unpaged;
  } else {
    if (keys.pagination == types::Pagination::cursor) field.answer = connection_of(type, request.type);
    add_all(field.arguments, paging_arguments(field.rows.paging, size, field.origin));
  }
  add_root_field(context, std::move(field));
}

}  // namespace moonwright::api

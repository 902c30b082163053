#include "runtime/app/connection_page.h"

#include "runtime/app/bad_input.h"
#include "runtime/app/cursor.h"

namespace mw::app {
namespace {

std::optional<std::vector<db::Value>> place_of(
    const BoundSelection& selection,
    const std::vector<db::OrderBy>& order,
    const graphql::Arguments& arguments,
    std::string_view name
) {
  const graphql::Value* cursor = arguments.find(name);
  if (cursor == nullptr || cursor->is_null()) return std::nullopt;
  auto place = decode_cursor(*selection.model, order, cursor->text());
  if (!place) throw bad_input(name, "is not a cursor of this list in this order");
  return place;
}

void add_edges(const graphql::Selection& edges, ConnectionNeeds& needs) {
  for (const graphql::PlanField& field : edges.fields) {
    if (field.name() == "node") needs.nodes.push_back(&field.selection());
    if (field.name() == "cursor") needs.cursors = true;
  }
}

void add_page_info(const graphql::Selection& info, ConnectionNeeds& needs) {
  for (const graphql::PlanField& field : info.fields) {
    if (field.name() == "startCursor" || field.name() == "endCursor") needs.cursors = true;
    if (field.name() == "hasNextPage") needs.has_next = true;
    if (field.name() == "hasPreviousPage") needs.has_previous = true;
  }
}

}  // namespace

PageRequest page_request(
    const BoundSelection& selection, const std::vector<db::OrderBy>& order, const graphql::Arguments& arguments
) {
  const db::Paging& paging = selection.table->paging;
  const std::optional<std::int64_t> first = page_size_of(paging, arguments, "first");
  const std::optional<std::int64_t> last = page_size_of(paging, arguments, "last");
  if (first && last) throw bad_input("last", "cannot stand beside \"first\"");
  PageRequest request;
  request.size = first ? *first : last.value_or(paging.page_size);
  request.backward = last.has_value();
  request.after = place_of(selection, order, arguments, "after");
  request.before = place_of(selection, order, arguments, "before");
  return request;
}

ConnectionNeeds connection_needs(const graphql::Selection& connection) {
  ConnectionNeeds needs;
  for (const graphql::PlanField& field : connection.fields) {
    if (field.name() == "totalCount") needs.total = true;
    if (field.name() == "nodes") needs.nodes.push_back(&field.selection());
    if (field.name() == "edges") add_edges(field.selection(), needs);
    if (field.name() == "pageInfo") add_page_info(field.selection(), needs);
    // Even `edges { __typename }` is one answer per row.
    if (field.name() != "totalCount" && !field.name().starts_with("__")) needs.rows = true;
  }
  return needs;
}

}  // namespace mw::app

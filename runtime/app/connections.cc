#include "runtime/app/connections.h"

#include <string>

#include "runtime/app/cursor.h"
#include "runtime/graphql/execution/plan.h"

namespace mw::app {
namespace {

using graphql::Batch;
using graphql::BatchIndex;
using graphql::FieldContext;
using graphql::LeafBinding;
using graphql::ObjectsOut;

const Connections& of(const Batch& batch) {
  return *batch.data<ConnectionsPtr>();
}

std::string cursor_at(const Connections& connections, std::uint32_t row) {
  const TableRows& rows = *connections.rows;
  const db::Model& model = rows.columns->model();
  std::vector<db::Cell> values;
  for (const db::OrderBy& by : connections.order) {
    values.push_back(rows.cell(row, static_cast<std::uint32_t>(model.index_of(*by.column))));
  }
  return encode_cursor(model, connections.order, values);
}

class NodesResolver final : public graphql::ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    const Connections& connections = of(parents);
    const std::size_t count = connections.rows->rows.size();
    const BatchIndex batch = out.add_shared(context.field.named_type->name, count, connections.rows);
    for (std::uint32_t i = 0; i < parents.size(); ++i) {
      out.list(i, batch, connections.pages[i].begin, connections.pages[i].count);
    }
    co_return;
  }
};

class EdgesResolver final : public graphql::ObjectResolver {
 public:
  Task<void> resolve(FieldContext&, const Batch& parents, ObjectsOut& out) const override {
    const auto& connections = parents.data<ConnectionsPtr>();
    const BatchIndex batch = out.add(connections->rows->rows.size(), connections);
    for (std::uint32_t i = 0; i < parents.size(); ++i) {
      out.list(i, batch, connections->pages[i].begin, connections->pages[i].count);
    }
    co_return;
  }
};

/// The row of an edge.
class NodeResolver final : public graphql::ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& edges, ObjectsOut& out) const override {
    const BatchIndex batch = out.add_shared(context.field.named_type->name, edges.size(), of(edges).rows);
    for (std::uint32_t row = 0; row < edges.size(); ++row) out.single(row, batch, row);
    co_return;
  }
};

class PageInfoResolver final : public graphql::ObjectResolver {
 public:
  Task<void> resolve(FieldContext&, const Batch& parents, ObjectsOut& out) const override {
    const BatchIndex batch = out.add(parents.size(), parents.data<ConnectionsPtr>());
    for (std::uint32_t i = 0; i < parents.size(); ++i) out.single(i, batch, i);
    co_return;
  }
};

void write_total(JsonWriter& json, const Batch& parents, std::uint32_t row, const LeafBinding&) {
  json.integer(of(parents).pages[row].total);
}

void write_cursor(JsonWriter& json, const Batch& edges, std::uint32_t row, const LeafBinding&) {
  json.string(cursor_at(of(edges), row));
}

void write_has_next(JsonWriter& json, const Batch& infos, std::uint32_t row, const LeafBinding&) {
  json.boolean(of(infos).pages[row].has_next);
}

void write_has_previous(JsonWriter& json, const Batch& infos, std::uint32_t row, const LeafBinding&) {
  json.boolean(of(infos).pages[row].has_previous);
}

void write_start(JsonWriter& json, const Batch& infos, std::uint32_t row, const LeafBinding&) {
  const Connections::Page& page = of(infos).pages[row];
  if (page.count == 0) return json.null();
  json.string(cursor_at(of(infos), page.begin));
}

void write_end(JsonWriter& json, const Batch& infos, std::uint32_t row, const LeafBinding&) {
  const Connections::Page& page = of(infos).pages[row];
  if (page.count == 0) return json.null();
  json.string(cursor_at(of(infos), page.begin + page.count - 1));
}

}  // namespace

void bind_connection_type(graphql::Bindings& bindings, const graphql::ObjectType& connection) {
  bindings.objects(connection.name, "nodes", std::make_shared<NodesResolver>());
  bindings.objects(connection.name, "edges", std::make_shared<EdgesResolver>());
  bindings.objects(connection.name, "pageInfo", std::make_shared<PageInfoResolver>());
  bindings.leaf(connection.name, "totalCount", LeafBinding{.write = write_total});
  const graphql::Field* edges = connection.fields().find("edges");
  if (edges == nullptr) return;
  const std::string& edge = edges->type.named()->name;
  bindings.objects(edge, "node", std::make_shared<NodeResolver>());
  bindings.leaf(edge, "cursor", LeafBinding{.write = write_cursor});
}

void bind_page_info(graphql::Bindings& bindings) {
  bindings.leaf("PageInfo", "hasNextPage", LeafBinding{.write = write_has_next});
  bindings.leaf("PageInfo", "hasPreviousPage", LeafBinding{.write = write_has_previous});
  bindings.leaf("PageInfo", "startCursor", LeafBinding{.write = write_start});
  bindings.leaf("PageInfo", "endCursor", LeafBinding{.write = write_end});
}

}  // namespace mw::app

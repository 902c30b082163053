#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "runtime/app/table_rows.h"
#include "runtime/db/sql_builder.h"
#include "runtime/graphql/execution/bindings.h"
#include "runtime/graphql/type/schema.h"

namespace mw::app {

/// The connections of a whole batch of parents. Rows are those of all pages; parts that the selection does not ask for
/// are not there.
struct Connections {
  struct Page {
    /// In `rows`.
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
    bool has_next = false;
    bool has_previous = false;
    std::int64_t total = 0;
  };

  std::shared_ptr<const TableRows> rows;
  /// Whole; what cursors are made of.
  std::vector<db::OrderBy> order;
  /// One for each parent.
  std::vector<Page> pages;
};

/// The payload of batches of connections and page infos (a row is an index of `pages`) and of edges (an index of
/// `rows`).
using ConnectionsPtr = std::shared_ptr<const Connections>;

/// Binds `TodoConnection` and `TodoEdge`: everything in them is read from the payload, without a statement.
void bind_connection_type(graphql::Bindings& bindings, const graphql::ObjectType& connection);

/// Binds `PageInfo`.
void bind_page_info(graphql::Bindings& bindings);

}  // namespace mw::app

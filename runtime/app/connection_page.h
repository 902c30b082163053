#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "runtime/app/bound_selection.h"
#include "runtime/graphql/execution/plan.h"

namespace mw::app {

/// What the arguments of a connection ask for.
struct PageRequest {
  /// Rows at most.
  std::int64_t size = 0;
  /// `last`: the rows at the end.
  bool backward = false;
  /// Places in the order, of `after` and `before`.
  std::optional<std::vector<db::Value>> after = {};
  std::optional<std::vector<db::Value>> before = {};
};

/// Throws graphql::ClientError (BAD_USER_INPUT) for `first` together with `last`, a page that is too large, and a
/// cursor that is none of a list in this (whole) order.
PageRequest page_request(
    const BoundSelection& selection, const std::vector<db::OrderBy>& order, const graphql::Arguments& arguments
);

/// What a selection on a connection needs. What nobody asks for costs nothing.
struct ConnectionNeeds {
  /// What nodes are asked for, at each place.
  std::vector<const graphql::Selection*> nodes = {};
  /// Rows at all: not for `totalCount` alone.
  bool rows = false;
  bool cursors = false;
  bool total = false;
  bool has_next = false;
  bool has_previous = false;
};

ConnectionNeeds connection_needs(const graphql::Selection& connection);

}  // namespace mw::app

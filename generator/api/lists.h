#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/api/context.h"

namespace moonwright::api {

/// What decides the arguments of a list: the type spec's keys, or those that a query's inputs type spec sets for
/// itself.
struct ListKeys {
  std::vector<types::PathText> query_items_by;
  types::FilterBy filter_by = types::FilterBy::nothing;
  std::vector<types::Name> filter_fields;
  std::vector<types::OrderText> order_by;
  types::Pagination pagination = types::Pagination::offset;
  int page_size = 100;
  int max_page_size = 1000;
  /// PascalCase of whom filter and order types are named after: the type, or a root field with its own.
  std::string filter_owner;
  std::string order_owner;
  /// Place of the keys, for origins.
  Place filter_place;
  Place order_place;
};

ListKeys list_keys(const Context& context, Index type);
/// The keys of `inputs` on top, for the root field `pascal`.
ListKeys with_own_keys(ListKeys keys, const types::TypeSpec& inputs, const std::string& pascal);

/// Paths of `queryItemsBy`, each once.
std::vector<Path> query_paths(
    Context& context, Index type, const std::vector<types::PathText>& texts, const std::string& key
);

/// The argument `filter`, if there is one.
std::optional<Argument> filter_argument(Context& context, Index type, const ListKeys& keys, const Origin& origin);
/// The argument `orderBy`, if there is one.
std::optional<Argument> order_argument(Context& context, Index type, const ListKeys& keys, const Origin& origin);
std::vector<Argument> paging_arguments(Paging paging, int page_size, const Origin& origin);

/// Order and sizes by `keys`; paging that of the plain list, unless only a connection is there.
ListRules list_rules(Context& context, Index type, const ListKeys& keys);

/// An error if `known`, an input type of one name with another, lets one filter or order by other fields than it.
void check_same_fields(
    Context& context, const Input& known, std::vector<Index> there, std::vector<Index> here, const Origin& origin
);
/// An input type of the service: the one of that name, or `input` as a new one.
Index add_input(Context& context, Input input);
/// `StringFilter` and the like, `TodoStatusFilter` of an enum.
Index scalar_filter(Context& context, const std::string& scalar, Kind kind, Index enumeration, const Origin& asked);

}  // namespace moonwright::api

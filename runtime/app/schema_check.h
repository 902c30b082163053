#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/db/model.h"
#include "runtime/graphql/type/schema.h"

/// Comparisons of the schema with the tables. Each tells what it finds as a line with both names: `Todo.name: the table
/// says String, the schema Int`.
namespace mw::app {

using Problems = std::vector<std::string>;

/// The name of the GraphQL type of a column ("String"); of tags that of the items.
std::string_view graphql_type_of(const db::Column& column);

/// A column and the field that answers it. Kinds must fit, and a column that can be null may not be non-null.
void check_column(const db::Model& model, const db::Column& column, const graphql::Field& field, Problems& problems);

/// A field that answers an item (or a list) of a type.
void check_answer(
    std::string_view place, const graphql::Field& field, std::string_view type_name, bool is_list, Problems& problems
);

/// A field that answers a connection of a type: its nodes are of the type, and all that connections have is there.
void check_connection(
    std::string_view place, const graphql::Field& field, std::string_view type_name, Problems& problems
);

/// The arguments of a field that reads: every argument of the table is there, and nothing but them and paging.
/// `filter` and `orderBy` are compared name by name.
void check_arguments(
    std::string_view place,
    const graphql::Field& field,
    const db::Model& model,
    const db::Selection& selection,
    Problems& problems
);

}  // namespace mw::app

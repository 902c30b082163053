#pragma once

#include <string>

#include "generator/api/model.h"
#include "generator/explain/explanation.h"

namespace moonwright::explain {

/// A line of a migration: the table whose statement it is in and the column that it names, each with its origin. The
/// line begins at `begin` of `text`.
void add_sql_line(
    const rules::Understanding& understanding,
    const api::Service& service,
    const std::string& text,
    std::size_t begin,
    const std::string& line,
    Explanation& to
);

}  // namespace moonwright::explain

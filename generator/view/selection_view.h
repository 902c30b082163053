#pragma once

#include <string>
#include <vector>

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// Which rows a list or item answers, as the entries of an `mw::db::Selection`:
///
///     filter_by: "all", "json" or ""   filter: ["\"name\""]   order_by: ["{\"NAME\", \"name\"}"]
///     arguments: ["{.name = \"todolistName\", .path = \"todolist.name\"}"]
///     where: ["{.path = \"done\", .value = db::literal::boolean(false)}"]   order: ["{.column = \"name\"}"]
///     paging: "{.kind = db::PagingKind::page}" or ""     limit: "20" or ""
jinja::Value selection_view(
    const api::Service& service,
    const api::Type& type,
    const std::vector<api::Argument>& arguments,
    const api::ListRules& rows
);

/// A path by GraphQL names: "todolist.name".
std::string path_text(const api::Service& service, const api::Path& path);

}  // namespace moonwright::view

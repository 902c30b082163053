#pragma once

#include "generator/api/model.h"
#include "generator/jinja/value.h"

/// What a type's table says about writes besides its columns.
namespace moonwright::view {

/// What points to a type, where its deletion is not the database's own affair; else empty. Each: `model`, `column`,
/// `on_delete`.
jinja::Value references_view(const api::Service& service, const api::Type& type);
/// Names of the columns that the rows of a sorted list have in common.
jinja::Value sorted_within_view(const api::Type& type);
/// Version, deletion, history and place, each an entry of the table, in the order of `mw::db::Model`.
jinja::Value write_settings(const api::Type& type);

}  // namespace moonwright::view

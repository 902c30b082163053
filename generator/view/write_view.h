#pragma once

#include "generator/api/model.h"
#include "generator/jinja/value.h"

/// What a type's table says about writes besides its columns.
namespace moonwright::view {

/// What points to a type, where its deletion may not be the database's own affair: where rows go along, or it spreads.
/// Each: `model`, `column`, `on_delete`.
jinja::Value references_view(const api::Service& service, const api::Type& type);
/// Names of the columns that the rows of a sorted list have in common.
jinja::Value sorted_within_view(const api::Type& type);
/// Version, deletion, history, place and how deletions spread, each an entry of the table, in the order of
/// `mw::db::Model`.
jinja::Value write_settings(const api::Type& type);

}  // namespace moonwright::view

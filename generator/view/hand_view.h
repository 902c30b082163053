#pragma once

#include "generator/api/model.h"
#include "generator/jinja/value.h"

/// Headers of what the spec declares and people write in app/.
namespace moonwright::view {

/// Adds what the template of an operation's header needs for hand-written parts:
///
///     system_includes, includes (lines); enums: [{name, table, values}]; forward ("Call", "WritingCall" or empty)
///     structs: [{name, comment, members: [{comment, type, name, initializer}]}]
///     functions: [{comment, result, name, parameters}]
void add_hand_parts(const api::Service& service, const api::Operation& operation, jinja::Value& view);

/// `form` of the template of an input type: {name, header, comment, enums, members, system_includes, includes, origin}.
jinja::Value form_view(const api::Service& service, const api::Input& input);
/// `endpoint`: {name, class, file, header, comment, method, path, origin}.
jinja::Value endpoint_view(const api::Endpoint& endpoint);

}  // namespace moonwright::view

#pragma once

#include "runtime/app/bound_filter.h"

namespace mw::app {

/// `filter: JSON`: an object of fields and the values that they shall have, `{"done": false, "dueAt": null}`. Null
/// asks for rows without a value, for there is no other way to ask for them. Throws as `filter_of` does; an unknown
/// field is told with the nearest that there is.
db::Filter json_filter(const BoundFilter& filter, const graphql::Value& input);

}  // namespace mw::app

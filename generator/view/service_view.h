#pragma once

#include <string>

#include "generator/api/model.h"
#include "generator/base/workers.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// What every template of a service sees as `service`:
///
///     name binary namespace types (type_view) operations (operation_view) groups (group_view) sources (files of the
///     build, sorted) by_hand (by_hand_view, or none) forms endpoints (hand_view) not_served: [{what, sentence, file,
///     line}] databases tools origin
///
/// `sealed` are the names of the migrations, `has_draft` whether one is not sealed yet.
jinja::Value service_view(const api::Service& service, const Workers& workers = Workers(1));

}  // namespace moonwright::view

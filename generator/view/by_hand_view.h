#pragma once

#include "generator/api/model.h"
#include "generator/jinja/value.h"

namespace moonwright::view {

/// Everything of by_hand.cc, `service.by_hand`; none if nothing of the service is written by hand:
///
///     includes, enums (enum_view), readers: [{function, type, lines}]
///     fields: [{thunk, function, reader, name, statement, model, list, enumeration, snake}]
///     mutations: [{thunk, function, reader, name, statement, input, plain, inputs, outputs_struct, outputs, snake}]
///     derived: [{thunk, function, model, name, statement, needs, enumeration, snake}]
///     endpoints: [{thunk, function, name, method, path}]
///
/// `thunk` is empty for a mutation that stores rows and declares something beside.
jinja::Value by_hand_view(const api::Service& service);

}  // namespace moonwright::view

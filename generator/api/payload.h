#pragma once

#include <vector>

#include "generator/api/mutation_parts.h"

namespace moonwright::api {

/// The payload of a mutation: ok, errors, its outputs, `created` and deleted keys. `PayloadField::step` is the index of
/// a part.
Payload derive_payload(Context& context, Index operation, const std::vector<Part>& parts);

PayloadField payload_field(PayloadFieldKind kind, const std::string& name, TypeRef type, const Origin& origin);
/// One with ok and errors alone.
Payload empty_payload(const std::string& pascal, const Origin& origin);

/// Outputs called as the payload's own fields, or as one another.
void check_payload_names(Context& context, const Payload& payload);

/// The answer of a `plain` mutation; an error where it has several outputs.
Answer plain_answer(Context& context, Index operation, const Payload& payload);

}  // namespace moonwright::api

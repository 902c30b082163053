// Made from spec.md and type_specs/Badge.yml by operations.h.j2.
// To change it, edit type_specs/Badge.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct BadgeQuery {
  /// badge(studentId: ID!): Badge
  static const mw::app::RootField badge;
};

struct SaveBadgeMutation {
  /// saveBadge(studentId: ID!, number: Int!): SaveBadgePayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

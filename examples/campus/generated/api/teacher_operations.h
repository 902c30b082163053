// Made from spec.md and type_specs/Teacher.yml by operations.h.j2.
// To change it, edit type_specs/Teacher.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct TeachersQuery {
  /// teachers(limit: Int, offset: Int): [Teacher!]!
  static const mw::app::RootField teachers;
};

struct SaveTeacherMutation {
  /// saveTeacher(id: ID, name: String!): SaveTeacherPayload
  static const mw::app::Mutation mutation;
};

struct DeleteTeacherMutation {
  /// deleteTeacher(id: ID!): DeleteTeacherPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /deletes the student:item, the teacher:item, the course:item, the tag:item, the term:item, the
/// enrolment:item and the room:item~list.
class DeleteStudentMutation {
 public:
  /// deleteStudent(id: ID!): DeleteStudentPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /creates the enrolment:item and the course:item, /updates the course:item and the
/// enrolment:item, and /gets-or-creates the course:item.
class GetOrCreateCourseMutation {
 public:
  /// getOrCreateCourse(code: String!, title: String!, termId: Date, tagIds: [ID!]!, prerequisiteIds: [String!]):
  /// GetOrCreateCoursePayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

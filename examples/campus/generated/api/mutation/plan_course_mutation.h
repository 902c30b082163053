// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /has a plan-course:mutation that /posts a course:item and a tag:item~list.
class PlanCourseMutation {
 public:
  /// planCourse(courseCode: String!, courseTitle: String!, courseTermId: Date, courseTagIds: [ID!]!,
  /// coursePrerequisiteIds: [String!], tags: [TagForm!]!): PlanCoursePayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

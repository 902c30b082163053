// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

/// The graphql:api /has a tag-course:mutation that /updates the course:item.
class TagCourseMutation {
 public:
  /// tagCourse(input: TagCourseInput!): TagCoursePayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

// Made from spec.md and type_specs/Course.yml by operations.h.j2.
// To change it, edit type_specs/Course.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct CourseQuery {
  /// course(code: String!): Course
  static const mw::app::RootField course;
};

struct CoursesQuery {
  /// courses(title: String, termName: String, limit: Int, offset: Int): [Course!]!
  static const mw::app::RootField courses;
};

struct CreateCourseMutation {
  /// createCourse(code: String!, title: String!, termId: Date, tagIds: [ID!]!, prerequisiteIds: [String!]):
  /// CreateCoursePayload
  static const mw::app::Mutation mutation;
};

struct UpdateCourseMutation {
  /// updateCourse(code: String!, title: String, termId: Date, tagIds: [ID!], prerequisiteIds: [String!]):
  /// UpdateCoursePayload
  static const mw::app::Mutation mutation;
};

struct GetOrCreateCourseMutation {
  /// getOrCreateCourse(code: String!, title: String!, termId: Date, tagIds: [ID!]!, prerequisiteIds: [String!]):
  /// GetOrCreateCoursePayload
  static const mw::app::Mutation mutation;
};

struct SaveCoursesMutation {
  /// saveCourses(courses: [CourseForm!]!): SaveCoursesPayload
  static const mw::app::Mutation mutation;
};

struct DeleteCourseMutation {
  /// deleteCourse(code: String!): DeleteCoursePayload
  static const mw::app::Mutation mutation;
};

struct DeleteCoursesMutation {
  /// deleteCourses(ids: [String!]!): DeleteCoursesPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

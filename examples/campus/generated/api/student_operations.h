// Made from spec.md and type_specs/Student.yml by operations.h.j2.
// To change it, edit type_specs/Student.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct StudentQuery {
  /// student(id: ID!): Student
  static const mw::app::RootField student;
};

struct StudentsQuery {
  /// students(advisorId: ID, filter: StudentFilter, orderBy: [StudentOrderBy!], limit: Int, offset: Int):
  /// [Student!]!
  static const mw::app::RootField students;
  /// studentsConnection(advisorId: ID, filter: StudentFilter, orderBy: [StudentOrderBy!], first: Int, after:
  /// String, last: Int, before: String): StudentConnection!
  static const mw::app::RootField students_connection;
};

struct SaveStudentMutation {
  /// saveStudent(id: ID, name: String!, mentorId: ID, advisorId: ID, tutorId: ID, friendIds: [ID!]):
  /// SaveStudentPayload
  static const mw::app::Mutation mutation;
};

struct DeleteStudentMutation {
  /// deleteStudent(id: ID!): DeleteStudentPayload
  static const mw::app::Mutation mutation;
};

struct DeleteStudentsMutation {
  /// deleteStudents(ids: [ID!]!): DeleteStudentsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

// Made from spec.md and type_specs/Enrolment.yml by operations.h.j2.
// To change it, edit type_specs/Enrolment.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include "runtime/app/operations.h"

namespace campus {

struct EnrolmentQuery {
  /// enrolment(studentId: ID!, courseId: String!): Enrolment
  static const mw::app::RootField enrolment;
};

struct EnrolmentsQuery {
  /// enrolments(studentId: ID, filter: EnrolmentFilter, orderBy: [EnrolmentOrderBy!], limit: Int, offset: Int):
  /// [Enrolment!]!
  static const mw::app::RootField enrolments;
  /// enrolmentsConnection(studentId: ID, filter: EnrolmentFilter, orderBy: [EnrolmentOrderBy!], first: Int, after:
  /// String, last: Int, before: String): EnrolmentConnection!
  static const mw::app::RootField enrolments_connection;
};

struct SaveEnrolmentMutation {
  /// saveEnrolment(studentId: ID!, courseId: String!, since: Date, grade: Int): SaveEnrolmentPayload
  static const mw::app::Mutation mutation;
};

struct CreateEnrolmentMutation {
  /// createEnrolment(studentId: ID!, courseId: String!, since: Date, grade: Int): CreateEnrolmentPayload
  static const mw::app::Mutation mutation;
};

struct UpdateEnrolmentMutation {
  /// updateEnrolment(studentId: ID!, courseId: String!, since: Date, grade: Int): UpdateEnrolmentPayload
  static const mw::app::Mutation mutation;
};

struct GetOrCreateEnrolmentMutation {
  /// getOrCreateEnrolment(studentId: ID!, courseId: String!, since: Date, grade: Int): GetOrCreateEnrolmentPayload
  static const mw::app::Mutation mutation;
};

struct SaveEnrolmentsMutation {
  /// saveEnrolments(enrolments: [EnrolmentForm!]!): SaveEnrolmentsPayload
  static const mw::app::Mutation mutation;
};

struct UpdateEnrolmentsMutation {
  /// updateEnrolments(enrolments: [EnrolmentUpdateForm!]!): UpdateEnrolmentsPayload
  static const mw::app::Mutation mutation;
};

struct DeleteEnrolmentMutation {
  /// deleteEnrolment(studentId: ID!, courseId: String!): DeleteEnrolmentPayload
  static const mw::app::Mutation mutation;
};

struct DeleteEnrolmentsMutation {
  /// deleteEnrolments(ids: [ID!]!): DeleteEnrolmentsPayload
  static const mw::app::Mutation mutation;
};

}  // namespace campus

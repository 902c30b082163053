// Made from spec.md and type_specs/Enrolment.yml by model.h.j2.
// To change it, edit type_specs/Enrolment.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

/// That somebody studies something.
struct Enrolment {
  /// Inverse of Student.enrolmentSet.
  mw::Uuid student_id;
  /// Inverse of Course.enrolmentSet.
  std::string course_id;
  mw::Date since;
  std::optional<std::int32_t> grade;
  /// Inverse of Teacher.enrolmentSet.
  std::optional<mw::Uuid> checked_by_id;

  friend bool operator==(const Enrolment&, const Enrolment&) = default;
};

/// Table `enrolment`, GraphQL type `Enrolment`.
extern const mw::db::Model enrolment_model;
inline const mw::db::Model& model_of(const Enrolment*) {
  return enrolment_model;
}

}  // namespace campus

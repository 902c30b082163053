// Made from spec.md and type_specs/Course.yml by model.h.j2.
// To change it, edit type_specs/Course.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <optional>
#include <string>

#include "runtime/base/temporal.h"
#include "runtime/db/model.h"

namespace campus {

/// Something to study.
struct Course {
  std::string code;
  std::string title;
  /// Inverse of Term.courseSet.
  std::optional<mw::Date> term_id;

  friend bool operator==(const Course&, const Course&) = default;
};

/// Table `course`, GraphQL type `Course`.
extern const mw::db::Model course_model;
inline const mw::db::Model& model_of(const Course*) {
  return course_model;
}

}  // namespace campus

// Made from spec.md and type_specs/Member.yml by model.h.j2.
// To change it, edit type_specs/Member.yml and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <string>

#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace campus {

struct Member {
  mw::Uuid id;
  std::string name;
  /// Inverse of Club.memberSet.
  mw::Uuid club_id;

  friend bool operator==(const Member&, const Member&) = default;
};

/// Table `member`, GraphQL type `Member`.
extern const mw::db::Model member_model;
inline const mw::db::Model& model_of(const Member*) {
  return member_model;
}

}  // namespace campus

#pragma once

#include <map>
#include <string>

#include "generator/api/model.h"

namespace moonwright::explain {

/// Where a member of the schema comes from, or from which other member it follows.
struct MemberOrigin {
  api::Origin origin;
  std::string follows_from;
};

/// By coordinate ("Todo.name"), as far as the API model knows.
std::map<std::string, MemberOrigin> schema_origins(const api::Service& service);

}  // namespace moonwright::explain

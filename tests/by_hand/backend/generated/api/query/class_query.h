// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/base/task.h"
#include "runtime/db/model.h"

namespace mw::app {
class Call;
}

namespace by_hand {

enum class ClassOperator {
  and_,
  or_,
  delete_,
};

extern const mw::db::Enum class_operator_enum;

/// The graphql:api /has an echo:query, a class:query and a rows:query.
class ClassQuery {
 public:
  struct ClassInputs {
    std::string new_;
    ClassOperator operator_{};
    std::optional<std::int32_t> register_;
  };
  struct SwitchInputs {
    std::string new_;
    ClassOperator operator_{};
    std::optional<std::int32_t> register_;
  };
  /// Yours, in app/: class(new: String!, operator: ClassOperator!, register: Int): String!
  static mw::Task<std::string> class_(const ClassInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: switch(new: String!, operator: ClassOperator!, register: Int): Int!
  static mw::Task<std::int32_t> switch_(const SwitchInputs& inputs, mw::app::Call& call);
};

}  // namespace by_hand

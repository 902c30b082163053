// Made from spec.md by query.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generated/stock/part.h"
#include "runtime/base/task.h"
#include "runtime/db/model.h"

namespace mw::app {
class Call;
}

namespace workshop {

enum class ShortageStyle {
  plain,
  loud,
};

extern const mw::db::Enum shortage_style_enum;

/// The graphql:api /has a shortage:query.
class ShortageQuery {
 public:
  struct ShortPartsInputs {
    /// Fewer than that is short.
    std::int32_t below = 0;
  };
  struct ShortCountInputs {
    /// Fewer than that is short.
    std::int32_t below = 0;
  };
  struct ShortNoteInputs {
    /// Fewer than that is short.
    std::int32_t below = 0;
    std::optional<ShortageStyle> style;
  };
  /// Yours, in app/: shortParts(below: Int!, token: String): [Part!]!
  static mw::Task<std::vector<Part>> short_parts(const ShortPartsInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: shortCount(below: Int!, token: String): Int!
  static mw::Task<std::int32_t> short_count(const ShortCountInputs& inputs, mw::app::Call& call);
  /// Yours, in app/: shortNote(below: Int!, style: ShortageStyle, token: String): String
  static mw::Task<std::optional<std::string>> short_note(const ShortNoteInputs& inputs, mw::app::Call& call);
};

}  // namespace workshop

#pragma once

#include "generator/base/diagnostic.h"

namespace moonwright::migrate {

/// The spec changes a table that a sealed migration has made.
inline constexpr Code table_changed{"MW1601", "table-changed"};
/// A sealed migration is not what was sealed.
inline constexpr Code sealed_edited{"MW1602", "sealed-migration-edited"};
/// model.lock.json cannot be read.
inline constexpr Code bad_lock{"MW1603", "bad-model-lock"};
/// `migrate seal` without a draft.
inline constexpr Code nothing_to_seal{"MW1604", "nothing-to-seal"};
/// The name of a migration is no word.
inline constexpr Code bad_name{"MW1605", "bad-migration-name"};

/// model.lock.json is of a later release.
inline constexpr Code newer_lock{"MW1606", "newer-model-lock"};

}  // namespace moonwright::migrate

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/migrate/tables.h"

namespace moonwright::migrate {

/// The tables as `model.lock.json` has them: the model of the last sealed migration. Stable order and layout, one line
/// per column, so that a review sees what changed.
std::string print_lock(const Tables& tables);

/// Nothing if the text is no lock of this version.
std::optional<Tables> parse_lock(std::string_view text);
/// The version that the text says, if it is one of a later release.
std::optional<int> newer_lock_version(std::string_view text);

/// The words of the lock: "int32", "setNull".
std::string_view word_of(ColumnKind kind);
std::string_view word_of(api::OnDelete deletion);

}  // namespace moonwright::migrate

#pragma once

#include <string>
#include <string_view>

namespace moonwright::migrate {

/// An SQL name as it is written: in double quotes if it is a reserved word of SQLite or PostgreSQL (`"order"`).
std::string identifier(std::string_view name);

/// A text literal: 'it''s'.
std::string text_literal(std::string_view text);

}  // namespace moonwright::migrate

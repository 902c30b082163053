#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mw::db {

/// Tags are stored as the text of a JSON array of strings.
std::string tags_to_json(const std::vector<std::string>& tags);

/// The strings of that text. Text of another shape gives what could be read up to there.
std::vector<std::string> tags_from_json(std::string_view json);

}  // namespace mw::db

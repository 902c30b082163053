#pragma once

#include <chrono>
#include <initializer_list>
#include <string>
#include <string_view>

#include "runtime/observability/log.h"

namespace mw::log {

/// The text of one log line, without a line feed. Bytes that are not UTF-8 become U+FFFD, so that a line is always
/// valid JSON whatever a client sent.
std::string json_line(
    std::chrono::system_clock::time_point time,
    Level level,
    std::string_view message,
    std::initializer_list<Field> fields
);

/// Appends `text` as a JSON string, quotes included.
void append_json_string(std::string& out, std::string_view text);

}  // namespace mw::log

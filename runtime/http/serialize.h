#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "runtime/http/message.h"

namespace mw::http {

/// The value of a Date header (RFC 9110, section 5.6.7).
std::string http_date(std::time_t time);

/// Status line and header, with the empty line. Header values with a line break are left out: a handler that copies
/// what a client sent must not be able to split the response.
std::string response_head(const Response& response, std::string_view date, bool keep_alive);

}  // namespace mw::http

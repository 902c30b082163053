#pragma once

#include <string>

namespace moonwright {

/// A path as a URI reference (RFC 3986): "file:///a/b%20c" of an absolute one, "a/b%20c" of a relative one.
std::string uri_of(const std::string& path);

}  // namespace moonwright

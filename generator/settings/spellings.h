#pragma once

#include <string>
#include <string_view>

/// How values of settings.yml may be spelled.
namespace moonwright::settings {

bool is_filled(std::string_view text);
/// `https://shop.example:8443`: what a browser sends, so one with a path would never match.
bool is_origin(std::string_view text);
/// The name of an HTTP header: a token of RFC 9110.
bool is_header(std::string_view text);
/// What is wrong with a path that begins with `/`: "has an empty part"; an empty text if it is one that a client can
/// send as it stands.
std::string objection_to_path(std::string_view path);

}  // namespace moonwright::settings

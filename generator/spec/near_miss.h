#pragma once

#include <string>
#include <string_view>

namespace moonwright::spec {

/// How a word of prose should be written if a term or a verb is meant: "/has" for `/Has`, "a:b, c:d" for `a:b,c:d`,
/// "a:b" for `[a:b]` and `a:b's`. Empty for most words. Whether a verb is one that anybody knows is not looked at.
std::string near_miss(std::string_view word);

}  // namespace moonwright::spec

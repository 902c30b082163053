#pragma once

#include <string>
#include <string_view>

namespace moonwright::spec {

/// What a character reference such as `&colon;`, `&#47;` or `&#x2F;` stands for, by the rules of CommonMark; empty if
/// the name is unknown (then the text stands for itself).
std::u32string decode_entity(std::string_view entity);

}  // namespace moonwright::spec

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "generator/yaml/node.h"
#include "generator/yaml/reader.h"

namespace moonwright::yaml {

/// The tree of a JSON text without peculiarities, some thirty times as fast as the general reader: no comments,
/// trailing commas, rare escapes, repeated keys, and within the limits. Nothing for any other text: the general reader
/// then says what it is, or what is wrong with it. Where both give a tree it is the same, places included. `text` is
/// UTF-8 without a byte order mark.
std::optional<Node> read_plain_json(std::string_view text, const std::string& file, const Limits& limits);

}  // namespace moonwright::yaml

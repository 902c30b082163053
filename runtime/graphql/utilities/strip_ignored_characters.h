#pragma once

#include <optional>
#include <string>

#include "runtime/graphql/language/error.h"

namespace mw::graphql {

struct StrippedText {
  std::string text;
  std::optional<GraphQLError> error;
};

/// The document without comments, line breaks and other characters that carry no meaning; block strings keep theirs.
/// Two documents that mean the same have the same text more often, which makes it a good key.
StrippedText strip_ignored_characters(std::string text);

}  // namespace mw::graphql

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mw::graphql {

/// ` Did you mean "a", "b", or "c"?`, with at most five names; empty without names. `message` stands before the names:
/// "the enum value".
std::string did_you_mean(const std::vector<std::string>& suggestions, std::string_view message = {});

/// Takes what `did_you_mean` has put behind a message away: names that a stranger shall not learn.
void drop_suggestion(std::string& message);

/// The options that resemble the input, the nearest first.
std::vector<std::string> suggestion_list(std::string_view input, const std::vector<std::string>& options);

/// Order of names in which "a10" follows "a9": negative, zero or positive.
int natural_compare(std::string_view a, std::string_view b);

}  // namespace mw::graphql

#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"

namespace moonwright {

/// The diagnostics as workflow commands of GitHub Actions, one line each, which show up at their line of a pull
/// request:
///
///     ::error file=specs/todoapp/spec.md,line=3,col=17,endColumn=22,title=MW1204 verb-without-object::`/has` has no
///     ...
///
/// Files are relative to the working directory, which has to be the root of the repository. `%`, CR and LF are escaped,
/// in properties `:` and `,` too. The fix is a second line of the message, each related place one more.
std::string to_github_annotations(const std::vector<Diagnostic>& diagnostics);

}  // namespace moonwright

#pragma once

#include <string>
#include <vector>

#include "generator/explain/explanation.h"
#include "generator/explain/terms.h"
#include "generator/view/render.h"

/// Answers for `moonwright why-not`: what is missing for something to be there. Each answer's notes begin with the
/// verdict; its parts are what comes nearest, with what does not fit.
namespace moonwright::explain {

/// A term: is it said, is it prose only, is there a noun for it, what could be said of it, is a file made for it.
Explanation why_not_term(
    const rules::Understanding& understanding, const std::vector<view::RenderLog>& logs, const spec::Term& term
);

/// A relation: who says it; else which of its parts is unknown, which rules almost match, what is said that is near.
Explanation why_not_relation(const rules::Understanding& understanding, const AskedRelation& asked);

/// A file of the output, by its path below it: the lines of the table of files whose path almost fits, what they are
/// for, and whether a condition keeps them away.
Explanation why_not_file(
    const rules::Understanding& understanding,
    const std::vector<view::RenderLog>& logs,
    const std::vector<std::string>& generated,
    const std::string& path
);

}  // namespace moonwright::explain

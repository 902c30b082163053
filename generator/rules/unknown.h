#pragma once

#include "generator/base/diagnostic.h"
#include "generator/rules/engine.h"
#include "generator/rules/vocabulary.h"

namespace moonwright::rules {

/// The error for a relation that no rule knows: what is known there, and what to write instead.
Diagnostic unknown_relation(
    const Vocabulary& vocabulary, const Fact& fact, const spec::Term& subject, const spec::Term& object
);

}  // namespace moonwright::rules

#pragma once

#include "generator/spec/sentence.h"

namespace moonwright::spec {

/// Marks the terms that stand behind a preposition and only say more about the term before them: they are neither
/// subject nor object ("the orders:module of the backend:service /provides ...").
void mark_asides(Sentence& sentence);

}  // namespace moonwright::spec

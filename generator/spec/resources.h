#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/spec/document.h"

namespace moonwright::spec {

/// A term of `one_per: block` with the block that describes it (LANGUAGE section 2, "What a term means").
struct DescribedTerm {
  Term term;
  /// Index into Document::blocks.
  int block = 0;
};

/// Whether a term's noun has `one_per: block` for the packages that the given block's scopes see.
using OnePerBlock = std::function<bool(const Term& term, const Block& block)>;

/// The block whose title names the service that a sentence of `block` is about: the nearest title at or above it with
/// a `:service` term (or a text with one marked `^`). Nothing if there is none.
std::optional<Term> service_of(const Document& document, int block);

/// The describing block of every term of `one_per: block` that takes part in a relation, one row per term and block,
/// in order of first mention. Two blocks of a service that claim a term are the error `two-describers`.
std::vector<DescribedTerm> describing_blocks(
    const Document& document, const OnePerBlock& one_per_block, Diagnostics& diagnostics
);

}  // namespace moonwright::spec

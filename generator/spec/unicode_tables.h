#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace moonwright::spec {

/// The code points first, first + step, ... last.
struct CodePointRange {
  std::uint32_t first;
  std::uint32_t last;
  std::uint32_t step;
};

/// Sorted, without overlap; beyond ASCII only.
struct CodePointRanges {
  const CodePointRange* rows;
  std::size_t count;
};

CodePointRanges letter_ranges();
CodePointRanges mark_ranges();
CodePointRanges upper_ranges();
CodePointRanges lower_ranges();

}  // namespace moonwright::spec

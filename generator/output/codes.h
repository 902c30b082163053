#pragma once

#include "generator/base/diagnostic.h"

namespace moonwright::output {

/// A generated file differs from what was generated: somebody edited it.
inline constexpr Code edited_by_hand{"MW1701", "edited-by-hand"};
/// A file that is not in the manifest stands where one has to be written.
inline constexpr Code in_the_way{"MW1702", "in-the-way"};
/// The list of generated files cannot be understood.
inline constexpr Code bad_manifest{"MW1703", "bad-manifest"};
/// Writing failed: no space, no permission, not a folder.
inline constexpr Code cannot_write{"MW1704", "cannot-write"};
/// Another run holds the output folder.
inline constexpr Code output_busy{"MW1705", "output-busy"};
/// An earlier run was interrupted.
inline constexpr Code interrupted{"MW1706", "interrupted"};
/// The output folder is not up to date with the spec.
inline constexpr Code stale{"MW1707", "stale"};

/// Nobody knows what was scaffolded once, so nothing can be merged into a person's file.
inline constexpr Code no_base{"MW1708", "no-base"};
/// A person and the scaffold have changed the same lines.
inline constexpr Code merge_conflict{"MW1709", "merge-conflict"};
/// The list of generated files is of a later release.
inline constexpr Code newer_manifest{"MW1710", "newer-manifest"};

}  // namespace moonwright::output

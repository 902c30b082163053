#pragma once

#include <string>
#include <vector>

#include "generator/base/disk.h"
#include "generator/view/hand_bodies.h"

namespace moonwright::cli {

/// The bodies that no file below `folder`/app defines. Looked for as text: `HelloQuery::greeting`, then `(`, outside of
/// comments, in files of C++. The compiler has the last word; this is for telling early, and what to write.
std::vector<view::Body> missing_bodies(
    const Disk& disk, const std::string& folder, const std::vector<view::Body>& bodies
);

/// A file for bodies that are missing: includes, namespace, definitions.
std::string skeleton(const std::string& file, const std::vector<view::Body>& missing);

/// What `generate` prints of them: for each file of app/ the lines of the spec and its text. Empty if there is none.
std::string skeletons(const std::vector<view::Body>& missing);

}  // namespace moonwright::cli

#pragma once

#include <nlohmann/json.hpp>

#include <string>

#include "generator/base/uri.h"
#include "generator/lsp/positions.h"
#include "generator/lsp/workspace.h"

/// The answers to requests about a position, from an analysis alone. For .cc files of this folder (nlohmann).
namespace moonwright::lsp {

using Json = nlohmann::ordered_json;

/// The way back from `uri_of` (base/uri.h); empty for a URI that is no file's.
std::string path_of(const std::string& uri);

Json to_json(const Range& range);
Json location(const Analysis& analysis, const Place& place);

/// Diagnostics of one file.
Json diagnostics_of(const Analysis& analysis, const std::string& path);

/// Where a request points: a file of the analysis and a position in it.
struct Point {
  std::string path;
  Position position;
};
Json hover(const Analysis& analysis, const Point& point);
Json completion(const Analysis& analysis, const Point& point);
Json definition(const Analysis& analysis, const Point& point);
Json references(const Analysis& analysis, const Point& point);
/// Quick fixes for the diagnostics that touch the line.
Json code_actions(const Analysis& analysis, const std::string& path, int first_line, int last_line);
/// A WorkspaceEdit that renames the term's data wherever it stands in spec files; null with a reason in `refusal`.
Json rename(const Analysis& analysis, const Point& point, const std::string& name, std::string& refusal);

}  // namespace moonwright::lsp

#pragma once

#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/spec/document.h"

namespace moonwright::spec {

/// A fence ```` ```graphql example ````: an operation that the spec shows, with what belongs to it.
struct Example {
  /// With a line feed behind each line.
  std::string document;
  /// JSON of the fences `json variables` and `json answer` that follow; empty: none.
  std::string variables;
  std::string answer;
  /// Of the first line of the operation.
  Place place;
  /// Index into Document::blocks.
  int block = 0;
};

/// The examples of a document, in order of reading. Checked as far as that goes without the schema: brackets and
/// strings are closed, there is an operation, JSON is JSON. That it fits the schema, and answers what it says, is what
/// the generated test finds out.
std::vector<Example> find_examples(const Document& document, Diagnostics& diagnostics);

}  // namespace moonwright::spec

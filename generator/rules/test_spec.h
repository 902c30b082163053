#pragma once

#include <map>
#include <string>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/rules/understand.h"

namespace moonwright::rules::test {

/// A spec directory in memory, understood with the shipped packages.
class Spec {
 public:
  /// `spec` is the text of spec.md; further files by path, the spec directory is "spec".
  explicit Spec(const std::string& spec, std::map<std::string, std::string> files = {});

  const graph::Graph& graph() const { return understanding_.graph; }
  const Understanding& understanding() const { return understanding_; }
  const Diagnostics& diagnostics() const { return diagnostics_; }
  /// "todos:query provides todo:item~list", in the graph's order.
  std::vector<std::string> relations() const;
  bool says(const std::string& relation) const;
  const graph::Relation& relation(const std::string& relation) const;
  /// All messages, one a line.
  std::string errors() const;
  /// The only error: "spec.md:1:5 which-service".
  std::string error() const;

 private:
  Diagnostics diagnostics_;
  Understanding understanding_;
};

}  // namespace moonwright::rules::test

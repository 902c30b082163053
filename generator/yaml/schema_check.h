#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "generator/base/diagnostic.h"
#include "generator/yaml/node.h"

namespace moonwright::yaml {

/// Checks files against a JSON Schema (draft 7): what a reader lets through must be what editors let through. The
/// reader speaks first, since its messages know the language; this one finds what it has missed. A resource: holds the
/// compiled schema. Not for several threads at once.
class SchemaCheck {
 public:
  /// `schema` is JSON, and known to be right. Errors have `code`; `what` names the schema in them: "type specs".
  SchemaCheck(std::string_view schema, Code code, std::string what);
  SchemaCheck(SchemaCheck&&) noexcept;
  SchemaCheck& operator=(SchemaCheck&&) noexcept;
  ~SchemaCheck();

  /// At most one error, for the innermost value that does not fit: its place and pointer. True if the file fits; a file
  /// without a value does.
  bool check(const Node& root, Diagnostics& diagnostics);

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace moonwright::yaml

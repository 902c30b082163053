#pragma once
// The arguments of one field of a plan: coerced once if they name no variable, else for each request.
#include <optional>

#include "runtime/graphql/execution/arguments.h"
#include "runtime/graphql/execution/field_error.h"
#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/type/schema.h"

namespace mw::graphql {

class ArgumentTemplate {
 public:
  ArgumentTemplate() = default;
  /// Definition and node must outlive the template.
  ArgumentTemplate(const Field& definition, const ast::Field& node);

  /// Whether they are the same for every request.
  bool is_constant() const { return constant_; }
  /// The arguments: those of the template, or made in `room`. Null if they are wrong; then `error` says why.
  const Arguments* fill(const Object& variables, Arguments& room, std::optional<FieldError>& error) const;

 private:
  const Field* definition_ = nullptr;
  const ast::Field* node_ = nullptr;
  bool constant_ = true;
  Arguments fixed_;
  std::optional<FieldError> fixed_error_;
};

}  // namespace mw::graphql

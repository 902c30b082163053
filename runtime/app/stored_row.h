#pragma once

#include <string_view>

#include "runtime/app/bound_mutation.h"
#include "runtime/app/input_error.h"
#include "runtime/app/operations.h"
#include "runtime/app/read_inputs.h"

namespace mw::app {

/// A mutation of one row of a model, as if generated code had declared it with all columns as arguments: how
/// hand-written code stores a row struct.
class StoredRowMutation {
 public:
  StoredRowMutation(Verb verb, const db::Model& model, std::string_view statement);
  StoredRowMutation(const StoredRowMutation&) = delete;
  StoredRowMutation& operator=(const StoredRowMutation&) = delete;

  const BoundMutation& bound() const { return bound_; }
  /// The row's columns as what was given, checked. Left out: an empty key, what the server keeps itself (a read-only
  /// column with a default), and on insert null, so that defaults apply.
  MutationInputs inputs_of(const void* row, InputErrors& errors) const;

 private:
  Step step_;
  Mutation table_;
  BoundMutation bound_;
};

}  // namespace mw::app

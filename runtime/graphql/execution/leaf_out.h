#pragma once
// What a LeafResolver fills: JSON text per parent row, in one shared buffer.
#include <cstdint>
#include <vector>

#include "runtime/base/json_writer.h"
#include "runtime/graphql/execution/field_error.h"
#include "runtime/graphql/type/value.h"

namespace mw::graphql {

class PlanField;

/// A value as JSON, whatever its type.
void write_value(JsonWriter& json, const Value& value);

/// Rows may come in any order; a row about which nothing is said is null.
///
///   for (std::uint32_t row = 0; row < parents.size(); ++row) {
///     out.begin(row).integer(length_of(row));      // straight JSON: you promise that it fits the field's type
///     out.end();
///   }
///   out.value(row, Value(...));                    // checked against the field's type, item by item
///   out.error(row, FieldError::client("no rate for this currency", "NO_RATE"));
class LeafOut {
 public:
  struct Span {
    enum class State : std::uint8_t { null, value, error };
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    State state = State::null;
  };

  LeafOut(std::size_t parents, const PlanField& field) : spans_(parents), field_(field) {}

  /// Starts the text of a row; write exactly one JSON value, then call end().
  JsonWriter& begin(std::size_t row);
  void end();
  /// Serialises by the field's type as the specification says (Int of 32 bits, ID as text, enum names, nested lists
  /// with their own nulls); what does not fit is an error of the row.
  void value(std::size_t row, const Value& value);
  void null(std::size_t row);
  void error(std::size_t row, FieldError error);

  std::size_t parents() const noexcept { return spans_.size(); }

  // ---- what the executor reads -------------------------------------------------------------------------------
  std::vector<Span>& spans() noexcept { return spans_; }
  const std::vector<Span>& spans() const noexcept { return spans_; }
  std::string_view text(const Span& span) const { return json_.view().substr(span.begin, span.end - span.begin); }
  std::vector<PlacedError>& errors() noexcept { return errors_; }

 private:
  std::vector<Span> spans_;
  const PlanField& field_;
  std::size_t open_row_ = 0;
  JsonWriter json_;
  std::vector<PlacedError> errors_;
};

}  // namespace mw::graphql

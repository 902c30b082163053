#include "runtime/graphql/execution/leaf_out.h"

#include <string>
#include <utility>

#include "runtime/graphql/execution/plan.h"
#include "runtime/graphql/utilities/inspect.h"
#include "runtime/graphql/utilities/scalars.h"

namespace mw::graphql {
namespace {

using State = LeafOut::Span::State;

/// Writes one value of a leaf type or of lists of it (specification: CompleteValue). What is written before an error
/// is taken back.
class ValueWriter {
 public:
  ValueWriter(JsonWriter& json, const PlanField& field, std::uint32_t row, std::vector<PlacedError>& errors)
      : json_(json), field_(field), row_(row), errors_(errors) {}

  State write(const Value& value, TypeRef type) {
    if (type.is_non_null()) {
      const State state = write(value, type.of());
      if (state != State::null) return state;
      return fail(
          "Cannot return null for non-nullable field " + field_.parent_name() + "." + std::string(field_.name()) + "."
      );
    }
    if (value.is_null()) return State::null;
    if (type.is_list()) return write_list(value, type.of());
    if (const EnumType* type_of_enum = as_enum(type.named())) return write_enum(value, *type_of_enum);
    return write_scalar(value, *as_scalar(type.named()));
  }

 private:
  State fail(std::string message) {
    errors_.push_back(PlacedError{row_, inner_, FieldError::client(std::move(message))});
    return State::error;
  }

  State write_list(const Value& value, TypeRef of) {
    if (!value.is_list()) {
      return fail(
          "Expected Iterable, but did not find one for field \"" + field_.parent_name() + "." +
          std::string(field_.name()) + "\"."
      );
    }
    const std::size_t before = json_.size();
    json_.begin_array();
    for (std::size_t i = 0; i < value.list().size(); ++i) {
      inner_.push_back(static_cast<std::uint32_t>(i));
      const State state = write(value.list()[i], of);
      inner_.pop_back();
      if (state == State::value) continue;
      if (of.is_non_null()) {
        json_.truncate(before);
        return State::error;
      }
      json_.null();
    }
    json_.end_array();
    return State::value;
  }

  State write_enum(const Value& value, const EnumType& type) {
    if (value.text().empty() || type.values.find(value.text()) == nullptr) {
      return fail("Enum \"" + type.name + "\" cannot represent value: " + inspect(value));
    }
    json_.string(value.text());
    return State::value;
  }

  State write_scalar(const Value& value, const ScalarType& type) {
    if (type.built_in == BuiltInScalar::none) {
      write_any(value);
      return State::value;
    }
    const Coerced coerced = serialize_scalar(type, value);
    if (!coerced) return fail(coerced.error());
    write_any(coerced.value());
    return State::value;
  }

  void write_any(const Value& value) { write_value(json_, value); }

  JsonWriter& json_;
  const PlanField& field_;
  std::uint32_t row_;
  std::vector<PlacedError>& errors_;
  std::vector<std::uint32_t> inner_;
};

}  // namespace

void write_value(JsonWriter& json, const Value& value) {
  switch (value.kind()) {
    case Value::Kind::null:
      return json.null();
    case Value::Kind::boolean:
      return json.boolean(value.boolean());
    case Value::Kind::integer:
      return json.integer(value.integer());
    case Value::Kind::number:
      return json.number(value.number());
    case Value::Kind::string:
    case Value::Kind::enumeration:
      return json.string(value.text());
    case Value::Kind::list:
      json.begin_array();
      for (const Value& item : value.list()) write_value(json, item);
      return json.end_array();
    case Value::Kind::object:
      json.begin_object();
      for (const Member& member : value.object()) {
        json.key(member.name);
        write_value(json, member.value);
      }
      return json.end_object();
  }
}

JsonWriter& LeafOut::begin(std::size_t row) {
  open_row_ = row;
  spans_[row].begin = static_cast<std::uint32_t>(json_.size());
  // The writer puts a comma where a value follows a value; this one begins anew.
  json_.raw(':');
  ++spans_[row].begin;
  return json_;
}

void LeafOut::end() {
  spans_[open_row_].end = static_cast<std::uint32_t>(json_.size());
  spans_[open_row_].state = Span::State::value;
}

void LeafOut::value(std::size_t row, const Value& value) {
  begin(row);
  ValueWriter writer(json_, field_, static_cast<std::uint32_t>(row), errors_);
  const State state = writer.write(value, field_.definition->type.nullable());
  end();
  spans_[row].state = state;
}

void LeafOut::null(std::size_t row) {
  spans_[row] = Span{};
}

void LeafOut::error(std::size_t row, FieldError error) {
  errors_.push_back(PlacedError{static_cast<std::uint32_t>(row), {}, std::move(error)});
  spans_[row].state = Span::State::error;
}

}  // namespace mw::graphql

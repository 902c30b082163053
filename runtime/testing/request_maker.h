#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "runtime/app/operations.h"
#include "runtime/testing/app.h"

namespace mw::test {

/// Writes documents for a backend's root fields, led by what introspection says of them.
class RequestMaker {
 public:
  explicit RequestMaker(App& app);

  /// `mutation($id: ID!) { answer: saveTodo(id: $id) { ok errors { code field message } todo { id name } } }`: the
  /// arguments are variables, the selection is everything two levels down that takes no arguments.
  std::string document(const std::string& operation, const std::string& field, const nlohmann::ordered_json& arguments)
      const;

  /// The arguments of a root field (`operation` is "query" or "mutation"): a list of introspection's `__InputValue`.
  const nlohmann::ordered_json& arguments(const std::string& operation, std::string_view field) const;
  /// The fields of an input object.
  const nlohmann::ordered_json& input_fields(const std::string& type) const;

  static bool is_required(const nlohmann::ordered_json& input_value);
  /// Without list and non-null.
  static std::string named_type(const nlohmann::ordered_json& type);

 private:
  const nlohmann::ordered_json& field_of(const std::string& operation, std::string_view field) const;
  std::string selection(const std::string& type, int depth) const;

  nlohmann::ordered_json types_;
  std::string query_type_;
  std::string mutation_type_;
};

/// Arguments with which row `n` (and its parents) is found; nothing if one is needed that cannot be made.
std::optional<nlohmann::ordered_json> query_arguments(
    const RequestMaker& schema, const app::RootField& field, std::size_t n
);

/// Arguments that store, change or delete row `n` of each step's model.
std::optional<nlohmann::ordered_json> mutation_arguments(
    const RequestMaker& schema, const app::Mutation& mutation, std::size_t n
);

}  // namespace mw::test

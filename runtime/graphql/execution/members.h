#pragma once
// Batches of plain C++ structs: the payload is a std::vector<T>, fields are its members.
//
//   struct Rate { std::string currency; std::optional<double> value; };
//   bindings.leaf("Rate", "currency", member<&Rate::currency>());
//   bindings.leaf("Rate", "value", member<&Rate::value>());
//   ...
//   out.add(rates.size(), std::move(rates));        // std::vector<Rate>
//
// A member type is written by write_json(JsonWriter&, const Type&): for types of one's own, declare that function in
// the namespace of the type.
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>
#include <vector>

#include "runtime/graphql/execution/resolver.h"

namespace mw::graphql {

template <typename Type>
concept WholeNumber = std::integral<Type> && !std::same_as<Type, bool>;

inline void write_json(JsonWriter& json, std::string_view text) {
  json.string(text);
}
template <std::same_as<Value> Tree>
void write_json(JsonWriter& json, const Tree& value) {
  write_value(json, value);
}
template <std::same_as<bool> Bool>
void write_json(JsonWriter& json, Bool value) {
  json.boolean(value);
}
template <WholeNumber Number>
void write_json(JsonWriter& json, Number value) {
  json.integer(static_cast<std::int64_t>(value));
}
template <std::floating_point Number>
void write_json(JsonWriter& json, Number value) {
  json.number(static_cast<double>(value));
}

template <typename Type>
void write_json(JsonWriter& json, const std::optional<Type>& value);

template <typename Type>
void write_json(JsonWriter& json, const std::vector<Type>& values) {
  json.begin_array();
  for (const auto& value : values) write_json(json, value);
  json.end_array();
}
template <typename Type>
void write_json(JsonWriter& json, const std::optional<Type>& value) {
  if (value) {
    write_json(json, *value);
  } else {
    json.null();
  }
}

namespace detail {
template <typename>
struct MemberOf;
template <typename Object, typename Type>
struct MemberOf<Type Object::*> {
  using object = Object;
  using type = Type;
};
template <typename>
inline constexpr bool is_optional = false;
template <typename Type>
inline constexpr bool is_optional<std::optional<Type>> = true;
}  // namespace detail

/// The binding of a data member of the structs of a batch.
template <auto Member>
LeafBinding member() {
  using Of = detail::MemberOf<decltype(Member)>;
  using Rows = std::vector<typename Of::object>;
  LeafBinding binding;
  binding.write = [](JsonWriter& json, const Batch& batch, std::uint32_t row, const LeafBinding&) {
    write_json(json, batch.data<Rows>()[row].*Member);
  };
  if constexpr (detail::is_optional<typename Of::type>) {
    binding.is_null = [](const Batch& batch, std::uint32_t row, const LeafBinding&) {
      return !(batch.data<Rows>()[row].*Member).has_value();
    };
  }
  return binding;
}

}  // namespace mw::graphql

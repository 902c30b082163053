#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/app/input_error.h"
#include "runtime/app/typed_value.h"
#include "runtime/graphql/type/value.h"

namespace mw::app {

/// Fills a struct of generated code from the arguments of a call (or from an input object among them). GraphQL has
/// checked their types already; what can still be wrong (a text that is no uuid) is noted, and the member keeps what it
/// has.
///
///   void read_hello(ArgumentReader& from, HelloQuery::GreetingInputs& into) {
///     from.read("name", into.name);
///     from.read("parts", into.parts, read_part_form);
///   }
class ArgumentReader {
 public:
  /// `path` stands in front of names in errors: "" or "parts.3.".
  ArgumentReader(const graphql::Object& values, std::string path, InputErrors& errors)
      : values_(values), path_(std::move(path)), errors_(errors) {}

  /// A scalar, an enum, a list of them, or std::optional of one: absent and null are both empty (`Call::given` tells
  /// them apart).
  template <typename T>
  void read(std::string_view name, T& into, const Shape& shape = {}) {
    if (const graphql::Value* value = values_.find(name)) read_value(*value, path_ + std::string(name), into, shape);
  }

  /// An input object, a list of them, or std::optional of one. `read_form(ArgumentReader&, Form&)` fills one.
  template <typename T, typename Form>
  void read(std::string_view name, T& into, void (*read_form)(ArgumentReader&, Form&)) {
    if (const graphql::Value* value = values_.find(name))
      read_form_in(*value, path_ + std::string(name), into, read_form);
  }

 private:
  template <typename T>
  void read_value(const graphql::Value& value, const std::string& path, T& into, const Shape& shape) {
    std::string wrong = read_typed(value, into, shape);
    if (!wrong.empty()) errors_.push_back({"INVALID", path, std::move(wrong)});
  }
  template <typename T>
  void read_value(const graphql::Value& value, const std::string& path, std::optional<T>& into, const Shape& shape) {
    into.reset();
    if (!value.is_null()) read_value(value, path, into.emplace(), shape);
  }
  template <typename T>
  void read_value(const graphql::Value& value, const std::string& path, std::vector<T>& into, const Shape& shape) {
    into.clear();
    if (!value.is_list()) return;
    for (std::size_t i = 0; i < value.list().size(); ++i) {
      T item{};
      read_value(value.list()[i], path + "." + std::to_string(i), item, shape);
      into.push_back(std::move(item));
    }
  }

  template <typename Form>
  void read_form_in(
      const graphql::Value& value, const std::string& path, Form& into, void (*read_form)(ArgumentReader&, Form&)
  ) {
    if (!value.is_object()) return;
    ArgumentReader inner(value.object(), path + ".", errors_);
    read_form(inner, into);
  }
  template <typename Form>
  void read_form_in(
      const graphql::Value& value,
      const std::string& path,
      std::optional<Form>& into,
      void (*read_form)(ArgumentReader&, Form&)
  ) {
    into.reset();
    if (!value.is_null()) read_form_in(value, path, into.emplace(), read_form);
  }
  template <typename Form>
  void read_form_in(
      const graphql::Value& value,
      const std::string& path,
      std::vector<Form>& into,
      void (*read_form)(ArgumentReader&, Form&)
  ) {
    into.clear();
    if (!value.is_list()) return;
    for (std::size_t i = 0; i < value.list().size(); ++i) {
      read_form_in(value.list()[i], path + "." + std::to_string(i), into.emplace_back(), read_form);
    }
  }

  const graphql::Object& values_;
  std::string path_;
  InputErrors& errors_;
};

}  // namespace mw::app

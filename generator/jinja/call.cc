#include "generator/jinja/call.h"

#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

std::string subject(std::string_view function) {
  return std::string(function) + "() ";
}

}  // namespace

void Call::bind(std::string_view function, std::initializer_list<std::string_view> parameters, std::size_t required) {
  if (arguments.size() > parameters.size()) {
    throw Error(
        ErrorKind::type,
        subject(function) + "takes " + std::to_string(parameters.size()) + " arguments but " +
            std::to_string(arguments.size()) + " were given"
    );
  }
  const std::size_t given = arguments.size();
  for (NamedArgument& argument : named) {
    const auto* place = std::find(parameters.begin(), parameters.end(), argument.name);
    if (place == parameters.end()) {
      throw Error(ErrorKind::type, subject(function) + "got an unexpected keyword argument '" + argument.name + "'");
    }
    const auto index = static_cast<std::size_t>(place - parameters.begin());
    if (index < given) {
      throw Error(ErrorKind::type, subject(function) + "got multiple values for argument '" + argument.name + "'");
    }
    if (arguments.size() <= index) arguments.resize(index + 1);
    arguments[index] = std::move(argument.value);
  }
  named.clear();
  for (std::size_t i = 0; i < required; ++i) {
    if (has(i)) continue;
    const std::string name(parameters.begin()[i]);
    throw Error(ErrorKind::type, subject(function) + "missing 1 required positional argument: '" + name + "'");
  }
}

const Value& Call::operator[](std::size_t index) const {
  static const Value missing{};
  return index < arguments.size() ? arguments[index] : missing;
}

std::string Call::text(std::size_t index) const {
  return to_text((*this)[index]);
}

std::string Call::text(std::size_t index, std::string_view fallback) const {
  return has(index) ? text(index) : std::string(fallback);
}

std::int64_t Call::integer(std::size_t index, std::int64_t fallback) const {
  if (!has(index)) return fallback;
  const Value& value = (*this)[index];
  if (value.is_undefined()) fail_undefined(value);
  if (value.is_integral()) return value.integer();
  throw Error(ErrorKind::type, "'" + type_name(value) + "' object cannot be interpreted as an integer");
}

bool Call::truth(std::size_t index, bool fallback) const {
  return has(index) ? jinja::truth((*this)[index]) : fallback;
}

}  // namespace moonwright::jinja

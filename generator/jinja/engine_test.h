#pragma once

#include <doctest/doctest.h>

#include <string>

#include "generator/jinja/environment.h"

/// Shared by the tests of this folder.
namespace moonwright::jinja {

inline Options lenient() {
  Options options;
  options.undefined = UndefinedPolicy::lenient;
  return options;
}

inline std::string render(std::string_view source, const Value& variables = Value::map(), Options options = lenient()) {
  return Environment(std::move(options)).render_text(source, variables);
}

/// The error of a template that must have one.
template <class Run>
Error error_of(Run run) {
  try {
    run();
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error");
  return Error(ErrorKind::runtime, "");
}

}  // namespace moonwright::jinja

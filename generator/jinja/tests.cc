#include "generator/jinja/tests.h"

#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/text.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

using Predicate = bool (*)(const Value&);
using Relation = bool (*)(const Value&, const Value&);

void add(Environment& environment, const std::string& name, Predicate predicate) {
  environment.add_test(name, [name, predicate](Call& call) {
    call.bind(name, {"value"});
    return Value(predicate(call[0]));
  });
}

void add(Environment& environment, const std::string& name, Relation relation) {
  environment.add_test(name, [name, relation](Call& call) {
    call.bind(name, {"value", "other"}, 0);
    if (call.arguments.size() < 2) throw Error(ErrorKind::type, name + "() missing 1 required positional argument");
    return Value(relation(call[0], call[1]));
  });
}

/// Whether some letter is cased and all cased letters are of one case.
bool is_cased(const Value& value, bool (*right)(char32_t), bool (*wrong)(char32_t)) {
  const std::string text = to_text(value);
  bool found = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    if (wrong(code)) return false;
    found |= right(code);
  }
  return found;
}

bool is_true(const Value& value) {
  return value.is_boolean() && value.boolean();
}
bool is_false(const Value& value) {
  return value.is_boolean() && !value.boolean();
}
bool is_callable(const Value& value) {
  return value.is_function() || (value.is_object() && value.object().is_callable());
}
bool is_a_sequence(const Value& value) {
  if (value.is_undefined()) return value.undefined_policy() != UndefinedPolicy::strict;
  return value.is_text() || value.is_sequence() || value.is_map();
}
bool is_defined(const Value& value) {
  return !value.is_undefined();
}
bool is_undefined(const Value& value) {
  return value.is_undefined();
}
bool is_none(const Value& value) {
  return value.is_none();
}
bool is_boolean(const Value& value) {
  return value.is_boolean();
}
bool is_integer(const Value& value) {
  return value.is_integer();
}
bool is_float(const Value& value) {
  return value.is_number();
}
bool is_numeric(const Value& value) {
  return value.is_numeric();
}
bool is_string(const Value& value) {
  return value.is_text();
}
bool is_mapping(const Value& value) {
  return value.is_map();
}
bool is_escaped(const Value& value) {
  return value.is_markup() || (value.is_object() && value.object().is_markup());
}
bool is_lower_text(const Value& value) {
  return is_cased(value, is_lower, is_upper);
}
bool is_upper_text(const Value& value) {
  return is_cased(value, is_upper, is_lower);
}
bool is_odd(const Value& value) {
  return equal(modulo(value, Value(2), 0), Value(1));
}
bool is_even(const Value& value) {
  return equal(modulo(value, Value(2), 0), Value(0));
}

bool is_equal(const Value& a, const Value& b) {
  return equal(a, b);
}
bool is_not_equal(const Value& a, const Value& b) {
  return !equal(a, b);
}
bool is_less(const Value& a, const Value& b) {
  return compare(a, b, "<") < 0;
}
bool is_less_equal(const Value& a, const Value& b) {
  return compare(a, b, "<=") <= 0;
}
bool is_greater(const Value& a, const Value& b) {
  return compare(a, b, ">") > 0;
}
bool is_greater_equal(const Value& a, const Value& b) {
  return compare(a, b, ">=") >= 0;
}
bool is_in(const Value& a, const Value& b) {
  return contains(b, a);
}
bool is_divisible(const Value& a, const Value& b) {
  return equal(modulo(a, b, 0), Value(0));
}
bool is_same(const Value& a, const Value& b) {
  return a.same_as(b);
}

void add_relations(Environment& environment) {
  for (const char* name : {"eq", "==", "equalto"}) add(environment, name, is_equal);
  for (const char* name : {"ne", "!="}) add(environment, name, is_not_equal);
  for (const char* name : {"lt", "<", "lessthan"}) add(environment, name, is_less);
  for (const char* name : {"le", "<="}) add(environment, name, is_less_equal);
  for (const char* name : {"gt", ">", "greaterthan"}) add(environment, name, is_greater);
  for (const char* name : {"ge", ">="}) add(environment, name, is_greater_equal);
  add(environment, "in", is_in);
  add(environment, "divisibleby", is_divisible);
  add(environment, "sameas", is_same);
}

}  // namespace

void add_builtin_tests(Environment& environment) {
  add(environment, "defined", is_defined);
  add(environment, "undefined", is_undefined);
  add(environment, "none", is_none);
  add(environment, "boolean", is_boolean);
  add(environment, "true", is_true);
  add(environment, "false", is_false);
  add(environment, "integer", is_integer);
  add(environment, "float", is_float);
  add(environment, "number", is_numeric);
  add(environment, "string", is_string);
  add(environment, "mapping", is_mapping);
  add(environment, "sequence", is_a_sequence);
  add(environment, "iterable", is_iterable);
  add(environment, "callable", is_callable);
  add(environment, "escaped", is_escaped);
  add(environment, "lower", is_lower_text);
  add(environment, "upper", is_upper_text);
  add(environment, "odd", is_odd);
  add(environment, "even", is_even);
  add_relations(environment);
  const Environment* owner = &environment;
  environment.add_test("filter", [owner](Call& call) {
    call.bind("filter", {"value"}, 1);
    return Value(call[0].is_text() && owner->find_filter(call[0].text()) != nullptr);
  });
  environment.add_test("test", [owner](Call& call) {
    call.bind("test", {"value"}, 1);
    return Value(call[0].is_text() && owner->find_test(call[0].text()) != nullptr);
  });
}

}  // namespace moonwright::jinja

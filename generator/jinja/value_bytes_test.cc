#include "generator/jinja/value_bytes.h"

#include <doctest/doctest.h>

#include <set>

using namespace moonwright::jinja;

namespace {

std::string bytes_of(const Value& value) {
  ValueBytes bytes;
  REQUIRE(bytes.add(value));
  return std::string(bytes.all());
}

}  // namespace

TEST_CASE("values that differ have other bytes") {
  const Value values[] = {
      Value(),
      Value::none(),
      true,
      false,
      1,
      0,
      1.0,
      0.0,
      "",
      "1",
      "a",
      "b",
      Value::markup("a"),
      Value::list(),
      Value::tuple(),
      Value::list({"a", "b"}),
      Value::list({"ab"}),
      Value::list({"a", "", "b"}),
      Value::list({Value::list({"a"}), "b"}),
      Value::list({Value::list({"a", "b"})}),
      Value::tuple({"a", "b"}),
      Value::view("dict_keys", {"a", "b"}),
      Value::list({"a", "b"}).open(),
      Value::map(),
      Value::map({{"a", "b"}}),
      Value::map({{"b", "a"}}),
      Value::map({{"a", 1}, {"b", 2}}),
      Value::map({{"b", 2}, {"a", 1}}),
      Value::undefined(UndefinedPolicy::strict, "a"),
      Value::undefined(UndefinedPolicy::lenient, "a"),
      Value::undefined(UndefinedPolicy::strict, "a", "b"),
      Value::undefined_because(UndefinedPolicy::strict, "a"),
  };
  std::set<std::string> all;
  for (const Value& value : values) {
    CHECK(all.insert(bytes_of(value)).second);
    if (!value.same_as("a")) CHECK(bytes_of(Value::list({value, "a"})) != bytes_of(Value::list({"a", value})));
  }
}

TEST_CASE("equal values that were made apart have the same bytes") {
  const auto make = [] { return Value::map({{"name", "todo"}, {"fields", Value::list({"id", 3, Value::none()})}}); };
  CHECK(bytes_of(make()) == bytes_of(make()));
}

TEST_CASE("much, and again after it was cleared") {
  ValueBytes bytes;
  const std::string text(50'000, 'x');
  for (int i = 0; i < 5; ++i) bytes.add_text(text);
  CHECK(bytes.all().size() == 5 * (text.size() + 8));
  CHECK(bytes.all().ends_with(text));
  bytes.clear();
  CHECK(bytes.all().empty());
  bytes.add(1);
  CHECK(bytes.all() == bytes_of(1));
}

TEST_CASE("functions, and objects that say nothing of themselves, have none") {
  class Silent final : public Object {
   public:
    std::string type_name() const override { return "silent"; }
  };
  class Known final : public Object {
   public:
    explicit Known(std::string name) : name_(std::move(name)) {}
    std::string type_name() const override { return "known"; }
    std::optional<std::string> bytes() const override { return name_; }

   private:
    std::string name_;
  };
  CHECK_FALSE(ValueBytes().add(Value::function("f", [](Call&) { return Value(); })));
  CHECK_FALSE(ValueBytes().add(Value::list({Value::object(std::make_unique<Silent>())})));
  CHECK(bytes_of(Value::object(std::make_unique<Known>("a"))) == bytes_of(Value::object(std::make_unique<Known>("a"))));
  CHECK(bytes_of(Value::object(std::make_unique<Known>("a"))) != bytes_of(Value::object(std::make_unique<Known>("b"))));
}

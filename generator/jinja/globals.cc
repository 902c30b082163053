#include "generator/jinja/globals.h"

#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

std::uint64_t range_length(std::int64_t start, std::int64_t stop, std::int64_t step) {
  if (step > 0 ? start >= stop : start <= stop) return 0;
  const auto distance = step > 0 ? static_cast<std::uint64_t>(stop) - static_cast<std::uint64_t>(start)
                                 : static_cast<std::uint64_t>(start) - static_cast<std::uint64_t>(stop);
  const auto stride = step > 0 ? static_cast<std::uint64_t>(step) : std::uint64_t{0} - static_cast<std::uint64_t>(step);
  return (distance - 1) / stride + 1;
}

Value range(Call& call) {
  call.bind("range", {"start", "stop", "step"}, 1);
  const bool single = !call.has(1);
  const std::int64_t start = single ? 0 : call.integer(0, 0);
  const std::int64_t stop = single ? call.integer(0, 0) : call.integer(1, 0);
  const std::int64_t step = call.integer(2, 1);
  if (step == 0) throw Error(ErrorKind::value, "range() arg 3 must not be zero");
  const std::int64_t longest = call.renderer().environment().options().limits.range;
  const std::uint64_t length = range_length(start, stop, step);
  if (length > static_cast<std::uint64_t>(longest)) {
    throw Error(
        ErrorKind::overflow,
        "Range too big. The sandbox blocks ranges larger than MAX_RANGE (" + std::to_string(longest) + ")."
    );
  }
  List items;
  items.reserve(length);
  std::int64_t at = start;
  for (std::uint64_t i = 0; i < length; ++i) {
    items.emplace_back(at);
    if (i + 1 < length) at += step;
  }
  std::string label = "range(" + std::to_string(start) + ", " + std::to_string(stop);
  if (step != 1) label += ", " + std::to_string(step);
  return Value::view(label + ")", std::move(items));
}

/// Fills a map as Python's dict(...) does.
Map map_of(Call& call) {
  Map map;
  if (call.arguments.size() > 1) throw Error(ErrorKind::type, "dict expected at most 1 argument");
  if (!call.arguments.empty() && call[0].is_map()) {
    map = call[0].entries();
  } else if (!call.arguments.empty()) {
    for (const Value& element : Elements(call[0])) {
      const Elements pair(element);
      if (pair.size() != 2) throw Error(ErrorKind::value, "dictionary update sequence element needs length 2");
      map.set(pair.list()[0], pair.list()[1]);
    }
  }
  for (const NamedArgument& argument : call.named) map.set(argument.name, argument.value);
  return map;
}

Value dict(Call& call) {
  return Value(map_of(call)).open();
}

class Namespace : public Object {
 public:
  explicit Namespace(Map attributes) : attributes_(std::move(attributes)) {}
  std::string type_name() const override { return "Namespace"; }
  std::optional<Value> attribute(std::string_view name) const override {
    const Value* found = attributes_.find(name);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }
  bool set_attribute(std::string_view name, const Value& value) override {
    attributes_.set(name, value);
    return true;
  }
  std::optional<Value> item(const Value& key) const override {
    return key.is_text() ? attribute(key.text()) : std::nullopt;
  }
  std::string text() const override { return "<Namespace " + repr(Value(attributes_)) + ">"; }

 private:
  Map attributes_;
};

Value make_namespace(Call& call) {
  return Value::object(std::make_unique<Namespace>(map_of(call)));
}

/// State of a cycler or joiner; belongs to one rendering.
struct Position {
  std::size_t index = 0;
};

class Cycler : public Object {
 public:
  explicit Cycler(List items) : items_(std::move(items)) {}
  std::string type_name() const override { return "Cycler"; }
  std::optional<Value> attribute(std::string_view name) const override {
    if (name == "current") return items_[position_->index];
    if (name == "next") {
      return Value::function("next", [items = items_, position = position_](Call&) {
        Value current = items[position->index];
        position->index = (position->index + 1) % items.size();
        return current;
      });
    }
    if (name != "reset") return std::nullopt;
    return Value::function("reset", [position = position_](Call&) {
      position->index = 0;
      return Value::none();
    });
  }

 private:
  List items_;
  std::shared_ptr<Position> position_ = std::make_shared<Position>();
};

Value cycler(Call& call) {
  if (call.arguments.empty()) throw Error(ErrorKind::runtime, "at least one item has to be provided");
  return Value::object(std::make_unique<Cycler>(call.arguments));
}

Value joiner(Call& call) {
  call.bind("joiner", {"sep"});
  return Value::function("joiner", [separator = Value(call.text(0, ", ")), used = std::make_shared<Position>()](Call&) {
    return used->index++ == 0 ? Value("") : separator;
  });
}

}  // namespace

void add_builtin_globals(Environment& environment) {
  environment.add_function("range", range);
  environment.add_function("dict", dict);
  environment.add_function("namespace", make_namespace);
  environment.add_function("cycler", cycler);
  environment.add_function("joiner", joiner);
}

}  // namespace moonwright::jinja

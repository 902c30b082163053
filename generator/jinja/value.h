#pragma once

#include <atomic>
#include <concepts>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace moonwright::jinja {

class Value;
class Map;
class Object;
class Call;

using List = std::vector<Value>;
/// What filters, tests, global functions and methods are: `Value f(Call&)`.
using Function = std::function<Value(Call&)>;

enum class Kind : std::uint8_t {
  undefined,
  none,
  boolean,
  integer,
  number,
  string,
  markup,  ///< a string that is already escaped
  list,
  tuple,
  map,
  function,
  object,
};

/// What happens when a template uses a name that does not exist.
enum class UndefinedPolicy : std::uint8_t {
  lenient,    ///< Jinja's default: prints as nothing, is false, iterates as empty; an attribute of it is an error
  strict,     ///< any use but `is defined` and `default` is an error
  debug,      ///< lenient, but prints as `{{ name }}`
  chainable,  ///< lenient, and attributes of it are undefined too
};

/// Base of everything a Value shares. Counted with atomics, so Values may be copied from several threads.
class Payload {
 public:
  Payload() = default;
  Payload(const Payload&) = delete;
  Payload& operator=(const Payload&) = delete;
  virtual ~Payload() = default;

 private:
  friend class Value;
  mutable std::atomic<std::uint32_t> owners_{0};
};

/// A value of the template language. 16 bytes; a copy shares its payload.
///
/// From C++ a Value behaves as a value: `set` and `push_back` copy a payload that somebody else shares first. Templates
/// see Python's references: `{% do items.append(1) %}` changes the list for every holder, but only lists and maps made
/// by a template (or opened with `open()`) can be changed by one; what C++ passes in stays as it is. That is what makes
/// rendering with one context from several threads safe.
///
///     Value todo = Value::map({{"name", "Todo"}, {"fields", Value::list({"id", "name"})}, {"count", 2}});
///     todo.set("origin", "todo.json:3");
class Value {
 public:
  Value() = default;  ///< undefined, lenient, without a name
  // A context is written as the values it has.
  // NOLINTBEGIN(google-explicit-constructor)
  Value(std::nullptr_t) : kind_(Kind::none) {}
  template <std::same_as<bool> T>
  Value(T value) : kind_(Kind::boolean) {
    data_.integer = value ? 1 : 0;
  }
  template <std::integral T>
  requires(!std::same_as<T, bool> && !std::same_as<T, char>) Value(T value) : kind_(Kind::integer) {
    data_.integer = static_cast<std::int64_t>(value);
  }
  Value(double value) : kind_(Kind::number) { data_.number = value; }
  Value(const char* text) : Value(std::string(text)) {}
  Value(std::string_view text) : Value(std::string(text)) {}
  Value(std::string text);
  Value(List items);
  Value(Map map);
  // NOLINTEND(google-explicit-constructor)

  Value(const Value& other) noexcept : kind_(other.kind_), data_(other.data_) { retain(); }
  Value(Value&& other) noexcept : kind_(other.kind_), data_(other.data_) { other.forget(); }
  Value& operator=(const Value& other) noexcept {
    Value copy(other);
    swap(copy);
    return *this;
  }
  Value& operator=(Value&& other) noexcept {
    swap(other);
    return *this;
  }
  ~Value() { release(); }
  void swap(Value& other) noexcept {
    std::swap(kind_, other.kind_);
    std::swap(data_, other.data_);
  }

  static Value none() { return Value(nullptr); }
  static Value list(List items = {}) { return Value(std::move(items)); }
  static Value tuple(List items = {});
  /// A list that prints as `label([...])`, or as `label` alone if that ends in a parenthesis.
  static Value view(std::string label, List items);
  static Value map();
  /// Keeps the given order. A repeated key keeps its first place and its last value.
  static Value map(std::initializer_list<std::pair<std::string_view, Value>> entries);
  static Value markup(std::string text);
  static Value function(std::string name, Function function);
  /// Takes ownership.
  static Value object(std::unique_ptr<Object> object);
  /// `name`: what is missing. `owner`: what it was looked up in, empty for a variable ("dict object", "str object").
  static Value undefined(UndefinedPolicy policy, std::string name, std::string owner = {});
  /// An undefined value whose use reports `message`.
  static Value undefined_because(UndefinedPolicy policy, std::string message);

  Kind kind() const { return kind_; }
  bool is_undefined() const { return kind_ == Kind::undefined; }
  bool is_none() const { return kind_ == Kind::none; }
  bool is_boolean() const { return kind_ == Kind::boolean; }
  bool is_integer() const { return kind_ == Kind::integer; }
  bool is_number() const { return kind_ == Kind::number; }
  /// Booleans count as integers, as in Python.
  bool is_integral() const { return kind_ == Kind::integer || kind_ == Kind::boolean; }
  bool is_numeric() const { return is_integral() || kind_ == Kind::number; }
  bool is_text() const { return kind_ == Kind::string || kind_ == Kind::markup; }
  bool is_markup() const { return kind_ == Kind::markup; }
  bool is_sequence() const { return kind_ == Kind::list || kind_ == Kind::tuple; }
  bool is_map() const { return kind_ == Kind::map; }
  bool is_function() const { return kind_ == Kind::function; }
  bool is_object() const { return kind_ == Kind::object; }

  // Each of these needs the kind to fit.
  bool boolean() const { return data_.integer != 0; }
  std::int64_t integer() const { return data_.integer; }
  double number() const { return kind_ == Kind::number ? data_.number : static_cast<double>(data_.integer); }
  const std::string& text() const;
  const List& items() const;
  const Map& entries() const;
  const Object& object() const;
  const Function& function() const;
  const std::string& function_name() const;
  UndefinedPolicy undefined_policy() const;
  /// The message of the error that using this undefined value gives.
  std::string undefined_message() const;
  /// What an undefined value was looked up as, and in; both may be empty.
  std::string undefined_name() const;
  std::string undefined_owner() const;

  /// Of a map: sets a key; of a list: appends. On undefined or none they start a map or a list.
  Value& set(std::string_view key, Value value);
  Value& push_back(Value value);
  /// Of a map: the value at a key, or nothing.
  const Value* find(std::string_view key) const;
  /// Number of entries of a list, tuple or map, code points of a string; 0 otherwise.
  std::size_t size() const;

  /// Lets templates change this list or map (not what it contains) in place.
  Value& open();
  bool is_open() const;
  /// Of a view its label, otherwise empty.
  const std::string& label() const;
  /// The payload for changing in place, whoever shares it: the template's view of an open list or map.
  List& shared_items() const;
  Map& shared_entries() const;

  /// Same payload, or the same scalar: Python's `is`.
  bool same_as(const Value& other) const;
  /// Of strings, lists, tuples, maps, objects: tells two payloads apart. Null for scalars.
  const void* identity() const { return shared() ? data_.payload : nullptr; }

 private:
  Value(Kind kind, const Payload* payload) : kind_(kind) {
    data_.payload = payload;
    retain();
  }
  bool shared() const { return (kind_ >= Kind::string || kind_ == Kind::undefined) && data_.payload != nullptr; }
  void retain() const {
    if (shared()) data_.payload->owners_.fetch_add(1, std::memory_order_relaxed);
  }
  void release() {
    if (shared() && data_.payload->owners_.fetch_sub(1, std::memory_order_acq_rel) == 1) destroy();
  }
  void forget() {
    kind_ = Kind::undefined;
    data_.payload = nullptr;
  }
  void destroy();
  /// Makes the payload ours alone before C++ changes it.
  void detach();

  Kind kind_ = Kind::undefined;
  union Data {
    std::int64_t integer;
    double number;
    const Payload* payload = nullptr;
  } data_;
};

/// A thing with behaviour of its own: loop, namespace, macro, module. Implementations are immutable, or belong to one
/// rendering.
class Object : public Payload {
 public:
  /// As Python would print its type, for messages.
  virtual std::string type_name() const = 0;
  virtual std::optional<Value> attribute(std::string_view name) const;
  /// False if attributes cannot be set. Only `{% set object.name = value %}` calls this.
  virtual bool set_attribute(std::string_view name, const Value& value);
  virtual std::optional<Value> item(const Value& key) const;
  virtual bool is_callable() const { return false; }
  virtual Value call(Call& call) const;
  /// Elements, if it can be iterated.
  virtual std::optional<List> elements() const { return std::nullopt; }
  virtual bool truth() const { return true; }
  virtual std::string text() const;
  /// Whether `text()` is already escaped.
  virtual bool is_markup() const { return false; }
  /// What tells it apart from others of its kind, for `append_bytes`; nothing where that cannot be told.
  virtual std::optional<std::string> bytes() const { return std::nullopt; }
};

}  // namespace moonwright::jinja

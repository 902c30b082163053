#pragma once

#include "generator/jinja/map.h"
#include "generator/jinja/value.h"

/// What the kinds of Value share. For value.cc and the engine's inner parts only.
namespace moonwright::jinja {

struct TextPayload : Payload {
  explicit TextPayload(std::string value) : text(std::move(value)) {}
  std::string text;
};

struct ListPayload : Payload {
  explicit ListPayload(List list) : items(std::move(list)) {}
  List items;
  bool open = false;
  /// How Python would name it if it is no list: "dict_items" (printed around the list) or "range(0, 3)" (printed
  /// alone).
  std::string label;
};

struct MapPayload : Payload {
  explicit MapPayload(Map map) : entries(std::move(map)) {}
  Map entries;
  bool open = false;
};

struct FunctionPayload : Payload {
  FunctionPayload(std::string text, Function callable) : name(std::move(text)), function(std::move(callable)) {}
  std::string name;
  Function function;
};

struct UndefinedPayload : Payload {
  UndefinedPolicy policy = UndefinedPolicy::lenient;
  std::string name;
  std::string owner;
  std::string message;
};

}  // namespace moonwright::jinja

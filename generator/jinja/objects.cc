#include "generator/jinja/objects.h"

#include "generator/jinja/error.h"
#include "generator/jinja/operations.h"

namespace moonwright::jinja {

namespace {

std::shared_ptr<Context> alive(const std::weak_ptr<Context>& context) {
  auto found = context.lock();
  if (!found) throw Error(ErrorKind::runtime, "a macro, module or block is used after its rendering ended");
  return found;
}

}  // namespace

std::optional<Value> LoopObject::position(std::string_view name) const {
  const std::size_t length = items_.items().size();
  if (name == "index") return Value(index_ + 1);
  if (name == "index0") return Value(index_);
  if (name == "first") return Value(index_ == 0);
  if (name == "last") return Value(index_ + 1 == length);
  if (name == "length") return Value(length);
  if (name == "revindex") return Value(length - index_);
  if (name == "revindex0") return Value(length - index_ - 1);
  if (name == "depth") return Value(depth_ + 1);
  if (name == "depth0") return Value(depth_);
  return std::nullopt;
}

Value LoopObject::neighbour(bool next) const {
  const List& items = items_.items();
  if (next && index_ + 1 < items.size()) return items[index_ + 1];
  if (!next && index_ > 0) return items[index_ - 1];
  return Value::undefined_because(
      UndefinedPolicy::lenient, next ? "there is no next item" : "there is no previous item"
  );
}

Value LoopObject::method(std::string_view name) const {
  const std::size_t index = index_;
  if (name == "cycle") {
    return Value::function("cycle", [index](Call& call) {
      if (call.arguments.empty()) throw Error(ErrorKind::type, "no items for cycling given");
      return call.arguments[index % call.arguments.size()];
    });
  }
  return Value::function("changed", [last = last_changed_](Call& call) {
    Value now = Value::tuple(call.arguments);
    const bool changed = !*last || !equal(**last, now);
    if (changed) *last = std::move(now);
    return Value(changed);
  });
}

std::optional<Value> LoopObject::attribute(std::string_view name) const {
  if (auto found = position(name)) return found;
  if (name == "nextitem" || name == "previtem") return neighbour(name == "nextitem");
  if (name == "cycle" || name == "changed") return method(name);
  return std::nullopt;
}

Value LoopObject::call(Call& call) const {
  if (!node_.recursive) {
    throw Error(ErrorKind::type, "The loop must have the 'recursive' marker to be called recursively.");
  }
  call.bind("loop", {"iterable"}, 1);
  if (!active_) throw Error(ErrorKind::runtime, "the loop is over");
  return call.renderer().call_loop(node_, call[0], depth_ + 1);
}

std::string LoopObject::text() const {
  return "<LoopContext " + std::to_string(index_ + 1) + "/" + std::to_string(items_.items().size()) + ">";
}

std::shared_ptr<Context> MacroObject::context() const {
  return alive(context_);
}

std::optional<Value> MacroObject::attribute(std::string_view name) const {
  if (name == "name") return node_.name == nullptr ? Value::none() : Value(*node_.name);
  if (name == "catch_kwargs") return Value(node_.uses_kwargs);
  if (name == "catch_varargs") return Value(node_.uses_varargs);
  if (name == "caller") return Value(node_.uses_caller);
  if (name != "arguments") return std::nullopt;
  List names;
  for (const Macro::Parameter& parameter : node_.parameters) names.emplace_back(*parameter.symbol);
  return Value::tuple(std::move(names));
}

std::string MacroObject::text() const {
  return node_.name == nullptr ? "<Macro anonymous>" : "<Macro '" + *node_.name + "'>";
}

std::optional<Value> ModuleObject::attribute(std::string_view name) const {
  const Value* found = alive(context_)->find_top_level(name);
  if (found == nullptr) return std::nullopt;
  return *found;
}

std::optional<Value> BlockObject::attribute(std::string_view name) const {
  if (name != "super") return std::nullopt;
  const auto context = alive(context_);
  if (version_ + 1 >= context->blocks[name_].size()) {
    return Value::undefined_because(policy_, "there is no parent block called '" + name_ + "'.");
  }
  return Value::object(std::make_unique<BlockObject>(context, name_, version_ + 1, policy_));
}

Value BlockObject::call(Call& call) const {
  call.bind("super", {});
  return call.renderer().call_block(*alive(context_), name_, version_);
}

std::optional<Value> SelfObject::item(const Value& key) const {
  const auto context = alive(context_);
  if (!key.is_text() || context->blocks.find(key.text()) == context->blocks.end()) return std::nullopt;
  return Value::object(std::make_unique<BlockObject>(context, key.text(), 0, policy_));
}

}  // namespace moonwright::jinja

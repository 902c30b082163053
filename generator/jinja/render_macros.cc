#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/objects.h"
#include "generator/jinja/renderer_guards.h"

namespace moonwright::jinja {

Value Renderer::make_macro(const Macro& node) {
  Context* context = frame_->context;
  std::shared_ptr<Context> shared;
  for (auto candidate = contexts_.rbegin(); candidate != contexts_.rend() && !shared; ++candidate) {
    if (candidate->get() == context) shared = *candidate;
  }
  return Value::object(std::make_unique<MacroObject>(node, std::move(shared), *frame_->tree, snapshot()));
}

void Renderer::run_macro(const Macro& node) {
  assign(node.name, make_macro(node));
}

void Renderer::run_call_block(const CallBlock& node) {
  const Value caller = make_macro(*node.caller);
  append(evaluate_call(*node.call, &caller));
}

void Renderer::bind_parameters(const MacroObject& object, Call& call) {
  const Macro& macro = object.node();
  const auto take_named = [&](const std::string& name) -> std::optional<Value> {
    for (auto argument = call.named.begin(); argument != call.named.end(); ++argument) {
      if (argument->name != name) continue;
      Value value = std::move(argument->value);
      call.named.erase(argument);
      return value;
    }
    return std::nullopt;
  };
  const std::size_t count = macro.parameters.size();
  bool has_caller_parameter = false;
  for (std::size_t i = 0; i < count; ++i) {
    const Macro::Parameter& parameter = macro.parameters[i];
    has_caller_parameter |= parameter.symbol == symbols_.caller;
    std::optional<Value> value = take_named(*parameter.symbol);
    if (i < call.arguments.size()) {
      if (value) {
        throw Error(
            ErrorKind::type, "macro '" + object.name() + "' got two values for the argument '" + *parameter.symbol + "'"
        );
      }
      value = call.arguments[i];
    }
    if (!value && parameter.fallback) value = evaluate(*parameter.fallback);
    if (!value) value = undefined_because("parameter '" + *parameter.symbol + "' was not provided");
    bindings_.push_back({parameter.symbol, *std::move(value)});
  }
  if (macro.uses_caller && !has_caller_parameter) {
    std::optional<Value> caller = take_named("caller");
    bindings_.push_back({symbols_.caller, caller ? *std::move(caller) : undefined_because("No caller defined")});
  }
  if (macro.uses_kwargs) {
    Map rest;
    for (NamedArgument& argument : call.named) rest.set(argument.name, std::move(argument.value));
    bindings_.push_back({symbols_.kwargs, Value(std::move(rest))});
  } else if (!call.named.empty()) {
    throw Error(
        ErrorKind::type, "macro '" + object.name() + "' takes no keyword argument '" + call.named.front().name + "'"
    );
  }
  List rest;
  for (std::size_t i = count; i < call.arguments.size(); ++i) rest.push_back(call.arguments[i]);
  if (macro.uses_varargs) {
    bindings_.push_back({symbols_.varargs, Value::tuple(std::move(rest))});
  } else if (!rest.empty()) {
    throw Error(
        ErrorKind::type, "macro '" + object.name() + "' takes not more than " + std::to_string(count) + " argument(s)"
    );
  }
}

Value Renderer::call_macro(const MacroObject& macro, Call& call) {
  const std::shared_ptr<Context> context = macro.context();
  const std::string& from = template_name();
  const int line = line_;
  Frame frame;
  frame.context = context.get();
  frame.tree = &macro.tree();
  const FrameGuard guard(*this, frame);
  bindings_.insert(bindings_.end(), macro.captured().begin(), macro.captured().end());
  Capture capture(*this);
  try {
    bind_parameters(macro, call);
    execute(macro.node().body);
  } catch (Error& error) {
    // A wrong call is the caller's fault: what bind_parameters says has no place yet and gets that of the call.
    if (!error.places().empty()) error.came_from(from, line);
    throw;
  }
  return captured(capture.take());
}

}  // namespace moonwright::jinja

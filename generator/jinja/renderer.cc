#include "generator/jinja/renderer.h"

#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/methods.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/reads.h"
#include "generator/jinja/renderer_guards.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

const char* stack_position() {
  return static_cast<const char*>(__builtin_frame_address(0));
}

}  // namespace

const Value* Context::find_top_level(std::string_view name) const {
  for (auto variable = top_level.rbegin(); variable != top_level.rend(); ++variable) {
    if (*variable->symbol == name) return variable->exported ? &variable->value : nullptr;
  }
  return nullptr;
}

Renderer::Renderer(
    const Environment& environment, const Symbols& symbols, const Map& variables, Trace* trace, Reads* reads
)
    : environment_(environment),
      symbols_(symbols),
      limits_(environment.options().limits),
      variables_(variables),
      autoescape_(environment.options().autoescape),
      stack_base_(stack_position()),
      trace_(trace),
      reads_(reads) {}

Renderer::~Renderer() {
  // Contexts hold macros, macros hold captured modules and so on: none of them may keep another alive.
  for (const auto& context : contexts_) {
    context->top_level.clear();
    context->locals.clear();
  }
}

std::string Renderer::render(const TemplatePtr& compiled) {
  std::string out;
  out_ = &out;
  run_template(new_context(true), compiled);
  return out;
}

Value Renderer::evaluate_alone(const Expression& expression) {
  std::string unused;
  out_ = &unused;
  Frame frame;
  frame.context = &new_context(true);
  const FrameGuard guard(*this, frame);
  return evaluate(expression);
}

Context& Renderer::new_context(bool with_context) {
  auto context = std::make_shared<Context>();
  if (with_context) {
    context->variables = &variables_;
    if (frame_ != nullptr) {
      context->includer = frame_->context;
      context->locals = snapshot();
    }
  }
  contexts_.push_back(std::move(context));
  return *contexts_.back();
}

Bindings Renderer::snapshot() const {
  return Bindings(bindings_.begin() + static_cast<std::ptrdiff_t>(frame_->base), bindings_.end());
}

const Value* Renderer::find(Symbol symbol) const {
  for (std::size_t i = bindings_.size(); i > frame_->base; --i) {
    if (bindings_[i - 1].symbol == symbol) return &bindings_[i - 1].value;
  }
  return find_in(*frame_->context, symbol);
}

const Value* Renderer::find_in(const Context& context, Symbol symbol) const {
  for (const Context* at = &context; at != nullptr; at = at->includer) {
    for (auto variable = at->top_level.rbegin(); variable != at->top_level.rend(); ++variable) {
      if (variable->symbol == symbol) return &variable->value;
    }
    for (auto local = at->locals.rbegin(); local != at->locals.rend(); ++local) {
      if (local->symbol == symbol) return &local->value;
    }
    if (at->includer == nullptr && at->variables != nullptr) {
      if (reads_ != nullptr) note_read(*symbol);
      if (const Value* found = at->variables->find(*symbol)) return found;
    }
  }
  return environment_.globals().find(*symbol);
}

void Renderer::note_read(const std::string& name) const {
  if (std::find(reads_->watched.begin(), reads_->watched.end(), name) == reads_->watched.end()) return;
  if (part_.empty()) {
    reads_->whole.insert(name);
  } else {
    reads_->parts.emplace(name, part_);
  }
}

Map Renderer::visible_variables() const {
  Map all;
  if (reads_ != nullptr) {
    reads_->whole.insert(reads_->watched.begin(), reads_->watched.end());
  }
  for (const MapEntry& entry : environment_.globals()) all.set(entry.key, entry.value);
  for (const MapEntry& entry : variables_) all.set(entry.key, entry.value);
  for (const Context::Variable& variable : frame_->context->top_level) all.set(*variable.symbol, variable.value);
  for (const Binding& binding : snapshot()) all.set(*binding.symbol, binding.value);
  return all;
}

const std::string& Renderer::template_name() const {
  static const std::string expression = "<expression>";
  return frame_ == nullptr || frame_->tree == nullptr ? expression : frame_->tree->name;
}

void Renderer::check_stack() const {
  const char* now = stack_position();
  const auto used = static_cast<std::size_t>(stack_base_ > now ? stack_base_ - now : now - stack_base_);
  if (used > limits_.stack) throw Error(ErrorKind::recursion, "maximum recursion depth exceeded");
}

void Renderer::check_size(std::size_t bytes) const {
  if (bytes <= limits_.output) return;
  throw Error(ErrorKind::limit, "more than " + std::to_string(limits_.output) + " bytes of text");
}

void Renderer::step(std::uint64_t count) {
  steps_ += count;
  if (steps_ <= limits_.steps) return;
  throw Error(ErrorKind::limit, "more than " + std::to_string(limits_.steps) + " steps");
}

Value Renderer::undefined(std::string name) const {
  return Value::undefined(environment_.options().undefined, std::move(name));
}

Value Renderer::undefined_because(std::string message) const {
  return Value::undefined_because(environment_.options().undefined, std::move(message));
}

Value Renderer::call(const Value& callee, Call& call) {
  step();
  if (callee.is_function()) return callee.function()(call);
  if (callee.is_object() && callee.object().is_callable()) return callee.object().call(call);
  if (callee.is_undefined()) fail_undefined(callee);
  fail_type("'" + type_name(callee) + "' object is not callable");
}

Value Renderer::apply_filter(std::string_view name, Call& call) {
  const Function* filter = environment_.find_filter(name);
  if (filter == nullptr) throw Error(ErrorKind::runtime, "No filter named '" + std::string(name) + "'.");
  step();
  return (*filter)(call);
}

bool Renderer::apply_test(std::string_view name, Call& call) {
  const Function* test = environment_.find_test(name);
  if (test == nullptr) throw Error(ErrorKind::runtime, "No test named '" + std::string(name) + "'.");
  step();
  return truth((*test)(call));
}

Value Renderer::attribute(const Value& owner, std::string_view name) {
  if (environment_.options().sandbox && !name.empty() && name.front() == '_') {
    return undefined_because(
        "access to attribute '" + std::string(name) + "' of '" + type_name(owner) + "' object is unsafe."
    );
  }
  if (const Method* method = find_method(owner, name)) return bound_method(owner, *method);
  if (owner.is_map()) {
    if (const Value* found = owner.entries().find(name)) return *found;
  } else if (owner.is_object()) {
    if (auto found = owner.object().attribute(name)) return *std::move(found);
    if (auto found = owner.object().item(Value(name))) return *std::move(found);
  } else if (owner.is_undefined()) {
    if (owner.undefined_policy() == UndefinedPolicy::chainable) return owner;
    fail_undefined(owner);
  }
  return Value::undefined(environment_.options().undefined, std::string(name), owner_name(owner));
}

Value Renderer::item(const Value& owner, const Value& key) {
  if (owner.is_map()) {
    const Value* found = is_hashable(key) ? owner.entries().find(key) : nullptr;
    if (found != nullptr) return *found;
  } else if ((owner.is_sequence() || owner.is_text()) && key.is_integral()) {
    if (auto found = element_at(owner, key.integer())) return *std::move(found);
  } else if (owner.is_object()) {
    if (auto found = owner.object().item(key)) return *std::move(found);
  } else if (owner.is_undefined()) {
    if (owner.undefined_policy() == UndefinedPolicy::chainable) return owner;
    fail_undefined(owner);
  }
  if (key.is_undefined()) fail_undefined(key);
  if (key.is_text()) return attribute(owner, key.text());
  return undefined_because(owner_name(owner) + " has no element " + repr(key));
}

}  // namespace moonwright::jinja

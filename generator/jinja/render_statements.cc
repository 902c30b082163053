#include "generator/jinja/error.h"
#include "generator/jinja/objects.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer_guards.h"
#include "generator/jinja/text.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

template <class T>
const T& as(const Statement& statement) {
  return static_cast<const T&>(statement);
}

}  // namespace

Renderer::Flow Renderer::execute(const Body& body) {
  check_stack();
  const Statement* current = nullptr;
  try {
    for (const auto& statement : body) {
      current = statement.get();
      step();
      const Flow flow = execute(*statement);
      if (flow != Flow::next) return flow;
    }
  } catch (Error& error) {
    if (current != nullptr) error.locate(template_name(), current->line);
    throw;
  }
  return Flow::next;
}

Renderer::Flow Renderer::execute(const Statement& node) {
  switch (node.kind) {
    case StatementKind::text: {
      const std::size_t begin = out_->size();
      append(std::string_view(as<Text>(node).text));
      if (trace_ != nullptr) trace_from(begin, node.line);
      break;
    }
    case StatementKind::print: {
      const std::size_t begin = out_->size();
      print(*as<Print>(node).value);
      if (trace_ != nullptr) trace_from(begin, node.line);
      break;
    }
    case StatementKind::condition:
      return run_condition(as<Condition>(node));
    case StatementKind::loop:
      return run_loop(as<Loop>(node));
    case StatementKind::assign:
      assign(as<Assign>(node).target, evaluate(*as<Assign>(node).value));
      break;
    case StatementKind::assign_block:
      run_assign_block(as<AssignBlock>(node));
      break;
    case StatementKind::macro:
      run_macro(as<Macro>(node));
      break;
    case StatementKind::call_block:
      run_call_block(as<CallBlock>(node));
      break;
    case StatementKind::filter_block:
      run_filter_block(as<FilterBlock>(node));
      break;
    case StatementKind::with:
      run_with(as<With>(node));
      break;
    case StatementKind::block:
      run_block(as<Block>(node));
      break;
    case StatementKind::extends:
      run_extends(as<Print>(node));
      break;
    case StatementKind::include:
      run_include(as<Include>(node));
      break;
    case StatementKind::import:
    case StatementKind::from_import:
      run_import(as<Import>(node));
      break;
    case StatementKind::evaluate:
      evaluate(*as<Print>(node).value);
      break;
    case StatementKind::break_loop:
      return Flow::break_loop;
    case StatementKind::continue_loop:
      return Flow::continue_loop;
    case StatementKind::autoescape:
      run_autoescape(as<Autoescape>(node));
      break;
    case StatementKind::translate:
      run_translate(as<Translate>(node));
      break;
    case StatementKind::debug:
      run_debug();
      break;
  }
  return Flow::next;
}

void Renderer::trace_from(std::size_t begin, int line) {
  if (trace_->write_captured(begin, std::string_view(*out_).substr(begin))) return;
  trace_->write(begin, out_->size(), template_name(), line);
}

Renderer::Flow Renderer::run_body(const Loop& node, const Value& element) {
  const Value* origin = trace_ != nullptr && element.is_map() ? element.find("origin") : nullptr;
  if (origin == nullptr) return execute(node.body);
  trace_->enter(*origin);
  const Flow flow = execute(node.body);
  trace_->leave();
  return flow;
}

void Renderer::append(std::string_view text) {
  if (frame_->silent) return;
  out_->append(text);
  if (out_->size() > limits_.output) check_size(out_->size());
}

void Renderer::append(const Value& value) {
  if (frame_->silent) return;
  if (autoescape_) {
    append_escaped_value(*out_, value);
  } else {
    append_text(*out_, value);
  }
  if (out_->size() > limits_.output) check_size(out_->size());
}

void Renderer::print(const Expression& expression) {
  if (frame_->silent) return;
  const Value value = evaluate(expression);
  try {
    append(value);
  } catch (Error& error) {
    error.locate(template_name(), expression.line);
    throw;
  }
}

Renderer::Flow Renderer::run_condition(const Condition& node) {
  for (const Condition::Branch& branch : node.branches) {
    if (truth(evaluate(*branch.condition))) return execute(branch.body);
  }
  return execute(node.otherwise);
}

Renderer::Flow Renderer::run_loop(const Loop& node) {
  return run_loop(node, evaluate(*node.sequence), 0);
}

List Renderer::filtered(const Loop& node, const Value& sequence) {
  List kept;
  const Elements elements(sequence);
  ScopeGuard scope(*this);
  for (const Value& element : elements) {
    step();
    scope.clear();
    // Hides the loop around: the filter has none.
    bindings_.push_back(
        {symbols_.loop,
         undefined_because("'loop' is undefined. the filter section of a loop as well as the else block don't have "
                           "access to the special 'loop' variable of the current loop.")}
    );
    assign(node.target, element);
    if (truth(evaluate(*node.filter))) kept.push_back(element);
  }
  return kept;
}

Renderer::Flow Renderer::run_loop(const Loop& node, const Value& sequence, int depth) {
  Value items = sequence;
  if (node.filter) {
    items = Value(filtered(node, sequence));
  } else if (!sequence.is_sequence()) {
    items = Value(Elements(sequence).list());
  }
  // A loop over a list that its body changes must not walk over a moved vector.
  if (items.is_open()) items = Value(List(items.items()));
  const List& list = items.items();
  LoopObject* loop = nullptr;
  Value loop_value;
  if (node.uses_loop) {
    auto object = std::make_unique<LoopObject>(node, items, depth);
    loop = object.get();
    loop_value = Value::object(std::move(object));
  }
  ScopeGuard scope(*this);
  for (std::size_t i = 0; i < list.size(); ++i) {
    step();
    scope.clear();
    if (loop != nullptr) {
      loop->move_to(i);
      bindings_.push_back({symbols_.loop, loop_value});
    }
    assign(node.target, list[i]);
    if (run_body(node, list[i]) == Flow::break_loop) break;
  }
  if (loop != nullptr) loop->finish();
  scope.clear();
  return list.empty() ? execute(node.otherwise) : Flow::next;
}

Value Renderer::call_loop(const Loop& loop, const Value& sequence, int depth) {
  if (depth > limits_.depth) throw Error(ErrorKind::recursion, "maximum recursion depth exceeded");
  Capture capture(*this);
  run_loop(loop, sequence, depth);
  return captured(capture.take());
}

Value Renderer::captured(std::string text) const {
  return autoescape_ ? Value::markup(std::move(text)) : Value(std::move(text));
}

void Renderer::run_assign_block(const AssignBlock& node) {
  Value value;
  {
    Capture capture(*this);
    const ScopeGuard scope(*this);
    execute(node.body);
    value = captured(capture.take());
  }
  if (node.filter) {
    const Value* outer = std::exchange(filter_input_, &value);
    value = evaluate(*node.filter);
    filter_input_ = outer;
    if (autoescape_) value = Value::markup(to_text(value));
  }
  assign(node.target, value);
}

void Renderer::run_filter_block(const FilterBlock& node) {
  Value value;
  {
    Capture capture(*this);
    const ScopeGuard scope(*this);
    execute(node.body);
    value = captured(capture.take());
  }
  const Value* outer = std::exchange(filter_input_, &value);
  const Value result = evaluate(*node.filter);
  filter_input_ = outer;
  append(result);
}

void Renderer::run_with(const With& node) {
  List values;
  for (const auto& [target, expression] : node.assignments) values.push_back(evaluate(*expression));
  const ScopeGuard scope(*this);
  for (std::size_t i = 0; i < values.size(); ++i) assign(node.assignments[i].first, values[i]);
  execute(node.body);
}

void Renderer::run_autoescape(const Autoescape& node) {
  const bool enabled = truth(evaluate(*node.enabled));
  const bool before = std::exchange(autoescape_, enabled);
  const ScopeGuard scope(*this);
  try {
    execute(node.body);
  } catch (...) {
    autoescape_ = before;
    throw;
  }
  autoescape_ = before;
}

void Renderer::run_translate(const Translate& node) {
  const ScopeGuard scope(*this);
  List values;
  for (const auto& variable : node.variables) values.push_back(evaluate(*variable.second));
  for (std::size_t i = 0; i < values.size(); ++i) assign(node.variables[i].first, values[i]);
  const bool plural = node.count && !equal(evaluate(*node.count), Value(1));
  if (!node.trimmed) {
    execute(plural ? node.plural : node.singular);
    return;
  }
  Capture capture(*this);
  execute(plural ? node.plural : node.singular);
  const std::string text = capture.take();
  std::string trimmed;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = strip(std::string_view(text).substr(at, end - at));
    if (!line.empty() && !trimmed.empty()) trimmed += ' ';
    trimmed += line;
    at = end + 1;
  }
  // The capture still stands: put the text where the output goes when it is gone.
  const Value result = Value::markup(std::move(trimmed));
  capture.close();
  append(result);
}

void Renderer::run_debug() {
  const Value all(visible_variables());
  append(std::string_view("{'context': " + repr(all) + "}"));
}

void Renderer::assign(Symbol symbol, Value value, bool exported) {
  if (frame_->is_template && frame_->scopes == 0) {
    for (Context::Variable& variable : frame_->context->top_level) {
      if (variable.symbol != symbol) continue;
      variable.value = std::move(value);
      variable.exported = exported;
      return;
    }
    frame_->context->top_level.push_back({symbol, std::move(value), exported && symbol->front() != '_'});
    return;
  }
  for (std::size_t i = bindings_.size(); i > scope_start_; --i) {
    if (bindings_[i - 1].symbol != symbol) continue;
    bindings_[i - 1].value = std::move(value);
    return;
  }
  bindings_.push_back({symbol, std::move(value)});
}

void Renderer::assign(const Target& target, const Value& value) {
  if (target.is_tuple) {
    const Elements elements(value);
    const std::size_t expected = target.parts.size();
    if (elements.size() < expected) {
      throw Error(
          ErrorKind::value,
          "not enough values to unpack (expected " + std::to_string(expected) + ", got " +
              std::to_string(elements.size()) + ")"
      );
    }
    if (elements.size() > expected) {
      throw Error(ErrorKind::value, "too many values to unpack (expected " + std::to_string(expected) + ")");
    }
    for (std::size_t i = 0; i < expected; ++i) assign(target.parts[i], elements.list()[i]);
    return;
  }
  if (target.attribute.empty()) return assign(target.symbol, value);
  const Value* owner = find(target.symbol);
  const bool done = owner != nullptr && owner->is_object() &&
                    const_cast<Object&>(owner->object()).set_attribute(target.attribute, value);
  if (owner == nullptr) fail_undefined(undefined(*target.symbol));
  if (!done) throw Error(ErrorKind::runtime, "cannot assign attribute on non-namespace object");
}

}  // namespace moonwright::jinja

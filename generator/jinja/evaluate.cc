#include "generator/jinja/error.h"
#include "generator/jinja/map.h"
#include "generator/jinja/methods.h"
#include "generator/jinja/objects.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer_guards.h"
#include "generator/jinja/text.h"

namespace moonwright::jinja {

namespace {

template <class T>
const T& as(const Expression& expression) {
  return static_cast<const T&>(expression);
}

std::size_t payload_size(const Value& value) {
  if (value.is_text()) return value.text().size();
  return value.is_sequence() ? value.items().size() * sizeof(Value) : 0;
}

std::string_view symbol_of(Operator op) {
  switch (op) {
    case Operator::less:
      return "<";
    case Operator::less_equal:
      return "<=";
    case Operator::greater:
      return ">";
    default:
      return ">=";
  }
}

bool holds(Operator op, const Value& left, const Value& right) {
  switch (op) {
    case Operator::equal:
      return equal(left, right);
    case Operator::not_equal:
      return !equal(left, right);
    case Operator::in:
      return contains(right, left);
    case Operator::not_in:
      return !contains(right, left);
    default:
      break;
  }
  const bool numbers = left.is_numeric() && right.is_numeric();
  if (numbers && (left.number() != left.number() || right.number() != right.number())) return false;
  const int order = compare(left, right, symbol_of(op));
  switch (op) {
    case Operator::less:
      return order < 0;
    case Operator::less_equal:
      return order <= 0;
    case Operator::greater:
      return order > 0;
    default:
      return order >= 0;
  }
}

}  // namespace

Value Renderer::evaluate(const Expression& node) {
  try {
    return evaluate_node(node);
  } catch (Error& error) {
    error.locate(template_name(), node.line);
    throw;
  }
}

Value Renderer::evaluate_node(const Expression& node) {
  switch (node.kind) {
    case ExpressionKind::constant:
      return as<Constant>(node).value;
    case ExpressionKind::name:
      return evaluate_name(as<Name>(node));
    case ExpressionKind::list:
    case ExpressionKind::tuple:
      return evaluate_sequence(as<Sequence>(node));
    case ExpressionKind::map:
      return evaluate_map(as<MapLiteral>(node));
    case ExpressionKind::unary: {
      const Value operand = evaluate(*as<Unary>(node).operand);
      return as<Unary>(node).op == Operator::minus ? negate(operand) : positive(operand);
    }
    case ExpressionKind::binary:
      return evaluate_binary(as<Binary>(node));
    case ExpressionKind::logic:
      return evaluate_logic(as<Binary>(node));
    case ExpressionKind::negation:
      return Value(!truth(evaluate(*as<Negation>(node).operand)));
    case ExpressionKind::comparison:
      return evaluate_comparison(as<Comparison>(node));
    case ExpressionKind::concat:
      return evaluate_concat(as<Concat>(node));
    case ExpressionKind::conditional:
      return evaluate_conditional(as<Conditional>(node));
    case ExpressionKind::filter:
      return evaluate_filter(as<Application>(node));
    case ExpressionKind::test:
      return evaluate_test(as<Application>(node));
    case ExpressionKind::call:
      return evaluate_call(as<CallExpression>(node));
    case ExpressionKind::attribute:
      return attribute(evaluate_owner(as<Attribute>(node)), as<Attribute>(node).name);
    case ExpressionKind::item: {
      const Value owner = evaluate(*as<Item>(node).owner);
      return item(owner, evaluate(*as<Item>(node).key));
    }
    case ExpressionKind::slice:
      return evaluate_slice(as<Slice>(node));
  }
  return {};
}

Value Renderer::evaluate_owner(const Attribute& node) {
  if (reads_ == nullptr || node.owner->kind != ExpressionKind::name) return evaluate(*node.owner);
  // Nothing else is looked up meanwhile; where this throws, nobody asks what was read.
  part_ = node.name;
  Value owner = evaluate(*node.owner);
  part_ = {};
  return owner;
}

Value Renderer::evaluate_name(const Name& node) {
  if (const Value* found = find(node.symbol)) return *found;
  const bool special = node.symbol == symbols_.self || node.symbol == symbols_.super;
  if (!special) return undefined(*node.symbol);
  const UndefinedPolicy policy = environment_.options().undefined;
  std::shared_ptr<Context> context;
  for (const auto& candidate : contexts_) {
    if (candidate.get() == frame_->context) context = candidate;
  }
  if (node.symbol == symbols_.self) return Value::object(std::make_unique<SelfObject>(context, policy));
  if (frame_->block.empty()) return undefined("super");
  const std::string name(frame_->block);
  if (frame_->version + 1 >= context->blocks[frame_->block].size()) {
    return undefined_because("there is no parent block called '" + name + "'.");
  }
  return Value::object(std::make_unique<BlockObject>(context, name, frame_->version + 1, policy));
}

Value Renderer::evaluate_sequence(const Sequence& node) {
  List items;
  items.reserve(node.items.size());
  for (const ExpressionPtr& item : node.items) items.push_back(evaluate(*item));
  return node.kind == ExpressionKind::list ? Value(std::move(items)).open() : Value::tuple(std::move(items));
}

Value Renderer::evaluate_map(const MapLiteral& node) {
  Map map;
  for (const auto& [key_node, value_node] : node.entries) {
    Value key = evaluate(*key_node);
    if (!is_hashable(key)) fail_type("unhashable type: '" + type_name(key) + "'");
    map.set(std::move(key), evaluate(*value_node));
  }
  return Value(std::move(map)).open();
}

Value Renderer::evaluate_binary(const Binary& node) {
  const Value left = evaluate(*node.left);
  const Value right = evaluate(*node.right);
  switch (node.op) {
    case Operator::add:
      check_size(payload_size(left) + payload_size(right));
      return add(left, right);
    case Operator::subtract:
      return subtract(left, right);
    case Operator::multiply:
      return multiply(left, right, limits_.output);
    case Operator::divide:
      return divide(left, right);
    case Operator::floor_divide:
      return floor_divide(left, right);
    case Operator::modulo:
      return modulo(left, right, limits_.output);
    default:
      return power(left, right);
  }
}

Value Renderer::evaluate_logic(const Binary& node) {
  Value left = evaluate(*node.left);
  if (truth(left) == (node.op == Operator::logical_or)) return left;
  return evaluate(*node.right);
}

Value Renderer::evaluate_comparison(const Comparison& node) {
  Value left = evaluate(*node.first);
  for (const auto& [op, expression] : node.rest) {
    Value right = evaluate(*expression);
    if (!holds(op, left, right)) return Value(false);
    left = std::move(right);
  }
  return Value(true);
}

Value Renderer::evaluate_concat(const Concat& node) {
  List parts;
  bool markup = false;
  for (const ExpressionPtr& part : node.parts) {
    parts.push_back(evaluate(*part));
    markup |= parts.back().is_markup();
  }
  markup &= autoescape_;
  std::string out;
  for (const Value& part : parts) {
    if (markup) {
      append_escaped_value(out, part);
    } else {
      append_text(out, part);
    }
    check_size(out.size());
  }
  return markup ? Value::markup(std::move(out)) : Value(std::move(out));
}

Value Renderer::evaluate_conditional(const Conditional& node) {
  if (truth(evaluate(*node.condition))) return evaluate(*node.yes);
  if (node.no) return evaluate(*node.no);
  return undefined_because(
      "the inline if-expression on line " + std::to_string(node.line) +
      " evaluated to false and no else section was defined."
  );
}

void Renderer::evaluate_arguments(const Arguments& arguments, Call& call) {
  call.arguments.reserve(call.arguments.size() + arguments.positional.size());
  for (const ExpressionPtr& argument : arguments.positional) call.arguments.push_back(evaluate(*argument));
  for (const Arguments::Named& argument : arguments.named) {
    call.named.push_back({argument.name, evaluate(*argument.value)});
  }
  if (arguments.star) {
    const Elements more(evaluate(*arguments.star));
    call.arguments.insert(call.arguments.end(), more.begin(), more.end());
  }
  if (!arguments.double_star) return;
  const Value more = evaluate(*arguments.double_star);
  if (!more.is_map()) fail_type("argument after ** must be a mapping, not " + type_name(more));
  for (const MapEntry& entry : more.entries()) call.named.push_back({to_text(entry.key), entry.value});
}

Value Renderer::evaluate_filter(const Application& node) {
  if (node.function == nullptr) throw Error(ErrorKind::runtime, "No filter named '" + node.name + "' found.");
  step();
  Call call(*this);
  // Taken at once: evaluating the arguments may run another filter block.
  call.arguments.push_back(node.target ? evaluate(*node.target) : *filter_input_);
  evaluate_arguments(node.arguments, call);
  line_ = node.line;
  return (*node.function)(call);
}

Value Renderer::evaluate_test(const Application& node) {
  if (node.function == nullptr) throw Error(ErrorKind::runtime, "No test named '" + node.name + "' found.");
  step();
  Call call(*this);
  call.arguments.push_back(evaluate(*node.target));
  evaluate_arguments(node.arguments, call);
  return (*node.function)(call);
}

Value Renderer::evaluate_call(const CallExpression& node, const Value* caller) {
  check_stack();
  Call call(*this);
  Value callee;
  const Method* method = nullptr;
  if (node.callee->kind == ExpressionKind::attribute) {
    // Methods run without making a bound method first.
    const auto& access = as<Attribute>(*node.callee);
    Value owner = evaluate_owner(access);
    method = find_method(owner, access.name);
    if (method == nullptr) {
      callee = attribute(owner, access.name);
    } else {
      call.arguments.push_back(std::move(owner));
    }
  } else {
    callee = evaluate(*node.callee);
  }
  evaluate_arguments(node.arguments, call);
  if (caller != nullptr) call.named.push_back({"caller", *caller});
  line_ = node.line;
  if (method == nullptr) return this->call(callee, call);
  step();
  return method->function(call);
}

Value Renderer::evaluate_slice(const Slice& node) {
  const auto part = [&](const ExpressionPtr& expression) { return expression ? evaluate(*expression) : Value::none(); };
  const Value owner = evaluate(*node.owner);
  const Value start = part(node.start);
  const Value stop = part(node.stop);
  const Value step_value = part(node.step);
  if (!owner.is_text() && !owner.is_sequence() && !owner.is_undefined()) {
    return undefined_because(owner_name(owner) + " has no element slice");
  }
  return slice(owner, start, stop, step_value);
}

}  // namespace moonwright::jinja

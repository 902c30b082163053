#include "generator/jinja/expression_parser.h"

#include <algorithm>

#include "generator/jinja/error.h"

namespace moonwright::jinja {

namespace {

constexpr int deepest_nesting = 100;
constexpr int deepest_tree = 400;

template <class T>
std::unique_ptr<T> make(int line) {
  return std::make_unique<T>(line);
}

}  // namespace

ExpressionParser::Nesting::Nesting(ExpressionParser& parser) : parser_(parser) {
  if (++parser_.nesting_ > deepest_nesting) {
    --parser_.nesting_;
    parser_.stream_.fail("nested too deeply");
  }
}

void ExpressionParser::deepen(Expression& node, const ExpressionPtr& child) const {
  if (!child) return;
  node.depth = std::max(node.depth, child->depth + 1);
  if (node.depth > deepest_tree) stream_.fail("the expression is too complex");
}

void ExpressionParser::deepen(Expression& node, const Arguments& arguments) const {
  for (const ExpressionPtr& argument : arguments.positional) deepen(node, argument);
  for (const Arguments::Named& argument : arguments.named) deepen(node, argument.value);
  deepen(node, arguments.star);
  deepen(node, arguments.double_star);
}

ExpressionPtr ExpressionParser::parse_only_expression() {
  ExpressionPtr expression = parse_expression();
  if (!stream_.at(TokenKind::end)) stream_.fail("chunk after expression");
  fail_if_unresolved();
  return expression;
}

ExpressionPtr ExpressionParser::parse_expression(bool with_condition) {
  const Nesting nesting(*this);
  return with_condition ? parse_condition() : parse_or();
}

ExpressionPtr ExpressionParser::parse_condition() {
  const std::size_t mark = unresolved_mark();
  int line = stream_.line();
  ExpressionPtr expression = parse_or();
  while (stream_.skip_name("if")) {
    auto node = make<Conditional>(line);
    node->condition = parse_or();
    node->yes = std::move(expression);
    if (stream_.skip_name("else")) {
      const Nesting nesting(*this);
      node->no = parse_condition();
    }
    deepen(*node, node->condition);
    deepen(*node, node->yes);
    deepen(*node, node->no);
    allow_unresolved_since(mark);
    expression = std::move(node);
    line = stream_.line();
  }
  return expression;
}

ExpressionPtr ExpressionParser::binary(
    ExpressionKind kind, Operator op, ExpressionPtr left, ExpressionPtr right, int line
) {
  auto node = std::make_unique<Binary>(kind, op, std::move(left), std::move(right), line);
  deepen(*node, node->left);
  deepen(*node, node->right);
  return node;
}

ExpressionPtr ExpressionParser::parse_or() {
  const int line = stream_.line();
  ExpressionPtr left = parse_and();
  while (stream_.skip_name("or")) {
    left = binary(ExpressionKind::logic, Operator::logical_or, std::move(left), parse_and(), line);
  }
  return left;
}

ExpressionPtr ExpressionParser::parse_and() {
  const int line = stream_.line();
  ExpressionPtr left = parse_not();
  while (stream_.skip_name("and")) {
    left = binary(ExpressionKind::logic, Operator::logical_and, std::move(left), parse_not(), line);
  }
  return left;
}

ExpressionPtr ExpressionParser::parse_not() {
  if (!stream_.at_name("not")) return parse_compare();
  const Nesting nesting(*this);
  const int line = stream_.next().line;
  auto node = std::make_unique<Negation>(parse_not(), line);
  deepen(*node, node->operand);
  return node;
}

ExpressionPtr ExpressionParser::parse_compare() {
  struct Symbolic {
    std::string_view text;
    Operator op;
  };
  static constexpr Symbolic operators[] = {
      {"==", Operator::equal},
      {"!=", Operator::not_equal},
      {"<", Operator::less},
      {"<=", Operator::less_equal},
      {">", Operator::greater},
      {">=", Operator::greater_equal},
  };
  const int line = stream_.line();
  ExpressionPtr first = parse_sum();
  std::unique_ptr<Comparison> node;
  const auto more = [&](Operator op) {
    if (!node) {
      node = make<Comparison>(line);
      node->first = std::move(first);
      deepen(*node, node->first);
    }
    node->rest.emplace_back(op, parse_sum());
    deepen(*node, node->rest.back().second);
  };
  while (true) {
    const auto* found = std::find_if(std::begin(operators), std::end(operators), [&](const Symbolic& candidate) {
      return stream_.at_op(candidate.text);
    });
    if (found != std::end(operators)) {
      stream_.next();
      more(found->op);
    } else if (stream_.skip_name("in")) {
      more(Operator::in);
    } else if (stream_.at_name("not") && stream_.look().is_name("in")) {
      stream_.next();
      stream_.next();
      more(Operator::not_in);
    } else {
      break;
    }
  }
  if (node) return node;
  return first;
}

ExpressionPtr ExpressionParser::parse_sum() {
  const int line = stream_.line();
  ExpressionPtr left = parse_concat();
  while (stream_.at_op("+") || stream_.at_op("-")) {
    const Operator op = stream_.next().text == "+" ? Operator::add : Operator::subtract;
    left = binary(ExpressionKind::binary, op, std::move(left), parse_concat(), line);
  }
  return left;
}

ExpressionPtr ExpressionParser::parse_concat() {
  const int line = stream_.line();
  ExpressionPtr first = parse_product();
  if (!stream_.at_op("~")) return first;
  auto node = make<Concat>(line);
  node->parts.push_back(std::move(first));
  while (stream_.skip_op("~")) node->parts.push_back(parse_product());
  for (const ExpressionPtr& part : node->parts) deepen(*node, part);
  return node;
}

ExpressionPtr ExpressionParser::parse_product() {
  const int line = stream_.line();
  ExpressionPtr left = parse_power();
  while (true) {
    Operator op = Operator::multiply;
    if (stream_.at_op("/")) {
      op = Operator::divide;
    } else if (stream_.at_op("//")) {
      op = Operator::floor_divide;
    } else if (stream_.at_op("%")) {
      op = Operator::modulo;
    } else if (!stream_.at_op("*")) {
      return left;
    }
    stream_.next();
    left = binary(ExpressionKind::binary, op, std::move(left), parse_power(), line);
  }
}

ExpressionPtr ExpressionParser::parse_power() {
  const int line = stream_.line();
  ExpressionPtr left = parse_unary();
  // Unlike Python's, Jinja's power groups to the left.
  while (stream_.skip_op("**")) {
    left = binary(ExpressionKind::binary, Operator::power, std::move(left), parse_unary(), line);
  }
  return left;
}

ExpressionPtr ExpressionParser::parse_unary(bool with_filter) {
  ExpressionPtr node;
  if (stream_.at_op("-") || stream_.at_op("+")) {
    const Nesting nesting(*this);
    const Token& token = stream_.next();
    auto unary =
        std::make_unique<Unary>(token.text == "-" ? Operator::minus : Operator::plus, parse_unary(false), token.line);
    deepen(*unary, unary->operand);
    node = std::move(unary);
  } else {
    node = parse_primary();
  }
  node = parse_postfix(std::move(node));
  return with_filter ? parse_filter_expression(std::move(node)) : std::move(node);
}

bool ExpressionParser::at_tuple_end(std::string_view end_name) const {
  if (stream_.at(TokenKind::variable_end) || stream_.at(TokenKind::block_end) || stream_.at_op(")")) return true;
  return !end_name.empty() && stream_.at_name(end_name);
}

ExpressionPtr ExpressionParser::parse_tuple(bool with_condition, std::string_view end_name, bool in_parentheses) {
  const int line = stream_.line();
  auto node = std::make_unique<Sequence>(ExpressionKind::tuple, line);
  bool is_tuple = false;
  while (!at_tuple_end(end_name)) {
    node->items.push_back(parse_expression(with_condition));
    deepen(*node, node->items.back());
    if (!stream_.skip_op(",")) break;
    is_tuple = true;
  }
  if (is_tuple) return node;
  if (!node->items.empty()) return std::move(node->items[0]);
  if (!in_parentheses) stream_.fail("Expected an expression, got '" + describe(stream_.current()) + "'");
  return node;
}

ExpressionPtr ExpressionParser::parse_list() {
  auto node = std::make_unique<Sequence>(ExpressionKind::list, stream_.next().line);
  while (!stream_.at_op("]")) {
    if (!node->items.empty()) stream_.expect_op(",");
    if (stream_.at_op("]")) break;
    node->items.push_back(parse_expression());
    deepen(*node, node->items.back());
  }
  stream_.expect_op("]");
  return node;
}

ExpressionPtr ExpressionParser::parse_map() {
  auto node = make<MapLiteral>(stream_.next().line);
  while (!stream_.at_op("}")) {
    if (!node->entries.empty()) stream_.expect_op(",");
    if (stream_.at_op("}")) break;
    ExpressionPtr key = parse_expression();
    stream_.expect_op(":");
    node->entries.emplace_back(std::move(key), parse_expression());
    deepen(*node, node->entries.back().first);
    deepen(*node, node->entries.back().second);
  }
  stream_.expect_op("}");
  return node;
}

}  // namespace moonwright::jinja

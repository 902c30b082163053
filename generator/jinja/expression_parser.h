#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/jinja/environment.h"
#include "generator/jinja/symbols.h"
#include "generator/jinja/token_stream.h"
#include "generator/jinja/tree.h"

namespace moonwright::jinja {

/// Recursive descent over one expression; base of the parser of statements.
class ExpressionParser {
 public:
  ExpressionParser(std::vector<Token> tokens, const Environment& environment, Symbols& symbols)
      : stream_(std::move(tokens)), environment_(environment), symbols_(symbols) {}

  virtual ~ExpressionParser() = default;

  /// A whole source that is one expression.
  ExpressionPtr parse_only_expression();

 protected:
  ExpressionPtr parse_expression(bool with_condition = true);
  /// An expression, or a tuple if commas follow. `end_name` is a name that ends it.
  ExpressionPtr parse_tuple(bool with_condition = true, std::string_view end_name = {}, bool in_parentheses = false);
  ExpressionPtr parse_filters(ExpressionPtr target, bool starts_with_name);
  bool at_tuple_end(std::string_view end_name) const;

  // Unknown filters and tests are errors when the template is compiled, but inside a condition only when they run.
  std::size_t unresolved_mark() const { return unresolved_.size(); }
  /// Those since the mark belong to a condition.
  void allow_unresolved_since(std::size_t mark);
  /// Those since the mark will be reported, even if a condition lies around.
  void confirm_unresolved_since(std::size_t mark);
  void fail_if_unresolved() const;

  /// Says that a name is read, so that loops and macros know whether they must provide it.
  virtual void saw_name(Symbol) {}

  /// Counts nesting; throws when it is too deep.
  class Nesting {
   public:
    explicit Nesting(ExpressionParser& parser);
    ~Nesting() { --parser_.nesting_; }
    Nesting(const Nesting&) = delete;
    Nesting& operator=(const Nesting&) = delete;

   private:
    ExpressionParser& parser_;
  };

  TokenStream stream_;
  const Environment& environment_;
  Symbols& symbols_;

 private:
  struct Unresolved {
    const Application* node;
    bool confirmed;
  };

  ExpressionPtr parse_condition();
  ExpressionPtr parse_or();
  ExpressionPtr parse_and();
  ExpressionPtr parse_not();
  ExpressionPtr parse_compare();
  ExpressionPtr parse_sum();
  ExpressionPtr parse_concat();
  ExpressionPtr parse_product();
  ExpressionPtr parse_power();
  ExpressionPtr parse_unary(bool with_filter = true);
  ExpressionPtr parse_primary();
  ExpressionPtr parse_name();
  ExpressionPtr parse_number();
  ExpressionPtr parse_list();
  ExpressionPtr parse_map();
  ExpressionPtr parse_postfix(ExpressionPtr node);
  ExpressionPtr parse_filter_expression(ExpressionPtr node);
  ExpressionPtr parse_attribute(ExpressionPtr node);
  ExpressionPtr parse_subscript(ExpressionPtr node);
  ExpressionPtr parse_subscribed(ExpressionPtr node);
  ExpressionPtr parse_call(ExpressionPtr node);
  ExpressionPtr parse_test(ExpressionPtr node);
  Arguments parse_arguments();
  void parse_argument(Arguments& arguments);
  std::string parse_dotted_name();
  ExpressionPtr binary(ExpressionKind kind, Operator op, ExpressionPtr left, ExpressionPtr right, int line);
  void resolve(Application& node);
  void deepen(Expression& node, const ExpressionPtr& child) const;
  void deepen(Expression& node, const Arguments& arguments) const;

  std::vector<Unresolved> unresolved_;
  int nesting_ = 0;
};

}  // namespace moonwright::jinja

#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "generator/jinja/value.h"

/// The tree of a compiled template. Built by the parser, never changed afterwards.
namespace moonwright::jinja {

/// A name, interned in the environment: equal names have the same address.
using Symbol = const std::string*;

enum class ExpressionKind : unsigned char {
  constant,
  name,
  list,
  tuple,
  map,
  unary,
  binary,
  logic,
  negation,
  comparison,
  concat,
  conditional,
  filter,
  test,
  call,
  attribute,
  item,
  slice,
};

struct Expression {
  Expression(ExpressionKind what, int where) : kind(what), line(where) {}
  virtual ~Expression() = default;
  ExpressionKind kind;
  int line;
  int depth = 1;  ///< of the tree below; the parser bounds it, so that walking it cannot exhaust the stack
};
using ExpressionPtr = std::unique_ptr<const Expression>;
using Expressions = std::vector<ExpressionPtr>;

struct Arguments {
  struct Named {
    std::string name;
    ExpressionPtr value;
  };
  Expressions positional;
  std::vector<Named> named;
  ExpressionPtr star;         ///< *args
  ExpressionPtr double_star;  ///< **kwargs
};

struct Constant : Expression {
  Constant(Value v, int where) : Expression(ExpressionKind::constant, where), value(std::move(v)) {}
  Value value;
};
struct Name : Expression {
  Name(Symbol s, int where) : Expression(ExpressionKind::name, where), symbol(s) {}
  Symbol symbol;
};
/// A list or a tuple.
struct Sequence : Expression {
  using Expression::Expression;
  Expressions items;
};
struct MapLiteral : Expression {
  explicit MapLiteral(int where) : Expression(ExpressionKind::map, where) {}
  std::vector<std::pair<ExpressionPtr, ExpressionPtr>> entries;
};
enum class Operator : unsigned char {
  add,
  subtract,
  multiply,
  divide,
  floor_divide,
  modulo,
  power,
  plus,
  minus,
  logical_and,
  logical_or,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  in,
  not_in,
};
struct Unary : Expression {
  Unary(Operator o, ExpressionPtr x, int where)
      : Expression(ExpressionKind::unary, where), op(o), operand(std::move(x)) {}
  Operator op;
  ExpressionPtr operand;
};
struct Negation : Expression {
  Negation(ExpressionPtr x, int where) : Expression(ExpressionKind::negation, where), operand(std::move(x)) {}
  ExpressionPtr operand;
};
/// Arithmetic (binary) or `and`, `or` (logic).
struct Binary : Expression {
  Binary(ExpressionKind what, Operator o, ExpressionPtr l, ExpressionPtr r, int where)
      : Expression(what, where), op(o), left(std::move(l)), right(std::move(r)) {}
  Operator op;
  ExpressionPtr left;
  ExpressionPtr right;
};
/// a < b <= c
struct Comparison : Expression {
  explicit Comparison(int where) : Expression(ExpressionKind::comparison, where) {}
  ExpressionPtr first;
  std::vector<std::pair<Operator, ExpressionPtr>> rest;
};
struct Concat : Expression {
  explicit Concat(int where) : Expression(ExpressionKind::concat, where) {}
  Expressions parts;
};
struct Conditional : Expression {
  explicit Conditional(int where) : Expression(ExpressionKind::conditional, where) {}
  ExpressionPtr condition;
  ExpressionPtr yes;
  ExpressionPtr no;  ///< may be null
};
/// `target | name(arguments)` or `target is name(arguments)`.
struct Application : Expression {
  Application(ExpressionKind what, int where) : Expression(what, where) {}
  std::string name;
  /// Null if there is no such filter and only running the expression would tell (inside a condition).
  const Function* function = nullptr;
  ExpressionPtr target;  ///< null: the body of a filter block
  Arguments arguments;
};
struct CallExpression : Expression {
  explicit CallExpression(int where) : Expression(ExpressionKind::call, where) {}
  ExpressionPtr callee;
  Arguments arguments;
};
struct Attribute : Expression {
  Attribute(ExpressionPtr o, std::string n, int where)
      : Expression(ExpressionKind::attribute, where), owner(std::move(o)), name(std::move(n)) {}
  ExpressionPtr owner;
  std::string name;
};
struct Item : Expression {
  Item(ExpressionPtr o, ExpressionPtr k, int where)
      : Expression(ExpressionKind::item, where), owner(std::move(o)), key(std::move(k)) {}
  ExpressionPtr owner;
  ExpressionPtr key;
};
struct Slice : Expression {
  explicit Slice(int where) : Expression(ExpressionKind::slice, where) {}
  ExpressionPtr owner;
  ExpressionPtr start, stop, step;  ///< each may be null
};

enum class StatementKind : unsigned char {
  text,
  print,
  condition,
  loop,
  assign,
  assign_block,
  macro,
  call_block,
  filter_block,
  with,
  block,
  extends,
  include,
  import,
  from_import,
  evaluate,
  break_loop,
  continue_loop,
  autoescape,
  translate,
  debug,
};

struct Statement {
  Statement(StatementKind what, int where) : kind(what), line(where) {}
  virtual ~Statement() = default;
  StatementKind kind;
  int line;
};
using Body = std::vector<std::unique_ptr<const Statement>>;

/// What is assigned to: a name, `namespace.attribute`, or a tuple of targets.
struct Target {
  Symbol symbol = nullptr;
  std::string attribute;      ///< of the namespace `symbol`; empty for a plain name
  std::vector<Target> parts;  ///< of a tuple
  bool is_tuple = false;
  int line = 0;
};

/// Text between code; also the statements without parts: break, continue, debug.
struct Text : Statement {
  Text(std::string t, int where) : Statement(StatementKind::text, where), text(std::move(t)) {}
  Text(StatementKind what, int where) : Statement(what, where) {}
  std::string text;
};
struct Print : Statement {
  Print(StatementKind what, ExpressionPtr v, int where) : Statement(what, where), value(std::move(v)) {}
  ExpressionPtr value;  ///< also of `do`, `extends`
};
struct Condition : Statement {
  explicit Condition(int where) : Statement(StatementKind::condition, where) {}
  struct Branch {
    ExpressionPtr condition;
    Body body;
  };
  std::vector<Branch> branches;
  Body otherwise;
};
struct Loop : Statement {
  explicit Loop(int where) : Statement(StatementKind::loop, where) {}
  Target target;
  ExpressionPtr sequence;
  ExpressionPtr filter;  ///< may be null
  Body body;
  Body otherwise;
  bool recursive = false;
  bool uses_loop = true;  ///< whether anything in it can ask for `loop`
};
struct Assign : Statement {
  explicit Assign(int where) : Statement(StatementKind::assign, where) {}
  Target target;
  ExpressionPtr value;
};
struct AssignBlock : Statement {
  explicit AssignBlock(int where) : Statement(StatementKind::assign_block, where) {}
  Target target;
  ExpressionPtr filter;  ///< chain of filters around the body, may be null
  Body body;
};
/// A macro, or the body of a call block.
struct Macro : Statement {
  explicit Macro(int where) : Statement(StatementKind::macro, where) {}
  struct Parameter {
    Symbol symbol;
    ExpressionPtr fallback;  ///< may be null
  };
  Symbol name = nullptr;  ///< null: a call block
  std::vector<Parameter> parameters;
  Body body;
  bool uses_varargs = false;
  bool uses_kwargs = false;
  bool uses_caller = false;
};
struct CallBlock : Statement {
  explicit CallBlock(int where) : Statement(StatementKind::call_block, where) {}
  std::unique_ptr<const CallExpression> call;
  std::unique_ptr<const Macro> caller;
};
struct FilterBlock : Statement {
  explicit FilterBlock(int where) : Statement(StatementKind::filter_block, where) {}
  ExpressionPtr filter;
  Body body;
};
struct With : Statement {
  explicit With(int where) : Statement(StatementKind::with, where) {}
  std::vector<std::pair<Target, ExpressionPtr>> assignments;
  Body body;
};
struct Block : Statement {
  explicit Block(int where) : Statement(StatementKind::block, where) {}
  std::string name;
  Body body;
  bool scoped = false;
  bool required = false;
};
struct Include : Statement {
  explicit Include(int where) : Statement(StatementKind::include, where) {}
  ExpressionPtr name;
  bool ignore_missing = false;
  bool with_context = true;
};
struct Import : Statement {
  Import(StatementKind what, int where) : Statement(what, where) {}
  ExpressionPtr name;
  Symbol target = nullptr;                            ///< of `import ... as`
  std::vector<std::pair<std::string, Symbol>> names;  ///< of `from ... import`: name there, name here
  bool with_context = false;
};
struct Autoescape : Statement {
  explicit Autoescape(int where) : Statement(StatementKind::autoescape, where) {}
  ExpressionPtr enabled;
  Body body;
};
struct Translate : Statement {
  explicit Translate(int where) : Statement(StatementKind::translate, where) {}
  std::vector<std::pair<Symbol, ExpressionPtr>> variables;
  ExpressionPtr count;  ///< null: no plural
  Body singular;
  Body plural;
  bool trimmed = false;
};

struct TemplateTree {
  std::string name;
  Body body;
  /// Blocks by name; they live in `body`.
  std::map<std::string, const Block*, std::less<>> blocks;
};

}  // namespace moonwright::jinja

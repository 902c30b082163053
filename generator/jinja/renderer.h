#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "generator/jinja/environment.h"
#include "generator/jinja/symbols.h"
#include "generator/jinja/trace.h"
#include "generator/jinja/tree.h"

namespace moonwright::jinja {

class MacroObject;

struct Binding {
  Symbol symbol;
  Value value;
};
using Bindings = std::vector<Binding>;

/// What one run of a template (with its parents) knows: Jinja's context.
struct Context {
  struct Variable {
    Symbol symbol;
    Value value;
    bool exported;  ///< whether an import sees it
  };
  struct BlockVersion {
    const Block* block;
    const TemplateTree* tree;
  };

  const Map* variables = nullptr;     ///< given to render(); null without context
  const Context* includer = nullptr;  ///< of an include or import with context
  Bindings locals;                    ///< of the includer at that moment
  std::vector<Variable> top_level;
  /// Child first.
  std::map<std::string_view, std::vector<BlockVersion>> blocks;
  std::vector<TemplatePtr> templates;

  const Value* find_top_level(std::string_view name) const;
};

/// One rendering. Lives on the stack of Environment::render; used by one thread. Filters and functions reach it through
/// Call::renderer() for the services below.
class Renderer {
 public:
  /// `trace` and `reads` may be null.
  Renderer(
      const Environment& environment,
      const Symbols& symbols,
      const Map& variables,
      Trace* trace = nullptr,
      Reads* reads = nullptr
  );
  ~Renderer();
  Renderer(const Renderer&) = delete;
  Renderer& operator=(const Renderer&) = delete;

  std::string render(const TemplatePtr& compiled);
  Value evaluate_alone(const Expression& expression);

  // Services for filters, tests, functions and objects.
  const Environment& environment() const { return environment_; }
  bool autoescape() const { return autoescape_; }
  Value call(const Value& callee, Call& call);
  Value apply_filter(std::string_view name, Call& call);
  bool apply_test(std::string_view name, Call& call);
  /// `owner.name` and `owner[key]`; undefined if there is none.
  Value attribute(const Value& owner, std::string_view name);
  Value item(const Value& owner, const Value& key);
  Value undefined(std::string name) const;
  Value undefined_because(std::string message) const;
  /// Throws Error (limit) if a string of so many bytes would be too long.
  void check_size(std::size_t bytes) const;
  /// Counts work that is no statement.
  void step(std::uint64_t count = 1);
  /// Every variable that the current place sees; outer ones first.
  Map visible_variables() const;

  // For objects.h.
  Value call_macro(const MacroObject& macro, Call& call);
  Value call_block(Context& context, const std::string& name, std::size_t version);
  Value call_loop(const Loop& loop, const Value& sequence, int depth);

 private:
  enum class Flow { next, break_loop, continue_loop };

  /// A body that runs with its own variables: template, block, macro.
  struct Frame {
    Frame* outer = nullptr;
    Context* context = nullptr;
    const TemplateTree* tree = nullptr;
    std::size_t base = 0;              ///< first binding of this frame
    int scopes = 0;                    ///< scopes opened in it
    bool is_template = false;          ///< assignments outside of scopes go to the context
    bool silent = false;               ///< a template whose parent will print
    TemplatePtr parent;                ///< set by `extends`
    std::string_view block;            ///< of a block its name
    std::size_t version = 0;           ///< and how many children override it
    const Bindings* locals = nullptr;  ///< of a scoped block: what the place around it knew
  };
  class FrameGuard;
  class ScopeGuard;
  class Capture;

  // render_statements.cc
  Flow execute(const Body& body);
  Flow execute(const Statement& statement);
  void print(const Expression& expression);
  void append(std::string_view text);
  void append(const Value& value);
  Flow run_condition(const Condition& node);
  Flow run_loop(const Loop& node);
  Flow run_loop(const Loop& node, const Value& sequence, int depth);
  Flow run_body(const Loop& node, const Value& element);
  void trace_from(std::size_t begin, int line);
  List filtered(const Loop& node, const Value& sequence);
  void run_assign_block(const AssignBlock& node);
  void run_filter_block(const FilterBlock& node);
  void run_with(const With& node);
  void run_autoescape(const Autoescape& node);
  void run_translate(const Translate& node);
  void run_debug();
  void assign(const Target& target, const Value& value);
  void assign(Symbol symbol, Value value, bool exported = true);
  Value captured(std::string text) const;

  // render_templates.cc
  void run_template(Context& context, const TemplatePtr& compiled);
  void run_block(const Block& node);
  void run_block_version(Context& context, std::string_view name, std::size_t version, const Bindings* locals);
  void run_extends(const Print& node);
  void run_include(const Include& node);
  void run_import(const Import& node);
  Value import_module(const Import& node);
  TemplatePtr find_template(const Value& name);
  TemplatePtr find_template(const Value& name, bool ignore_missing);
  Context& new_context(bool with_context);
  void add_blocks(Context& context, const TemplatePtr& compiled);
  void run_macro(const Macro& node);
  void run_call_block(const CallBlock& node);
  Value make_macro(const Macro& node);
  void bind_parameters(const MacroObject& object, Call& call);

  // evaluate.cc
  Value evaluate(const Expression& node);
  Value evaluate_node(const Expression& node);
  Value evaluate_name(const Name& node);
  Value evaluate_owner(const Attribute& node);
  Value evaluate_sequence(const Sequence& node);
  Value evaluate_map(const MapLiteral& node);
  Value evaluate_binary(const Binary& node);
  Value evaluate_logic(const Binary& node);
  Value evaluate_comparison(const Comparison& node);
  Value evaluate_concat(const Concat& node);
  Value evaluate_conditional(const Conditional& node);
  Value evaluate_filter(const Application& node);
  Value evaluate_test(const Application& node);
  Value evaluate_call(const CallExpression& node, const Value* caller = nullptr);
  Value evaluate_slice(const Slice& node);
  void evaluate_arguments(const Arguments& arguments, Call& call);

  const Value* find(Symbol symbol) const;
  const Value* find_in(const Context& context, Symbol symbol) const;
  void note_read(const std::string& name) const;
  Bindings snapshot() const;
  void check_stack() const;
  const std::string& template_name() const;

  const Environment& environment_;
  const Symbols& symbols_;
  const Limits& limits_;
  const Map& variables_;
  std::deque<std::shared_ptr<Context>> contexts_;
  std::unordered_map<const Template*, Value> modules_;
  Bindings bindings_;
  std::size_t scope_start_ = 0;  ///< first binding of the innermost scope
  Frame* frame_ = nullptr;
  std::string* out_ = nullptr;
  /// The text that the filter of a filter block is applied to.
  const Value* filter_input_ = nullptr;
  std::uint64_t steps_ = 0;
  int depth_ = 0;
  int line_ = 0;  ///< of the call that is running
  bool autoescape_ = false;
  const char* stack_base_ = nullptr;
  Trace* trace_ = nullptr;
  Reads* reads_ = nullptr;
  /// While the owner of a dot is looked up: the name behind it.
  std::string_view part_;
};

}  // namespace moonwright::jinja

#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "generator/jinja/call.h"
#include "generator/jinja/error.h"
#include "generator/jinja/loader.h"
#include "generator/jinja/map.h"
#include "generator/jinja/options.h"
#include "generator/jinja/value.h"

/// A template engine that is compatible with Jinja2 3.1.
///
///     using namespace moonwright::jinja;
///
///     auto loader = std::make_shared<MapLoader>(...);           // or your own Loader
///     Environment environment({.syntax = {.trim_blocks = true}}, loader);
///     environment.add_filter("snake", [](Call& call) { return Value(to_snake(call.text(0))); });
///     environment.set_global("version", 3);
///
///     Value todo = Value::map({{"name", "Todo"}});
///     todo.set("fields", Value::list({"id", "name"}));
///     std::string text = environment.render("model.h.j2", Value::map({{"type", todo}}));
///
/// Register first, then render: the registration functions must not run at the same time as anything else. `render` and
/// `get_template` are safe from several threads at once, and each template is compiled once. Failures throw `Error`,
/// whose what() is `name:line: message` and the chain of includes.
namespace moonwright::jinja {

struct TemplateTree;
class Trace;
struct Reads;

/// A compiled template. Immutable; lives as long as somebody holds it, at most as long as its environment.
class Template {
 public:
  explicit Template(std::unique_ptr<const TemplateTree> tree);
  ~Template();
  const TemplateTree& tree() const { return *tree_; }
  const std::string& name() const;

 private:
  std::unique_ptr<const TemplateTree> tree_;
};

using TemplatePtr = std::shared_ptr<const Template>;

/// Filters, tests, globals and templates under one set of options.
class Environment {
 public:
  explicit Environment(Options options = {}, std::shared_ptr<const Loader> loader = nullptr);
  ~Environment();
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

  void add_filter(std::string name, Function filter);
  void add_test(std::string name, Function test);
  void add_function(std::string name, Function function);
  void set_global(std::string_view name, Value value);

  /// The template of that name, compiled at most once. Throws Error (not_found, syntax, assertion).
  TemplatePtr get_template(std::string_view name) const;
  /// Whether the loader knows it.
  bool has_template(std::string_view name) const;
  /// Compiles a text that no loader knows. Not cached.
  TemplatePtr compile(std::string_view source, std::string name = "<template>") const;

  /// `variables` is a map. Throws Error.
  std::string render(std::string_view name, const Value& variables) const;
  std::string render(const TemplatePtr& compiled, const Value& variables) const;
  /// The same, and where each part of the text came from, and what was looked at (both may be null).
  std::string render(const TemplatePtr& compiled, const Value& variables, Trace* trace, Reads* reads = nullptr) const;
  std::string render_text(std::string_view source, const Value& variables) const;
  /// The value of one expression, e.g. `todo.name|upper`.
  Value evaluate(std::string_view expression, const Value& variables) const;

  const Options& options() const { return options_; }
  const Map& globals() const { return globals_; }
  const Function* find_filter(std::string_view name) const;
  const Function* find_test(std::string_view name) const;
  const Value* policy(std::string_view name) const;

 private:
  struct Cache;
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Functions = std::unordered_map<std::string, Function, TextHash, std::equal_to<>>;

  Options options_;
  std::shared_ptr<const Loader> loader_;
  Functions filters_;
  Functions tests_;
  Map globals_;
  std::unique_ptr<Cache> cache_;
};

}  // namespace moonwright::jinja

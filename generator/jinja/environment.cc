#include "generator/jinja/environment.h"

#include <map>

#include "generator/jinja/filters.h"
#include "generator/jinja/globals.h"
#include "generator/jinja/parser.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/tests.h"

namespace moonwright::jinja {

namespace {

const Map& variables_of(const Value& variables) {
  static const Map none;
  if (variables.is_map()) return variables.entries();
  if (variables.is_undefined() || variables.is_none()) return none;
  throw Error(ErrorKind::type, "the variables of a template must be a map");
}

}  // namespace

struct Environment::Cache {
  std::mutex mutex;
  std::map<std::string, TemplatePtr, std::less<>> templates;
  Symbols symbols;
};

Template::Template(std::unique_ptr<const TemplateTree> tree) : tree_(std::move(tree)) {}
Template::~Template() = default;
const std::string& Template::name() const {
  return tree_->name;
}

Environment::Environment(Options options, std::shared_ptr<const Loader> loader)
    : options_(std::move(options)), loader_(std::move(loader)), cache_(std::make_unique<Cache>()) {
  add_builtin_filters(*this);
  add_builtin_tests(*this);
  add_builtin_globals(*this);
}

Environment::~Environment() = default;

void Environment::add_filter(std::string name, Function filter) {
  filters_[std::move(name)] = std::move(filter);
}
void Environment::add_test(std::string name, Function test) {
  tests_[std::move(name)] = std::move(test);
}
void Environment::set_global(std::string_view name, Value value) {
  globals_.set(name, std::move(value));
}

void Environment::add_function(std::string name, Function function) {
  globals_.set(name, Value::function(name, std::move(function)));
}

const Function* Environment::find_filter(std::string_view name) const {
  const auto found = filters_.find(name);
  return found == filters_.end() ? nullptr : &found->second;
}

const Function* Environment::find_test(std::string_view name) const {
  const auto found = tests_.find(name);
  return found == tests_.end() ? nullptr : &found->second;
}

const Value* Environment::policy(std::string_view name) const {
  const auto found = options_.policies.find(name);
  return found == options_.policies.end() ? nullptr : &found->second;
}

bool Environment::has_template(std::string_view name) const {
  {
    const std::lock_guard lock(cache_->mutex);
    if (cache_->templates.find(name) != cache_->templates.end()) return true;
  }
  return loader_ && loader_->load(name).has_value();
}

TemplatePtr Environment::get_template(std::string_view name) const {
  {
    const std::lock_guard lock(cache_->mutex);
    const auto found = cache_->templates.find(name);
    if (found != cache_->templates.end()) return found->second;
  }
  const auto source = loader_ ? loader_->load(name) : std::nullopt;
  if (!source) throw Error(ErrorKind::not_found, std::string(name));
  TemplatePtr compiled = compile(*source, std::string(name));
  const std::lock_guard lock(cache_->mutex);
  // Whoever came first wins, so that all hold one tree.
  return cache_->templates.emplace(std::string(name), std::move(compiled)).first->second;
}

TemplatePtr Environment::compile(std::string_view source, std::string name) const {
  return std::make_shared<const Template>(parse_template(source, name, *this, cache_->symbols));
}

std::string Environment::render(std::string_view name, const Value& variables) const {
  return render(get_template(name), variables);
}

std::string Environment::render(const TemplatePtr& compiled, const Value& variables) const {
  return Renderer(*this, cache_->symbols, variables_of(variables)).render(compiled);
}

std::string Environment::render(const TemplatePtr& compiled, const Value& variables, Trace* trace, Reads* reads) const {
  return Renderer(*this, cache_->symbols, variables_of(variables), trace, reads).render(compiled);
}

std::string Environment::render_text(std::string_view source, const Value& variables) const {
  return render(compile(source), variables);
}

Value Environment::evaluate(std::string_view expression, const Value& variables) const {
  const ExpressionPtr tree = parse_expression(expression, *this, cache_->symbols);
  return Renderer(*this, cache_->symbols, variables_of(variables)).evaluate_alone(*tree);
}

}  // namespace moonwright::jinja

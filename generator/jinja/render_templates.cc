#include "generator/jinja/error.h"
#include "generator/jinja/objects.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer_guards.h"
#include "generator/jinja/text.h"

/// Blocks, inheritance, includes, imports.
namespace moonwright::jinja {

void Renderer::add_blocks(Context& context, const TemplatePtr& compiled) {
  context.templates.push_back(compiled);
  const TemplateTree& tree = compiled->tree();
  for (const auto& [name, block] : tree.blocks) context.blocks[name].push_back({block, &tree});
}

void Renderer::run_template(Context& context, const TemplatePtr& compiled) {
  TemplatePtr current = compiled;
  add_blocks(context, current);
  for (int generations = 0; current; ++generations) {
    if (generations > limits_.depth) throw Error(ErrorKind::recursion, "templates extend each other endlessly");
    Frame frame;
    frame.context = &context;
    frame.tree = &current->tree();
    frame.is_template = true;
    const FrameGuard guard(*this, frame);
    execute(current->tree().body);
    current = frame.parent;
  }
}

void Renderer::run_extends(const Print& node) {
  if (frame_->parent) throw Error(ErrorKind::runtime, "extended multiple times");
  frame_->parent = find_template(evaluate(*node.value));
  add_blocks(*frame_->context, frame_->parent);
  frame_->silent = true;
}

void Renderer::run_block(const Block& node) {
  // In a child only the parent says where blocks go.
  if (frame_->silent && frame_->scopes == 0) return;
  Context& context = *frame_->context;
  if (node.required && context.blocks[node.name].size() <= 1) {
    throw Error(ErrorKind::runtime, "Required block '" + node.name + "' not found");
  }
  if (!node.scoped) return run_block_version(context, node.name, 0, nullptr);
  const Bindings locals = snapshot();
  run_block_version(context, node.name, 0, &locals);
}

void Renderer::run_block_version(Context& context, std::string_view name, std::size_t version, const Bindings* locals) {
  const Context::BlockVersion chosen = context.blocks.find(name)->second.at(version);
  const std::string from = template_name();
  const int line = line_;
  Frame frame;
  frame.context = &context;
  frame.tree = chosen.tree;
  frame.block = chosen.block->name;
  frame.version = version;
  frame.locals = locals;
  const FrameGuard guard(*this, frame);
  if (locals != nullptr) bindings_.insert(bindings_.end(), locals->begin(), locals->end());
  try {
    execute(chosen.block->body);
  } catch (Error& error) {
    if (from != chosen.tree->name) error.came_from(from, line == 0 ? chosen.block->line : line);
    throw;
  }
}

Value Renderer::call_block(Context& context, const std::string& name, std::size_t version) {
  // super() of a scoped block sees what the block sees.
  const Bindings* locals = frame_->block == name ? frame_->locals : nullptr;
  Capture capture(*this);
  run_block_version(context, name, version, locals);
  return captured(capture.take());
}

TemplatePtr Renderer::find_template(const Value& name) {
  return find_template(name, false);
}

TemplatePtr Renderer::find_template(const Value& name, bool ignore_missing) {
  if (name.is_undefined()) fail_undefined(name);
  if (name.is_text()) {
    if (ignore_missing && !environment_.has_template(name.text())) return nullptr;
    return environment_.get_template(name.text());
  }
  if (!name.is_sequence()) fail_type("'" + type_name(name) + "' object is no template name");
  std::string tried;
  for (const Value& candidate : name.items()) {
    if (candidate.is_undefined()) fail_undefined(candidate);
    const std::string text = to_text(candidate);
    if (environment_.has_template(text)) return environment_.get_template(text);
    tried += (tried.empty() ? "" : ", ") + text;
  }
  if (ignore_missing) return nullptr;
  if (tried.empty()) throw Error(ErrorKind::not_found, "Tried to select from an empty list of templates.");
  throw Error(ErrorKind::not_found, "none of the templates given were found: " + tried);
}

void Renderer::run_include(const Include& node) {
  const TemplatePtr compiled = find_template(evaluate(*node.name), node.ignore_missing);
  if (!compiled) return;
  Context& context = new_context(node.with_context);
  try {
    run_template(context, compiled);
  } catch (Error& error) {
    error.came_from(template_name(), node.line);
    throw;
  }
}

Value Renderer::import_module(const Import& node) {
  const TemplatePtr compiled = find_template(evaluate(*node.name));
  if (!node.with_context) {
    const auto found = modules_.find(compiled.get());
    if (found != modules_.end()) return found->second;
  }
  Context& context = new_context(node.with_context);
  const std::shared_ptr<Context> shared = contexts_.back();
  Capture capture(*this);
  try {
    run_template(context, compiled);
  } catch (Error& error) {
    error.came_from(template_name(), node.line);
    throw;
  }
  Value module = Value::object(std::make_unique<ModuleObject>(shared, capture.take()));
  if (!node.with_context) modules_.emplace(compiled.get(), module);
  return module;
}

void Renderer::run_import(const Import& node) {
  const Value module = import_module(node);
  if (node.kind == StatementKind::import) return assign(node.target, module, false);
  for (const auto& [name, symbol] : node.names) {
    auto found = module.object().attribute(name);
    if (!found) {
      found = undefined_because(
          "the template " + repr(evaluate(*node.name)) + " (imported on line " + std::to_string(node.line) + " in '" +
          template_name() + "') does not export the requested name '" + name + "'"
      );
    }
    assign(symbol, *std::move(found), false);
  }
}

}  // namespace moonwright::jinja

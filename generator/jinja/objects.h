#pragma once

#include "generator/jinja/renderer.h"

/// The objects that templates meet: loops, macros, modules, blocks. They belong to one rendering; the contexts they
/// point to are kept by the renderer, and used after its end they report an error.
namespace moonwright::jinja {

/// `loop` in a for statement. The renderer moves it from item to item.
class LoopObject : public Object {
 public:
  LoopObject(const Loop& node, Value items, int depth) : node_(node), items_(std::move(items)), depth_(depth) {}
  void move_to(std::size_t index) { index_ = index; }
  void finish() { active_ = false; }

  std::string type_name() const override { return "LoopContext"; }
  std::optional<Value> attribute(std::string_view name) const override;
  bool is_callable() const override { return true; }
  Value call(Call& call) const override;
  std::string text() const override;

 private:
  std::optional<Value> position(std::string_view name) const;
  Value neighbour(bool next) const;
  Value method(std::string_view name) const;

  const Loop& node_;
  Value items_;
  std::size_t index_ = 0;
  int depth_;
  bool active_ = true;
  /// Shared with the bound method `changed`, which may outlive the loop.
  std::shared_ptr<std::optional<Value>> last_changed_ = std::make_shared<std::optional<Value>>();
};

class MacroObject : public Object {
 public:
  MacroObject(const Macro& node, const std::shared_ptr<Context>& context, const TemplateTree& tree, Bindings captured)
      : node_(node), context_(context), tree_(tree), captured_(std::move(captured)) {}
  const Macro& node() const { return node_; }
  const TemplateTree& tree() const { return tree_; }
  const Bindings& captured() const { return captured_; }
  /// Throws if the rendering that made the macro is over.
  std::shared_ptr<Context> context() const;
  std::string name() const { return node_.name == nullptr ? "caller" : *node_.name; }

  std::string type_name() const override { return "Macro"; }
  std::optional<Value> attribute(std::string_view name) const override;
  bool is_callable() const override { return true; }
  Value call(Call& call) const override { return call.renderer().call_macro(*this, call); }
  std::string text() const override;

 private:
  const Macro& node_;
  std::weak_ptr<Context> context_;
  const TemplateTree& tree_;
  Bindings captured_;
};

/// An imported template.
class ModuleObject : public Object {
 public:
  ModuleObject(const std::shared_ptr<Context>& context, std::string text) : context_(context), text_(std::move(text)) {}
  std::string type_name() const override { return "TemplateModule"; }
  std::optional<Value> attribute(std::string_view name) const override;
  std::string text() const override { return text_; }
  bool is_markup() const override { return true; }

 private:
  std::weak_ptr<Context> context_;
  std::string text_;
};

/// `super`, or `self.name`.
class BlockObject : public Object {
 public:
  BlockObject(const std::shared_ptr<Context>& context, std::string name, std::size_t version, UndefinedPolicy policy)
      : context_(context), name_(std::move(name)), version_(version), policy_(policy) {}
  std::string type_name() const override { return "BlockReference"; }
  std::optional<Value> attribute(std::string_view name) const override;
  bool is_callable() const override { return true; }
  Value call(Call& call) const override;

 private:
  std::weak_ptr<Context> context_;
  std::string name_;
  std::size_t version_;
  UndefinedPolicy policy_;
};

/// `self`.
class SelfObject : public Object {
 public:
  SelfObject(const std::shared_ptr<Context>& context, UndefinedPolicy policy) : context_(context), policy_(policy) {}
  std::string type_name() const override { return "TemplateReference"; }
  std::optional<Value> attribute(std::string_view name) const override { return item(Value(name)); }
  std::optional<Value> item(const Value& key) const override;

 private:
  std::weak_ptr<Context> context_;
  UndefinedPolicy policy_;
};

}  // namespace moonwright::jinja

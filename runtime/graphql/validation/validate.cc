#include "runtime/graphql/validation/validate.h"

#include <array>
#include <cstdint>
#include <limits>
#include <memory>

#include "runtime/graphql/language/walk.h"
#include "runtime/graphql/type/schema_builder.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {

Visit Rule::enter(const ast::Node&) {
  return Visit::into;
}
void Rule::leave(const ast::Node&) {}

namespace {

/// One walk through the document for all rules.
class Walk {
 public:
  Walk(ValidationContext& context, const std::vector<RuleInfo>& rules, bool with_types)
      : context_(context), with_types_(with_types), skipped_(rules.size(), nullptr) {
    rules_.reserve(rules.size());
    for (const RuleInfo& info : rules) {
      const auto index = static_cast<std::uint8_t>(rules_.size());
      rules_.push_back(info.make(context));
      list(info.enter, index, enter_);
      list(info.leave, index, leave_);
    }
  }

  void visit(const ast::Node& node) {
    if (context_.aborted()) return;
    if (with_types_) context_.types().enter(node);
    note(node);
    enter(node);
    context_.ancestors().push_back(&node);
    for_each_child(node, [this](const ast::Node& child) { visit(child); });
    context_.ancestors().pop_back();
    leave(node);
    if (with_types_) context_.types().leave(node);
  }

 private:
  /// Which rules want a kind of node, in their order.
  using Interested = std::array<std::vector<std::uint8_t>, ast::kind_count>;

  static void list(KindSet kinds, std::uint8_t rule, Interested& interested) {
    for (std::size_t kind = 0; kinds != 0; ++kind, kinds >>= 1U) {
      if ((kinds & 1U) != 0) interested[kind].push_back(rule);
    }
  }

  void enter(const ast::Node& node) {
    for (const std::uint8_t rule : enter_[static_cast<std::size_t>(node.kind)]) {
      if (skipped_[rule] != nullptr) continue;
      if (rules_[rule]->enter(node) == Visit::skip) {
        skipped_[rule] = &node;
        any_skipped_ = true;
      }
    }
  }

  void leave(const ast::Node& node) {
    for (const std::uint8_t rule : leave_[static_cast<std::size_t>(node.kind)]) {
      if (skipped_[rule] == nullptr) rules_[rule]->leave(node);
    }
    if (!any_skipped_) return;
    any_skipped_ = false;
    for (const ast::Node*& skipped : skipped_) {
      if (skipped == &node) skipped = nullptr;
      any_skipped_ = any_skipped_ || skipped != nullptr;
    }
  }

  /// Remembers where variables are used, so that no rule has to walk for itself.
  void note(const ast::Node& node) {
    if (ast::is_executable(node.kind)) definition_ = &ast::as<ast::Definition>(node);
    if (node.kind != ast::Kind::variable || definition_ == nullptr || !with_types_) return;
    for (const ast::Node* around : context_.ancestors()) {
      if (around->kind == ast::Kind::variable_definition) return;
    }
    const TypeInfo& types = context_.types();
    context_.add_variable_usage(
        *definition_, {&ast::as<ast::Value>(node), types.input_type(), types.input_value(), types.parent_input_type()}
    );
  }

  ValidationContext& context_;
  const bool with_types_;
  std::vector<std::unique_ptr<Rule>> rules_;
  Interested enter_;
  Interested leave_;
  std::vector<const ast::Node*> skipped_;  // by rule: the node whose inside it does not want
  bool any_skipped_ = false;
  const ast::Definition* definition_ = nullptr;
};

}  // namespace

std::vector<GraphQLError> validate(
    const Schema& schema,
    const ast::Document& document,
    const std::vector<RuleInfo>& rules,
    const ValidateOptions& options
) {
  ValidationContext context(&schema, schema, document, options.max_errors);
  Walk(context, rules, true).visit(document);
  return context.take_errors();
}

std::vector<GraphQLError> validate(
    const Schema& schema, const ast::Document& document, const ValidateOptions& options
) {
  return validate(schema, document, specified_rules(), options);
}

std::vector<GraphQLError> validate_sdl(
    const ast::Document& document, const Schema* base, const std::vector<RuleInfo>& rules
) {
  const SchemaPtr standard = base == nullptr ? SchemaBuilder().finish() : nullptr;
  ValidationContext context(
      base, base == nullptr ? *standard : *base, document, std::numeric_limits<std::size_t>::max()
  );
  Walk(context, rules, false).visit(document);
  return context.take_errors();
}

std::vector<GraphQLError> validate_sdl(const ast::Document& document, const Schema* base) {
  return validate_sdl(document, base, specified_sdl_rules());
}

}  // namespace mw::graphql

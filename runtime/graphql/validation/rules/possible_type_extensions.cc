// Type Extensions: the type exists and is of that kind.
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "runtime/graphql/utilities/did_you_mean.h"
#include "runtime/graphql/validation/context.h"
#include "runtime/graphql/validation/rules.h"

namespace mw::graphql {
namespace {

using ast::Kind;

class PossibleTypeExtensions final : public Rule {
 public:
  using Rule::Rule;

  Visit enter(const ast::Node& node) override {
    if (node.kind == Kind::document) {
      for (const ast::Definition& definition : ast::as<ast::Document>(node).definitions) {
        if (!ast::is_type_definition(definition.kind)) continue;
        defined_[ast::as<ast::TypeDefinition>(definition).name.value] = &definition;
      }
      return Visit::into;
    }
    const ast::Name& name = ast::as<ast::TypeDefinition>(node).name;
    const auto defined = defined_.find(name.value);
    const NamedType* existing = context_.schema() == nullptr ? nullptr : context_.schema()->type(name.value);
    if (defined != defined_.end()) {
      if (kind_of(defined->second->kind) != kind_of(node.kind)) report_kind(node, name.value, defined->second);
    } else if (existing != nullptr) {
      if (existing->kind != kind_of(node.kind)) report_kind(node, name.value, nullptr);
    } else {
      context_.report(
          cat(
              {"Cannot extend type \"",
               name.value,
               "\" because it is not defined.",
               did_you_mean(suggestion_list(name.value, names()))}
          ),
          name
      );
    }
    return Visit::into;
  }

 private:
  /// Definitions and extensions of the six kinds stand in the same order.
  static TypeKind kind_of(Kind kind) {
    const Kind first = ast::is_type_extension(kind) ? Kind::scalar_type_extension : Kind::scalar_type_definition;
    return static_cast<TypeKind>(static_cast<int>(kind) - static_cast<int>(first));
  }

  void report_kind(const ast::Node& node, std::string_view name, const ast::Node* definition) {
    constexpr std::array<std::string_view, 6> words = {
        "scalar", "object", "interface", "union", "enum", "input object"};
    const std::string_view word = words[static_cast<std::size_t>(kind_of(node.kind))];
    context_.report(cat({"Cannot extend non-", word, " type \"", name, "\"."}), {definition, &node});
  }

  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const auto& [name, definition] : defined_) all.emplace_back(name);
    if (context_.schema() != nullptr) {
      for (const NamedType* type : context_.schema()->types()) all.push_back(type->name);
    }
    return all;
  }

  std::map<std::string_view, const ast::Node*> defined_;
};

}  // namespace

RuleInfo possible_type_extensions_rule() {
  return {
      "PossibleTypeExtensionsRule",
      make_rule<PossibleTypeExtensions>,
      kinds(
          {Kind::document,
           Kind::scalar_type_extension,
           Kind::object_type_extension,
           Kind::interface_type_extension,
           Kind::union_type_extension,
           Kind::enum_type_extension,
           Kind::input_object_type_extension}
      ),
      0};
}

}  // namespace mw::graphql

#include "runtime/graphql/utilities/separate_operations.h"

#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "runtime/graphql/language/walk.h"

namespace mw::graphql {
namespace {

void collect_spreads(const ast::Node& node, std::vector<std::string_view>& names) {
  if (node.kind == ast::Kind::fragment_spread) names.push_back(ast::as<ast::FragmentSpread>(node).name.value);
  for_each_child(node, [&names](const ast::Node& child) { collect_spreads(child, names); });
}

}  // namespace

SeparatedOperations separate_operations(const ast::Document& document) {
  std::unordered_map<std::string_view, std::vector<std::string_view>> spreads;
  for (const ast::Definition& definition : document.definitions) {
    if (definition.kind != ast::Kind::fragment_definition) continue;
    collect_spreads(definition, spreads[ast::as<ast::FragmentDefinition>(definition).name.value]);
  }
  SeparatedOperations result;
  for (const ast::Definition& operation : document.definitions) {
    if (operation.kind != ast::Kind::operation_definition) continue;
    std::unordered_set<std::string_view> reached;
    std::vector<std::string_view> open;
    collect_spreads(operation, open);
    while (!open.empty()) {
      const std::string_view name = open.back();
      open.pop_back();
      if (!reached.insert(name).second) continue;
      const auto more = spreads.find(name);
      if (more != spreads.end()) open.insert(open.end(), more->second.begin(), more->second.end());
    }
    std::vector<const ast::Definition*> definitions;
    for (const ast::Definition& definition : document.definitions) {
      const bool needed = definition.kind == ast::Kind::fragment_definition &&
                          reached.count(ast::as<ast::FragmentDefinition>(definition).name.value) > 0;
      if (&definition == &operation || needed) definitions.push_back(&definition);
    }
    result.emplace_back(ast::as<ast::OperationDefinition>(operation).name.value, std::move(definitions));
  }
  return result;
}

}  // namespace mw::graphql

#include "runtime/graphql/execution/condition.h"

#include <algorithm>

#include "runtime/graphql/language/walk.h"

namespace mw::graphql {
namespace {

bool is_condition(const ast::Directive& directive) {
  return directive.name.value == "skip" || directive.name.value == "include";
}

void find_variables(const ast::Node& node, std::vector<std::string_view>& names) {
  if (node.kind != ast::Kind::directive || !is_condition(ast::as<ast::Directive>(node))) {
    for_each_child(node, [&names](const ast::Node& child) { find_variables(child, names); });
    return;
  }
  for (const ast::Argument& argument : ast::as<ast::Directive>(node).arguments) {
    if (argument.name.value != "if" || argument.value->kind != ast::Kind::variable) continue;
    const std::string_view name = argument.value->text;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

}  // namespace

std::vector<std::string_view> condition_variables(const ast::Document& document) {
  std::vector<std::string_view> names;
  find_variables(document, names);
  return names;
}

}  // namespace mw::graphql

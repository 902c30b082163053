#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string_view>

#include "runtime/graphql/language/ast.h"

namespace mw::graphql {

class ValidationContext;

/// A set of node kinds, a bit each.
using KindSet = std::uint64_t;

constexpr KindSet kinds(std::initializer_list<ast::Kind> list) {
  KindSet set = 0;
  for (const ast::Kind kind : list) set |= KindSet{1} << static_cast<unsigned>(kind);
  return set;
}

enum class Visit : std::uint8_t {
  into,
  /// This rule sees nothing within the node, and not its leaving.
  skip,
};

/// One rule at work on one document. It is told of the nodes it asked for (see RuleInfo) and reports to the context.
class Rule {
 public:
  explicit Rule(ValidationContext& context) : context_(context) {}
  Rule(const Rule&) = delete;
  Rule& operator=(const Rule&) = delete;
  virtual ~Rule() = default;

  virtual Visit enter(const ast::Node& node);
  virtual void leave(const ast::Node& node);

 protected:
  ValidationContext& context_;
};

/// A rule as a value: rules.h lists them all.
struct RuleInfo {
  std::string_view name;  // as in graphql-js: "KnownDirectivesRule"
  std::unique_ptr<Rule> (*make)(ValidationContext& context);
  KindSet enter = 0;
  KindSet leave = 0;
};

template <class T>
std::unique_ptr<Rule> make_rule(ValidationContext& context) {
  return std::make_unique<T>(context);
}

}  // namespace mw::graphql

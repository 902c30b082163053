#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/graphql/language/ast.h"
#include "runtime/graphql/language/error.h"
#include "runtime/graphql/type/schema.h"
#include "runtime/graphql/validation/type_info.h"

namespace mw::graphql {

/// A variable in a value, and what the place expects.
struct VariableUsage {
  const ast::Value* node = nullptr;
  TypeRef type;
  /// The argument or input field whose value it is; null within a list.
  const InputValue* input_value = nullptr;
  TypeRef parent_type;
};

/// A directive as the schema or the document itself defines it; both null if neither does.
struct KnownDirective {
  const DirectiveType* type = nullptr;
  const ast::DirectiveDefinition* node = nullptr;

  explicit operator bool() const { return type != nullptr || node != nullptr; }
};

/// What the rules know in common about one document, and where they report. Lives for one validation.
class ValidationContext {
 public:
  /// `schema` may be null for SDL; `directives` is then a schema with the specified directives.
  ValidationContext(
      const Schema* schema, const Schema& directives, const ast::Document& document, std::size_t max_errors
  );

  const Schema* schema() const { return schema_; }
  const ast::Document& document() const { return document_; }
  TypeInfo& types() { return types_; }

  void report(std::string message, std::initializer_list<const ast::Node*> nodes);
  void report(std::string message, const std::vector<const ast::Node*>& nodes);
  void report(std::string message, const ast::Node& node) { report(std::move(message), {&node}); }

  /// Meters work that is not linear in the document. False, and validation ends, when there was too much.
  bool spend(std::size_t work);
  bool aborted() const { return aborted_; }
  std::vector<GraphQLError> take_errors() { return std::move(errors_); }

  /// Null if there is no such fragment. Of two with one name the last.
  const ast::FragmentDefinition* fragment(std::string_view name);
  /// The spreads within a selection set, inner ones included, fragments not followed.
  const std::vector<const ast::FragmentSpread*>& fragment_spreads(const ast::SelectionSet& set);
  /// Every fragment that an operation reaches, each once.
  const std::vector<const ast::FragmentDefinition*>& reached_fragments(const ast::OperationDefinition& operation);

  /// Variables in the values of one operation or fragment; complete when the document is left.
  const std::vector<VariableUsage>& variable_usages(const ast::Definition& definition);
  /// The same of an operation and the fragments it reaches.
  std::vector<VariableUsage> all_variable_usages(const ast::OperationDefinition& operation);
  void add_variable_usage(const ast::Definition& definition, VariableUsage usage);

  KnownDirective directive(std::string_view name);

  /// The nodes around the current one, the document first.
  const std::vector<const ast::Node*>& ancestors() const { return ancestors_; }
  std::vector<const ast::Node*>& ancestors() { return ancestors_; }

 private:
  void index_document();

  const Schema* schema_;
  const Schema& directives_;
  const ast::Document& document_;
  const std::size_t max_errors_;
  TypeInfo types_;
  std::vector<GraphQLError> errors_;
  bool aborted_ = false;
  std::size_t work_left_;
  std::vector<const ast::Node*> ancestors_;
  std::unordered_map<std::string_view, const ast::FragmentDefinition*> fragments_;
  std::unordered_map<std::string_view, const ast::DirectiveDefinition*> defined_directives_;
  std::unordered_map<const ast::SelectionSet*, std::vector<const ast::FragmentSpread*>> spreads_;
  std::unordered_map<const ast::OperationDefinition*, std::vector<const ast::FragmentDefinition*>> reached_;
  std::unordered_map<const ast::Definition*, std::vector<VariableUsage>> usages_;
};

/// The pieces one after the other.
std::string cat(std::initializer_list<std::string_view> pieces);

}  // namespace mw::graphql

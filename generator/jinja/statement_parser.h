#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "generator/jinja/expression_parser.h"

namespace moonwright::jinja {

/// Parses statements and the text between them into a TemplateTree.
class StatementParser : public ExpressionParser {
 public:
  using ExpressionParser::ExpressionParser;

  std::unique_ptr<const TemplateTree> parse(std::string name);

 protected:
  void saw_name(Symbol symbol) override;

 private:
  using Ends = std::vector<std::string_view>;
  using StatementPtr = std::unique_ptr<const Statement>;

  Body parse_body(const Ends& ends);
  /// From behind a tag to the tag that ends its body, which is not consumed.
  Body parse_statements(const Ends& ends);
  /// As above, and consumes the end tag's name.
  Body parse_until(std::string_view end);
  StatementPtr parse_statement();
  StatementPtr parse_known(const std::string& tag);
  StatementPtr parse_extension(const std::string& tag);
  [[noreturn]] void fail_unknown_tag(const std::string* name, int line) const;

  StatementPtr parse_for();
  StatementPtr parse_if();
  StatementPtr parse_set();
  StatementPtr parse_with();
  StatementPtr parse_autoescape();
  StatementPtr parse_block();
  StatementPtr parse_extends();
  StatementPtr parse_include();
  StatementPtr parse_import();
  StatementPtr parse_from();
  StatementPtr parse_macro();
  StatementPtr parse_call_block();
  StatementPtr parse_filter_block();
  StatementPtr parse_print(Body& body);
  StatementPtr parse_do();
  StatementPtr parse_loop_control(StatementKind kind);
  StatementPtr parse_trans();
  StatementPtr parse_debug();
  Body parse_translated(Translate& node, bool allow_pluralize);
  void parse_signature(Macro& macro);
  void parse_macro_body(Macro& macro, std::string_view end);
  void parse_from_names(Import& node);
  bool parse_context_choice(bool& with_context);

  Target parse_target(bool with_namespace, std::string_view end_name = {});
  Target parse_single_target(bool with_namespace);
  Symbol parse_target_name();
  void mark_loops();

  /// A body that is a scope of its own for filters that do not exist, see unresolved_mark.
  template <class Parse>
  Body in_own_scope(Parse parse) {
    const std::size_t mark = unresolved_mark();
    ++scopes_;
    Body body = parse();
    --scopes_;
    confirm_unresolved_since(mark);
    return body;
  }

  std::map<std::string, const Block*, std::less<>> blocks_;
  std::vector<std::string> tags_;
  std::vector<Ends> ends_;
  std::vector<Loop*> loops_;
  std::vector<Macro*> macros_;
  int scopes_ = 0;       ///< bodies around us that are no part of the template's top level
  int loop_bodies_ = 0;  ///< loops around us that `break` would leave
};

}  // namespace moonwright::jinja

#pragma once
// For tests: a schema and bindings that answer, and values written as GraphQL literals.
#include <memory>
#include <string>
#include <utility>

#include "runtime/base/when_all.h"
#include "runtime/graphql/execution/binding_table.h"
#include "runtime/graphql/execution/executor.h"
#include "runtime/graphql/execution/value_resolver.h"
#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/utilities/build_schema.h"
#include "runtime/graphql/utilities/value_from_ast.h"

namespace mw::graphql::test {

/// `{todos: [{name: "milk"}]}` as a value; enum names stay enum names.
inline Value value(const std::string& literal) {
  const ParseResult parsed = parse_const_value(literal);
  if (!parsed) throw std::logic_error(parsed.error->message);
  return value_from_ast_untyped(ast::as<ast::Value>(*parsed.document->root));
}

inline Object object(const std::string& literal) {
  return value(literal).object();
}

class Service {
 public:
  Service(const std::string& sdl, Bindings bindings, ExecutorOptions options = {})
      : executor(
            build_schema_unchecked(sdl).schema,
            std::make_shared<const Bindings>(std::move(bindings)),
            std::move(options)
        ) {}

  std::string run(RequestContext& context, std::string query, Object variables = {}) {
    Request request;
    request.query = std::move(query);
    request.variables = std::move(variables);
    request.root = root;
    return sync_wait(executor.execute(context, std::move(request))).body;
  }
  std::string run(std::string query, Object variables = {}) {
    RequestContext context;
    return run(context, std::move(query), std::move(variables));
  }

  Executor executor;
  std::shared_ptr<const void> root;
};

/// A service whose objects, the root included, are values: all fields read members.
class ValueService : public Service {
 public:
  ValueService(const std::string& sdl, const std::string& root_literal, ExecutorOptions options = {})
      : Service(sdl, all_values(sdl), std::move(options)) {
    root = std::make_shared<const ValueRows>(ValueRows::of({value(root_literal)}));
  }

 private:
  static Bindings all_values(const std::string& sdl) {
    Bindings bindings;
    const auto schema = build_schema_unchecked(sdl).schema;
    for (const NamedType* type : schema->types()) bindings.values(type->name);
    return bindings;
  }
};

}  // namespace mw::graphql::test

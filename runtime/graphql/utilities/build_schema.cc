#include "runtime/graphql/utilities/build_schema.h"

#include <utility>

#include "runtime/graphql/utilities/print_schema.h"
#include "runtime/graphql/utilities/schema_from_ast.h"

namespace mw::graphql {

SchemaResult build_schema_unchecked(const ast::DocumentPtr& document, const ScalarTable& scalars) {
  return SchemaFromAst({document}, scalars).make(1);
}

SchemaResult build_schema_unchecked(std::string sdl, const ScalarTable& scalars) {
  ParseResult parsed = parse(std::move(sdl));
  if (!parsed) return {nullptr, {std::move(*parsed.error)}};
  return build_schema_unchecked(parsed.document, scalars);
}

SchemaResult extend_schema_unchecked(const Schema& base, const ast::DocumentPtr& document, const ScalarTable& scalars) {
  std::vector<ast::DocumentPtr> documents = base.documents();
  if (documents.empty()) {
    // Made of something else than SDL, e.g. of an introspection result: its printed form stands for it.
    std::string sdl = print_schema(base);
    if (!sdl.empty()) documents.push_back(parse(std::move(sdl)).document);
  }
  const std::size_t base_documents = documents.size();
  documents.push_back(document);
  return SchemaFromAst(documents, scalars).make(base_documents);
}

}  // namespace mw::graphql

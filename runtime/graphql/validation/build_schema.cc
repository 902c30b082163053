#include "runtime/graphql/validation/build_schema.h"

#include <utility>

#include "runtime/graphql/validation/validate.h"
#include "runtime/graphql/validation/validate_schema.h"

namespace mw::graphql {
namespace {

SchemaResult checked(SchemaResult built) {
  if (!built) return built;
  std::vector<GraphQLError> errors = validate_schema(*built.schema);
  if (!errors.empty()) return {nullptr, std::move(errors)};
  return built;
}

}  // namespace

SchemaResult build_schema(std::string sdl, const ScalarTable& scalars) {
  ParseResult parsed = parse(std::move(sdl));
  if (!parsed) return {nullptr, {std::move(*parsed.error)}};
  std::vector<GraphQLError> errors = validate_sdl(*parsed.document);
  if (!errors.empty()) return {nullptr, std::move(errors)};
  return checked(build_schema_unchecked(parsed.document, scalars));
}

SchemaResult extend_schema(const Schema& base, std::string sdl, const ScalarTable& scalars) {
  ParseResult parsed = parse(std::move(sdl));
  if (!parsed) return {nullptr, {std::move(*parsed.error)}};
  std::vector<GraphQLError> errors = validate_sdl(*parsed.document, &base);
  if (!errors.empty()) return {nullptr, std::move(errors)};
  return checked(extend_schema_unchecked(base, parsed.document, scalars));
}

}  // namespace mw::graphql

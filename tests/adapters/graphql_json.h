#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/graphql/language/error.h"
#include "runtime/graphql/type/schema.h"
#include "runtime/graphql/type/value.h"
#include "runtime/graphql/utilities/build_schema.h"

namespace mw::graphql::adapter {

using Json = nlohmann::ordered_json;

Value value_of(const Json& json);
Json json_of(const Value& value);
Json json_of(const GraphQLError& error);
Json json_of(const std::vector<GraphQLError>& errors);

/// {ok: false, errors}
Json refusal(const std::vector<GraphQLError>& errors);
Json refusal(const std::string& message);

/// The schema of an SDL text, unchecked; the last few are kept.
SchemaResult schema_of(const std::string& sdl);

/// One request line. A lone surrogate escape, which JSON allows and UTF-8 does not, is kept as three bytes of a
/// surrogate, as the lexer expects broken text.
Json read_request(const std::string& line);

// The operations, one function each; the request in, the reply (without id) out.
Json op_validate(const Json& request);
Json op_validate_sdl(const Json& request);
Json op_validate_schema(const Json& request);
Json op_build_schema(const Json& request);
Json op_extend_schema(const Json& request);
Json op_print_schema(const Json& request);
Json op_sort_schema(const Json& request);
Json op_client_schema(const Json& request);
Json op_schema_changes(const Json& request);
Json op_coerce_value(const Json& request);
Json op_coerce_literal(const Json& request);
Json op_literal_from_value(const Json& request);
Json op_scalar(const Json& request);
Json op_fn(const Json& request);
Json op_execute(const Json& request);
Json op_introspect(const Json& request);

}  // namespace mw::graphql::adapter

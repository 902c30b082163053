#include "runtime/graphql/execution/response.h"

namespace mw::graphql {
namespace {

void write_locations(JsonWriter& json, const std::vector<Location>& locations) {
  json.key("locations");
  json.begin_array();
  for (const Location& location : locations) {
    json.begin_object();
    json.key("line");
    json.integer(location.line);
    json.key("column");
    json.integer(location.column);
    json.end_object();
  }
  json.end_array();
}

void write_path(JsonWriter& json, const Path& path) {
  json.key("path");
  json.begin_array();
  for (const PathItem& item : path) {
    if (const auto* key = std::get_if<std::string>(&item)) {
      json.string(*key);
    } else {
      json.integer(static_cast<std::int64_t>(std::get<std::size_t>(item)));
    }
  }
  json.end_array();
}

}  // namespace

void write_error(JsonWriter& json, const GraphQLError& error) {
  json.begin_object();
  json.key("message");
  json.string(error.message);
  if (!error.locations.empty()) write_locations(json, error.locations);
  if (!error.path.empty()) write_path(json, error.path);
  if (!error.extensions.empty()) {
    json.key("extensions");
    json.begin_object();
    for (const auto& [name, value] : error.extensions) {
      json.key(name);
      json.string(value);
    }
    json.end_object();
  }
  json.end_object();
}

void write_errors(JsonWriter& json, const std::vector<GraphQLError>& errors) {
  json.begin_array();
  for (const GraphQLError& error : errors) write_error(json, error);
  json.end_array();
}

Response refuse(Response::Status status, const std::vector<GraphQLError>& errors, bool null_data) {
  JsonWriter json;
  json.begin_object();
  if (null_data) {
    json.key("data");
    json.null();
  }
  json.key("errors");
  write_errors(json, errors);
  json.end_object();
  return {status, json.take(), errors.size()};
}

}  // namespace mw::graphql

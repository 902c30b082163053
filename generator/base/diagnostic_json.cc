#include "generator/base/diagnostic_json.h"

#include <nlohmann/json.hpp>

namespace moonwright {

namespace {

using Json = nlohmann::ordered_json;

void add_place(Json& object, const Place& place) {
  object["file"] = place.file;
  object["line"] = place.line;
  object["column"] = place.column;
}

Json object_of(const Diagnostic& diagnostic) {
  Json object;
  object["severity"] = word_of(diagnostic.severity);
  object["code"] = diagnostic.code.number;
  object["name"] = diagnostic.code.name;
  object["message"] = diagnostic.message;
  add_place(object, diagnostic.place);
  object["fix"] = diagnostic.fix;
  if (!diagnostic.pointer.empty()) object["pointer"] = diagnostic.pointer;
  for (const Related& related : diagnostic.related) {
    Json entry;
    entry["message"] = related.message;
    add_place(entry, related.place);
    object["related"].push_back(std::move(entry));
  }
  return object;
}

/// Bytes that are no UTF-8 (of a file that is to blame) become U+FFFD.
std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const Diagnostic& diagnostic) {
  return dump(object_of(diagnostic));
}

std::string to_json(const std::vector<Diagnostic>& diagnostics) {
  Json array = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) array.push_back(object_of(diagnostic));
  return dump(array);
}

}  // namespace moonwright

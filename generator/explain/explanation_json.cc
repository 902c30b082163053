#include <nlohmann/json.hpp>

#include "generator/explain/explanation.h"

namespace moonwright::explain {

namespace {

using Json = nlohmann::ordered_json;

Json object_of(const Place& place) {
  return Json{{"file", place.file}, {"line", place.line}, {"column", place.column}};
}

Json object_of(const Explanation& it) {
  Json json{{"what", it.what}, {"kind", it.kind}, {"text", it.text}, {"notes", it.notes}};
  for (const char* key : {"type_specs", "sentences", "rules", "templates", "parts"}) json[key] = Json::array();
  for (const Place& place : it.type_specs) json["type_specs"].push_back(object_of(place));
  for (const Said& said : it.sentences) {
    Json entry = object_of(said.place);
    entry["sentence"] = said.sentence;
    entry["implied"] = said.implied;
    json["sentences"].push_back(std::move(entry));
  }
  for (const RuleUse& rule : it.rules) {
    Json entry{{"name", rule.name}, {"about", rule.about}};
    entry.update(object_of(rule.place));
    json["rules"].push_back(std::move(entry));
  }
  for (const TemplateUse& use : it.templates) json["templates"].push_back({{"name", use.name}, {"line", use.line}});
  for (const Explanation& part : it.parts) json["parts"].push_back(object_of(part));
  return json;
}

}  // namespace

std::string to_json(const Explanation& explanation) {
  return object_of(explanation).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace moonwright::explain

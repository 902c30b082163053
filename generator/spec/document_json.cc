#include "generator/spec/document_json.h"

#include <nlohmann/json.hpp>

#include "generator/base/diagnostic_json.h"

namespace moonwright::spec {

namespace {

using Json = nlohmann::ordered_json;

Json object_of(const Block& block) {
  Json object;
  object["title"] = block.title;
  object["level"] = block.level;
  object["file"] = block.place.file;
  object["line"] = block.place.line;
  object["scopes"] = block.scopes;
  return object;
}

Json object_of(const Relation& relation) {
  Json object;
  object["subject"] = relation.subject.text();
  object["verb"] = relation.verb;
  object["object"] = relation.object.text();
  object["file"] = relation.place.file;
  object["line"] = relation.place.line;
  object["column"] = relation.place.column;
  return object;
}

}  // namespace

std::string to_json(
    const Document& document, const std::vector<DescribedTerm>& resources, const Diagnostics& diagnostics
) {
  Json result;
  for (const char* key : {"blocks", "relations", "resources"}) result[key] = Json::array();
  for (const Block& block : document.blocks) result["blocks"].push_back(object_of(block));
  for (const Relation& relation : document.relations) result["relations"].push_back(object_of(relation));
  for (const DescribedTerm& resource : resources) {
    const Block& block = document.blocks[static_cast<std::size_t>(resource.block)];
    result["resources"].push_back(Json{{"term", resource.term.text()}, {"block", block.title}});
  }
  result["diagnostics"] = Json::parse(moonwright::to_json(diagnostics.sorted()));
  return result.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace moonwright::spec

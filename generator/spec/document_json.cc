#include "generator/spec/document_json.h"

#include <nlohmann/json.hpp>

#include "generator/base/diagnostic_json.h"

namespace moonwright::spec {

namespace {

using Json = nlohmann::ordered_json;

void add_place(Json& object, const Place& place) {
  object["file"] = place.file;
  object["line"] = place.line;
  object["column"] = place.column;
}

Json object_of(const Block& block) {
  Json object;
  object["title"] = block.title;
  object["level"] = block.level;
  add_place(object, block.place);
  object["parent"] = block.parent;
  object["scopes"] = block.scopes;
  return object;
}

Json object_of(const TermUse& use) {
  Json object;
  object["term"] = use.term.text();
  add_place(object, use.place);
  object["block"] = use.block;
  object["title"] = use.in_title;
  object["related"] = use.related;
  object["aside"] = use.aside;
  return object;
}

Json object_of(const Relation& relation) {
  Json object;
  object["subject"] = relation.subject.text();
  object["verb"] = relation.verb;
  object["object"] = relation.object.text();
  add_place(object, relation.place);
  object["written"] = relation.written_verb;
  object["block"] = relation.block;
  object["sentence"] = relation.sentence;
  return object;
}

Json object_of(const Fence& fence) {
  Json object;
  object["info"] = fence.info;
  add_place(object, fence.place);
  object["block"] = fence.block;
  object["text"] = fence.text;
  return object;
}

}  // namespace

std::string to_json(
    const Document& document, const std::vector<DescribedTerm>& resources, const Diagnostics& diagnostics
) {
  Json result;
  for (const char* key : {"blocks", "terms", "relations", "resources", "fences"}) result[key] = Json::array();
  for (const Block& block : document.blocks) result["blocks"].push_back(object_of(block));
  for (const TermUse& use : document.terms) result["terms"].push_back(object_of(use));
  for (const Fence& fence : document.fences) result["fences"].push_back(object_of(fence));
  for (const Relation& relation : document.relations) result["relations"].push_back(object_of(relation));
  for (const DescribedTerm& resource : resources) {
    const Block& block = document.blocks[static_cast<std::size_t>(resource.block)];
    result["resources"].push_back(Json{{"term", resource.term.text()}, {"block", block.title}});
  }
  result["diagnostics"] = Json::parse(moonwright::to_json(diagnostics.sorted()));
  return result.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace moonwright::spec

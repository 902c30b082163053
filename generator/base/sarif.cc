#include "generator/base/sarif.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "generator/base/replacement.h"
#include "generator/base/source_text.h"
#include "generator/base/uri.h"

namespace moonwright {

namespace {

using Json = nlohmann::ordered_json;

Json region_of(const Place& place) {
  const int column = std::max(place.column, 1);
  return {{"startLine", place.line}, {"startColumn", column}, {"endColumn", column + std::max(place.length, 1)}};
}

Json location_of(const Place& place) {
  Json physical{{"artifactLocation", {{"uri", uri_of(place.file)}}}};
  if (place.line > 0) physical["region"] = region_of(place);
  return Json{{"physicalLocation", std::move(physical)}};
}

std::string message_of(const Diagnostic& diagnostic) {
  return diagnostic.fix.empty() ? diagnostic.message : diagnostic.message + "\nFix: " + diagnostic.fix;
}

/// Sorted by number, each once.
using Rules = std::map<std::string_view, const Diagnostic*>;

Rules rules_of(const std::vector<Diagnostic>& diagnostics) {
  Rules rules;
  for (const Diagnostic& diagnostic : diagnostics) rules.emplace(diagnostic.code.number, &diagnostic);
  return rules;
}

Json descriptors_of(const Rules& rules) {
  Json result = Json::array();
  for (const auto& [number, diagnostic] : rules) {
    result.push_back(Json{
        {"id", number},
        {"name", diagnostic->code.name},
        {"defaultConfiguration", {{"level", word_of(diagnostic->severity)}}},
    });
  }
  return result;
}

/// The one replacement that the diagnostic suggests; null if there is none.
Json fixes_of(const Diagnostic& diagnostic, const SourceLookup& source) {
  const std::optional<std::string> text = source(diagnostic.place.file);
  const std::string_view written = text ? text_at(diagnostic.place, *text) : std::string_view();
  const std::optional<std::string> replacement = replacement_of(diagnostic, written);
  if (!replacement) return nullptr;
  const Json edit{{"deletedRegion", region_of(diagnostic.place)}, {"insertedContent", {{"text", *replacement}}}};
  const Json change{
      {"artifactLocation", {{"uri", uri_of(diagnostic.place.file)}}}, {"replacements", Json::array({edit})}};
  const Json fix{
      {"description", {{"text", "Change to `" + *replacement + "`"}}}, {"artifactChanges", Json::array({change})}};
  return Json::array({fix});
}

Json result_of(const Diagnostic& diagnostic, const Rules& rules, const SourceLookup& source) {
  Json result{
      {"ruleId", diagnostic.code.number},
      {"ruleIndex", std::distance(rules.begin(), rules.find(diagnostic.code.number))},
      {"level", word_of(diagnostic.severity)},
      {"message", {{"text", message_of(diagnostic)}}},
      {"locations", Json::array()},
  };
  if (!diagnostic.place.file.empty()) result["locations"].push_back(location_of(diagnostic.place));
  for (std::size_t i = 0; i < diagnostic.related.size(); ++i) {
    Json related = location_of(diagnostic.related[i].place);
    related["id"] = i + 1;
    related["message"]["text"] = diagnostic.related[i].message;
    result["relatedLocations"].push_back(std::move(related));
  }
  if (Json fixes = fixes_of(diagnostic, source); !fixes.is_null()) result["fixes"] = std::move(fixes);
  if (!diagnostic.fix.empty()) result["properties"]["fix"] = diagnostic.fix;
  if (!diagnostic.pointer.empty()) result["properties"]["pointer"] = diagnostic.pointer;
  return result;
}

}  // namespace

std::string to_sarif(const std::vector<Diagnostic>& diagnostics, std::string_view version, const SourceLookup& source) {
  const Rules rules = rules_of(diagnostics);
  Json results = Json::array();
  for (const Diagnostic& diagnostic : diagnostics) results.push_back(result_of(diagnostic, rules, source));
  const Json driver{{"name", "moonwright"}, {"version", version}, {"rules", descriptors_of(rules)}};
  const Json run{
      {"tool", {{"driver", driver}}},
      {"columnKind", "unicodeCodePoints"},
      {"results", std::move(results)},
  };
  const Json log{
      {"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({run})},
  };
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace moonwright

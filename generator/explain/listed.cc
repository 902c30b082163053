#include "generator/explain/listed.h"

#include "generator/base/source_text.h"
#include "generator/output/manifest.h"
#include "generator/output/scaffolds.h"

namespace moonwright::explain {

namespace {

Explanation about(const std::string& path, int number, const std::string& text) {
  Explanation result;
  result.what = path + (number > 0 ? ":" + std::to_string(number) : "");
  result.kind = number > 0 ? "line of a file" : "file";
  if (number > 0) result.text = std::string(line_of(text, number - 1));
  return result;
}

}  // namespace

ManifestLine explain_manifest(const std::string& path, int number, const std::string& text) {
  ManifestLine result{about(path, number, text), {}};
  const auto manifest = number > 0 ? output::Manifest::parse(result.answer.text) : std::nullopt;
  if (!manifest || manifest->entries.empty()) {
    result.answer.notes.push_back("the list of the files that `generate` owns here, made by itself");
    return result;
  }
  const auto& [file, entry] = *manifest->entries.begin();
  result.answer.notes.push_back(
      entry.owner == output::Owner::person ? "a file that was scaffolded once" : "a generated file and its hash"
  );
  result.listed = file;
  return result;
}

Explanation explain_record(const std::string& path, int number, const std::string& text) {
  Explanation result = about(path, number, text);
  result.notes.push_back(
      "what was scaffolded for " + output::file_of_base(path) + "; `moonwright merge` starts from it"
  );
  return result;
}

}  // namespace moonwright::explain

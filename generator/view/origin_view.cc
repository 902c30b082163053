#include "generator/view/origin_view.h"

#include "generator/jinja/shared_text.h"

namespace moonwright::view {

jinja::Value origin_view(const api::Origin& origin) {
  using jinja::shared_text;
  return jinja::Value::map({
      {"file", shared_text(origin.said.place.file)},
      {"line", origin.said.place.line},
      {"column", origin.said.place.column},
      {"sentence", shared_text(origin.said.sentence)},
      {"rule", shared_text(origin.said.rule)},
      {"spec_file", shared_text(origin.spec.file)},
      {"spec_line", origin.spec.line},
      {"spec_column", origin.spec.column},
  });
}

std::string sources_of(const api::Origin& origin) {
  const std::string& said = origin.said.place.file;
  const std::string& spec = origin.spec.file;
  if (said.empty() || spec.empty() || said == spec) return source_of(origin);
  return said + " and " + spec;
}

std::string source_of(const api::Origin& origin) {
  if (!origin.spec.file.empty()) return origin.spec.file;
  return origin.said.place.file.empty() ? "spec.md" : origin.said.place.file;
}

}  // namespace moonwright::view

#include "generator/view/render.h"

#include <algorithm>
#include <map>

#include "generator/base/names.h"
#include "generator/view/codes.h"
#include "generator/view/cpp.h"
#include "generator/view/operation_view.h"
#include "generator/view/origin_view.h"
#include "generator/view/service_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

/// One thing that a template is rendered for: the name that it sees it by, the thing, and where it came from.
struct Subject {
  std::string name;
  Value value;
  std::string source;
  std::string sources;
  std::vector<std::string> terms;
};

class Renderer {
 public:
  Renderer(const RenderInput& input, const jinja::Environment& environment, Diagnostics& diagnostics)
      : input_(input), environment_(environment), diagnostics_(diagnostics), service_(service_view(input.service)) {
    service_.set("path", input.settings.api.path);
    service_.set("path_text", cpp_string(input.settings.api.path));
    context_ = Value::map({
        {"project", Value::map({{"name", input.model.project}})},
        {"settings", settings_view()},
        {"service", service_},
        {"contract", runtime_contract},
    });
  }

  output::Files run() {
    for (const rules::Output& row : input_.outputs) {
      for (const Subject& subject : subjects_of(row)) render_one(row, subject);
    }
    std::sort(files_.begin(), files_.end(), [](const output::File& a, const output::File& b) {
      return a.path < b.path;
    });
    return std::move(files_);
  }

 private:
  Value settings_view() const {
    return Value::map({
        {"name", input_.settings.name},
        {"namespace", input_.settings.cpp_namespace},
        {"path", input_.settings.api.path},
    });
  }

  const std::vector<Subject>& subjects_of(const rules::Output& row) {
    auto [found, is_new] = subjects_.try_emplace(row.matches.text());
    if (is_new) found->second = make_subjects(row.matches);
    return found->second;
  }

  std::vector<Subject> make_subjects(const spec::Term& pattern) const {
    if (pattern.tag == "service") return {{"service", service_, "spec.md", "spec.md", {}}};
    if (pattern.tag == "item") return types();
    if (pattern.tag == "query" || pattern.tag == "mutation") return operations(pattern.tag);
    if (pattern.tag == "module") return groups();
    return resources(pattern);
  }

  std::vector<Subject> types() const {
    std::vector<Subject> result;
    const jinja::List& views = service_.find("types")->items();
    for (std::size_t i = 0; i < views.size(); ++i) {
      const api::Origin& origin = input_.service.types[i].origin;
      const std::string item = input_.service.types[i].word + ":item";
      result.push_back({"type", views[i], source_of(origin), sources_of(origin), {item, item + "~list"}});
    }
    return result;
  }

  std::vector<Subject> operations(const std::string& kind) const {
    std::vector<Subject> result;
    for (const Value& view : service_.find("operations")->items()) {
      if (view.find("kind")->text() != kind) continue;
      std::string file = view.find("origin")->find("file")->text();
      if (file.empty()) file = "spec.md";
      result.push_back({"operation", view, file, file, {view.find("title")->text()}});
    }
    return result;
  }

  std::vector<Subject> groups() const {
    std::vector<Subject> result;
    for (const Value& view : service_.find("groups")->items())
      result.push_back({"group", view, "spec.md", "spec.md", {}});
    return result;
  }

  static bool matches(const std::string& pattern, const std::string& part) { return pattern == "x" || pattern == part; }

  std::vector<Subject> resources(const spec::Term& pattern) const {
    std::vector<Subject> result;
    for (const graph::Resource* resource : input_.graph.of_tag(pattern.tag)) {
      if (!matches(pattern.data, resource->data) || !matches(pattern.variant, resource->variant)) continue;
      Value properties = Value::map({});
      for (const auto& [key, value] : resource->properties) properties.set(key, value);
      Value view = Value::map({
          {"name", resource->name},
          {"data", resource->data},
          {"tag", resource->tag},
          {"variant", resource->variant},
          {"properties", std::move(properties)},
      });
      const std::string& file = resource->origin.place.file;
      result.push_back({"resource", std::move(view), file, file, {resource->text()}});
    }
    return result;
  }

  void render_one(const rules::Output& row, const Subject& subject) {
    Value context = context_;
    context.set(subject.name, subject.value);
    context.set("template", row.template_name);
    context.set("source", subject.source);
    context.set("sources", subject.sources);
    try {
      if (!row.condition.empty() && !is_true(environment_.evaluate(row.condition, context))) return;
      std::string path = environment_.render_text(row.path, context);
      const output::Owner owner = row.owner == rules::Owner::person ? output::Owner::person : output::Owner::tool;
      if (!check_path(path, row)) return;
      files_.push_back(
          {std::move(path),
           environment_.render(row.template_name, context),
           owner,
           subject.source,
           row.template_name,
           subject.terms}
      );
    } catch (const jinja::Error& error) {
      diagnostics_.error(
          template_error, row.place, error.what(), "mend the template, or the line of the package that names it"
      );
    }
  }

  static bool is_true(const Value& value) {
    if (value.is_boolean()) return value.boolean();
    if (value.is_text()) return !value.text().empty();
    return !value.is_none() && !value.is_undefined() && (!(value.is_sequence() || value.is_map()) || value.size() > 0);
  }

  bool check_path(const std::string& path, const rules::Output& row) {
    if (path.empty() || path.front() == '/' || path != normal_path(path) || path.starts_with("..")) {
      diagnostics_.error(
          path_outside, row.place, "the path `" + path + "` leads out of the output folder", "give a path below it"
      );
      return false;
    }
    auto [found, is_new] = paths_.try_emplace(path, row.place);
    if (is_new) return true;
    Diagnostic diagnostic{Severity::error, same_path, "two outputs write `" + path + "`", row.place, {}, {}, {}};
    diagnostic.related.push_back({"the other one", found->second});
    diagnostics_.add(std::move(diagnostic));
    return false;
  }

  const RenderInput& input_;
  const jinja::Environment& environment_;
  Diagnostics& diagnostics_;
  Value service_;
  Value context_;
  std::map<std::string, std::vector<Subject>> subjects_;
  std::map<std::string, Place> paths_;
  output::Files files_;
};

jinja::Function text_filter(std::function<std::string(std::string_view)> change) {
  return [change = std::move(change)](jinja::Call& call) { return Value(change(call.text(0))); };
}

}  // namespace

std::unique_ptr<jinja::Environment> make_environment(
    std::shared_ptr<const jinja::Loader> loader, std::function<std::string(const std::string&)> plural
) {
  jinja::Options options;
  options.syntax.trim_blocks = true;
  options.syntax.lstrip_blocks = true;
  options.syntax.keep_trailing_newline = true;
  options.undefined = jinja::UndefinedPolicy::strict;
  auto environment = std::make_unique<jinja::Environment>(options, std::move(loader));
  environment->add_filter("snake", text_filter(snake_case));
  environment->add_filter("kebab", text_filter(kebab_case));
  environment->add_filter("camel", text_filter(camel_case));
  environment->add_filter("pascal", text_filter(pascal_case));
  environment->add_filter("upper_snake", text_filter(upper_snake_case));
  environment->add_filter("cpp_string", text_filter(cpp_string));
  environment->add_filter("cpp_name", text_filter(cpp_name));
  environment->add_filter("plural", text_filter([plural = std::move(plural)](std::string_view word) {
                            return plural(std::string(word));
                          }));
  return environment;
}

output::Files render(const RenderInput& input, const jinja::Environment& environment, Diagnostics& diagnostics) {
  return Renderer(input, environment, diagnostics).run();
}

}  // namespace moonwright::view

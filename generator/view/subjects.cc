#include "generator/view/subjects.h"

#include <algorithm>
#include <utility>

#include "generator/base/names.h"
#include "generator/rules/meaning.h"
#include "generator/rules/package.h"
#include "generator/rules/pattern.h"
#include "generator/view/origin_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

bool is_a(const graph::Resource& resource, const std::string& tag) {
  return tag == rules::wildcard || tag == resource.tag ||
         std::find(resource.bases.begin(), resource.bases.end(), tag) != resource.bases.end();
}

bool is_operation(const std::string& tag) {
  return tag == "query" || tag == "mutation";
}

/// A type, whichever way it is used: the pattern speaks of no name and no variant.
bool is_of_types(const spec::Term& pattern) {
  return pattern.tag == "item" && pattern.name.empty() && pattern.variant.empty();
}

}  // namespace

Subjects::Subjects(
    const api::Service& service,
    const Value& view,
    const graph::Graph& graph,
    const rules::Plural& plural,
    const std::set<std::string>& verbs
)
    : service_(service), view_(view), graph_(graph), graph_view_{graph, plural, verbs} {
  for (const graph::Resource* resource : graph.of_tag("service")) {
    if (kebab_case(resource->data) == service.name) here_ = resource;
  }
  for (const graph::Resource& resource : graph.resources) {
    if (is_here(resource)) by_term_.emplace(resource.text(), &resource);
  }
}

const std::vector<Subject>& Subjects::matching(const spec::Term& pattern) {
  auto [found, is_new] = found_.try_emplace(pattern.text());
  std::vector<Subject>& result = found->second;
  if (!is_new) return result;
  if (pattern.tag == rules::operations_file) return result = groups();
  if (pattern.tag == rules::form_file) return result = forms();
  if (pattern.tag == "service") return result = the_service(pattern);
  if (is_of_types(pattern)) return result = types(pattern);
  if (is_operation(pattern.tag)) result = served_operations(pattern);
  add_resources(pattern, result);
  return result;
}

std::vector<Subject> Subjects::the_service(const spec::Term& pattern) const {
  if (!rules::data_matches(pattern.data, service_.name)) return {};
  Value resource = here_ ? rules::resource_value(*here_, graph_view_) : Value::none();
  return {{{{"resource", std::move(resource)}}, "spec.md", "spec.md", {}, origin_view(service_.origin)}};
}

std::vector<Subject> Subjects::types(const spec::Term& pattern) const {
  std::vector<Subject> result;
  const jinja::List& views = view_.find("types")->items();
  for (std::size_t i = 0; i < views.size(); ++i) {
    const api::Type& type = service_.types[i];
    if (!rules::data_matches(pattern.data, type.word)) continue;
    const std::string item = type.word + ":item";
    Value resource = resource_of(item);
    if (resource.is_none()) resource = resource_of(item + "~list");
    result.push_back(
        {{{"type", views[i]}, {"resource", std::move(resource)}},
         source_of(type.origin),
         sources_of(type.origin),
         {item, item + "~list"},
         origin_view(type.origin)}
    );
  }
  return result;
}

std::vector<Subject> Subjects::served_operations(const spec::Term& pattern) const {
  std::vector<Subject> result;
  for (const Value& view : view_.find("operations")->items()) {
    if (view.find("kind")->text() != pattern.tag) continue;
    const std::string& title = view.find("title")->text();
    if (!rules::data_matches(pattern.data, std::string_view(title).substr(0, title.rfind(':')))) continue;
    std::string file = view.find("origin")->find("file")->text();
    if (file.empty()) file = "spec.md";
    result.push_back(
        {{{"operation", view}, {"resource", resource_of(title)}}, file, file, {title}, *view.find("origin")}
    );
  }
  return result;
}

std::vector<Subject> Subjects::groups() const {
  std::vector<Subject> result;
  for (const Value& view : view_.find("groups")->items()) {
    result.push_back({{{"group", view}}, "spec.md", "spec.md", {}});
  }
  return result;
}

std::vector<Subject> Subjects::forms() const {
  std::vector<Subject> result;
  for (const Value& view : view_.find("forms")->items()) {
    const Value& origin = *view.find("origin");
    std::string file = origin.find("spec_file")->text();
    if (file.empty()) file = origin.find("file")->text();
    if (file.empty()) file = "spec.md";
    result.push_back({{{"form", view}}, file, file, {}});
  }
  return result;
}

Value Subjects::endpoint_of(const graph::Resource& resource) const {
  for (const Value& view : view_.find("endpoints")->items()) {
    if (view.find("name")->text() == kebab_case(resource.data)) return view;
  }
  return Value::none();
}

void Subjects::add_resources(const spec::Term& pattern, std::vector<Subject>& result) const {
  std::set<std::string> served;
  for (const Subject& subject : result) served.insert(subject.terms.front());
  for (const graph::Resource& resource : graph_.resources) {
    if (!is_a(resource, pattern.tag) || !rules::parts_match(pattern, rules::term_of(resource)) || !is_here(resource)) {
      continue;
    }
    const std::string term = resource.text();
    if (served.count(term) > 0) continue;
    Subject subject;
    subject.names.emplace_back("resource", rules::resource_value(resource, graph_view_));
    if (is_operation(resource.tag)) subject.names.emplace_back("operation", Value::none());
    if (resource.tag == "endpoint") subject.names.emplace_back("endpoint", endpoint_of(resource));
    subject.source = resource.origin.place.file.empty() ? "spec.md" : resource.origin.place.file;
    subject.sources = subject.source;
    subject.terms = {term};
    subject.origin = origin_view({resource.origin, {}});
    result.push_back(std::move(subject));
  }
}

bool Subjects::is_here(const graph::Resource& resource) const {
  if (resource.tag == "service") return !here_ || resource.id == here_->id;
  return !resource.service || !here_ || *resource.service == here_->id;
}

Value Subjects::resource_of(const std::string& term) const {
  const auto found = by_term_.find(term);
  return found == by_term_.end() ? Value::none() : rules::resource_value(*found->second, graph_view_);
}

}  // namespace moonwright::view

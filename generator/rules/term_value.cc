#include "generator/rules/term_value.h"

#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/names.h"

namespace moonwright::rules {

namespace {

using jinja::UndefinedPolicy;
using jinja::Value;

Value no_attribute(std::string_view what, std::string_view name, const std::vector<std::string>& known) {
  std::string list;
  for (const std::string& one : known) list += (list.empty() ? "" : ", ") + one;
  return Value::undefined_because(
      UndefinedPolicy::strict,
      std::string(what) + " has no `" + std::string(name) + "`" + did_you_mean(name, known) + ": it has " + list
  );
}

const std::vector<std::string> parts_of_term = {"name", "data", "tag", "variant", "word", "words"};
const std::vector<std::string> parts_of_resource = {
    "name", "data", "tag", "variant", "word", "words", "properties", "origin", "objects", "subjects"};

class TermObject : public jinja::Object {
 public:
  TermObject(const graph::Resource& resource, const Plural& plural) : resource_(resource), plural_(plural) {}

  std::string type_name() const override { return "term"; }
  std::string text() const override { return resource_.text(); }

  std::optional<Value> item(const Value& key) const override {
    return key.is_text() ? attribute(key.text()) : std::nullopt;
  }

  std::optional<Value> attribute(std::string_view name) const override {
    if (auto part = part_of_term(name)) return part;
    if (name == "properties") {
      return Value::undefined_because(
          UndefinedPolicy::strict,
          "templates of rules see no properties, so that the order of rules cannot matter; templates of files do"
      );
    }
    return no_attribute("a term", name, parts_of_term);
  }

 protected:
  std::optional<Value> part_of_term(std::string_view name) const {
    if (name == "name") return Value(resource_.name);
    if (name == "data") return Value(resource_.data);
    if (name == "tag") return Value(resource_.tag);
    if (name == "variant") return Value(resource_.variant);
    if (name == "word") return Value(word_of(resource_));
    if (name == "words") return Value(words_of_many(resource_, plural_));
    return std::nullopt;
  }

  const graph::Resource& resource_;
  const Plural& plural_;
};

enum class Side { objects, subjects };

/// `resource.objects`: the verb is the attribute.
class RelatedObject : public jinja::Object {
 public:
  RelatedObject(const graph::Resource& resource, const GraphView& view, Side side)
      : resource_(resource), view_(view), side_(side) {}

  std::string type_name() const override { return "relations"; }
  std::string text() const override { return "the relations of " + resource_.text(); }

  std::optional<Value> item(const Value& key) const override {
    return key.is_text() ? attribute(key.text()) : std::nullopt;
  }

  std::optional<Value> attribute(std::string_view verb) const override {
    if (view_.verbs.find(std::string(verb)) == view_.verbs.end()) {
      return Value::undefined_because(
          UndefinedPolicy::strict,
          "no rule knows the verb `/" + std::string(verb) + "`" +
              did_you_mean(verb, std::vector<std::string>(view_.verbs.begin(), view_.verbs.end()))
      );
    }
    Value result = Value::list();
    const bool forward = side_ == Side::objects;
    for (const graph::Relation* relation :
         forward ? view_.graph.from(resource_.id, verb) : view_.graph.to(resource_.id, verb)) {
      result.push_back(resource_value(view_.graph.at(forward ? relation->object : relation->subject), view_));
    }
    return result;
  }

 private:
  const graph::Resource& resource_;
  GraphView view_;
  Side side_;
};

class ResourceObject final : public TermObject {
 public:
  ResourceObject(const graph::Resource& resource, const GraphView& view)
      : TermObject(resource, view.plural), view_(view) {}

  std::string type_name() const override { return "resource"; }
  /// In one graph.
  std::optional<std::string> bytes() const override { return std::to_string(resource_.id); }

  std::optional<Value> attribute(std::string_view name) const override {
    if (auto part = part_of_term(name)) return part;
    if (name == "properties") return properties();
    if (name == "origin") return origin();
    if (name == "objects") return Value::object(std::make_unique<RelatedObject>(resource_, view_, Side::objects));
    if (name == "subjects") return Value::object(std::make_unique<RelatedObject>(resource_, view_, Side::subjects));
    return no_attribute("a resource", name, parts_of_resource);
  }

 private:
  /// Of a type all that is said of it, in whichever form.
  Value properties() const {
    Value result = Value::map();
    for (const auto& [key, value] : resource_.properties) result.set(key, value);
    if (resource_.tag != "item") return result;
    for (const graph::Resource* other : view_.graph.of_tag("item")) {
      if (other->data != resource_.data) continue;
      for (const auto& [key, value] : other->properties) result.set(key, value);
    }
    return result;
  }

  Value origin() const {
    const graph::Origin& origin = resource_.origin;
    return Value::map(
        {{"file", origin.place.file}, {"line", origin.place.line}, {"sentence", origin.sentence}, {"rule", origin.rule}}
    );
  }

  GraphView view_;
};

}  // namespace

Value term_value(const graph::Resource& resource, const Plural& plural) {
  return Value::object(std::make_unique<TermObject>(resource, plural));
}

Value resource_value(const graph::Resource& resource, const GraphView& view) {
  return Value::object(std::make_unique<ResourceObject>(resource, view));
}

}  // namespace moonwright::rules

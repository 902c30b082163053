#include "generator/rules/implied.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "generator/rules/codes.h"

namespace moonwright::rules {

namespace {

const spec::Term default_api{{}, "graphql", "api", {}, false};

class Implied {
 public:
  Implied(Engine& engine, Meaning& meaning, graph::Graph& graph, const Plural& plural, Diagnostics& diagnostics)
      : engine_(engine), meaning_(meaning), graph_(graph), plural_(plural), diagnostics_(diagnostics) {}

  bool run() {
    collect();
    for (const std::size_t service : meaning_.services()) {
      add(meaning_.project(), "has", service);
      add_api(service);
    }
    for (std::size_t id = 0; id < graph_.resources.size(); ++id) add_to_its_whole(id);
    add_modules_of_types();
    return added_;
  }

 private:
  /// Whether the packages of any scope have a noun for it.
  bool knows(const spec::Term& term) const {
    for (const Vocabulary* vocabulary : meaning_.vocabularies()) {
      if (vocabulary->noun(term)) return true;
    }
    return false;
  }

  void add(std::size_t subject, const std::string& verb, std::size_t object) {
    added_ = engine_.add_implied(subject, verb, object, graph_.at(object).origin) || added_;
  }

  void collect() {
    for (const Fact& fact : engine_.facts()) {
      if (fact.verb == "has") owned_.insert(fact.object);
    }
  }

  /// An api of which nothing is asked does no harm, so each service gets one.
  void add_api(std::size_t service) {
    std::vector<std::size_t> apis = parts(service, "api");
    if (apis.empty() && knows(default_api))
      apis.push_back(meaning_.make(default_api, service, graph_.at(service).origin));
    for (const std::size_t api : apis) add(service, "has", api);
  }

  /// Resources of a tag that belong to the service and take part in a relation.
  std::vector<std::size_t> parts(std::size_t service, std::string_view tag) const {
    std::vector<std::size_t> result;
    for (const graph::Resource& resource : graph_.resources) {
      if (resource.tag == tag && resource.service == service) result.push_back(resource.id);
    }
    return result;
  }

  void add_to_its_whole(std::size_t id) {
    const graph::Resource resource = graph_.at(id);
    if (!resource.service) return;
    if (resource.tag == "module" || resource.tag == "endpoint") add(*resource.service, "has", id);
    const bool operation = resource.tag == "query" || resource.tag == "mutation" || resource.tag == "subscription";
    if (!operation || owned_.count(id) > 0) return;
    const std::vector<std::size_t> apis = parts(*resource.service, "api");
    if (apis.size() == 1) {
      add(apis.front(), "has", id);
    } else if (apis.size() > 1) {
      diagnostics_.error(
          codes::which_api,
          resource.origin.place,
          "which api has `" + resource.text() + "`? Its service has several",
          "Say so: `The " + graph_.at(apis.front()).text() + " /has the " + resource.text() + ".`"
      );
    }
  }

  /// A type that a service uses, said in a block.
  struct Use {
    std::size_t service;
    std::size_t item;
    int block;
  };

  /// Types by the service that uses them, in the order of the spec.
  void add_modules_of_types() {
    std::set<std::pair<std::size_t, std::string>> provided;
    std::vector<Use> used;
    for (const Fact& fact : engine_.facts()) {
      const graph::Resource& object = graph_.at(fact.object);
      const graph::Resource& subject = graph_.at(fact.subject);
      if (object.tag != "item") continue;
      if (subject.tag == "module" && fact.verb == "provides" && subject.service) {
        provided.emplace(*subject.service, object.data);
      } else if (subject.tag == "service") {
        used.push_back({fact.subject, fact.object, fact.block});
      } else if (subject.service) {
        used.push_back({*subject.service, fact.object, fact.block});
      }
    }
    for (const auto& [service, item, block] : used) {
      const graph::Resource type = graph_.at(item);
      if (!provided.emplace(service, type.data).second) continue;
      const spec::Term module{{}, plural_or_list(type.data, plural_), "module", {}, false};
      // Words of a frontend, say, have items and modules, too, but no tables.
      const spec::Term all_of_type{{}, type.data, "item", "list", false};
      if (meaning_.vocabulary(block).matching(module, "provides", all_of_type).empty()) continue;
      const std::size_t module_id = meaning_.make(module, service, type.origin);
      const std::size_t list = meaning_.make(all_of_type, {}, type.origin);
      added_ = engine_.add_implied(service, "has", module_id, type.origin, block) || added_;
      added_ = engine_.add_implied(module_id, "provides", list, type.origin, block) || added_;
    }
  }

  Engine& engine_;
  Meaning& meaning_;
  graph::Graph& graph_;
  const Plural& plural_;
  Diagnostics& diagnostics_;
  std::set<std::size_t> owned_;
  bool added_ = false;
};

}  // namespace

bool add_implied(
    Engine& engine, Meaning& meaning, graph::Graph& graph, const Plural& plural, Diagnostics& diagnostics
) {
  return Implied(engine, meaning, graph, plural, diagnostics).run();
}

}  // namespace moonwright::rules

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"

namespace moonwright::graph {

/// Why something is there: the sentence (with its place) and, where a rule said it, the rule that did.
struct Origin {
  Place place;
  /// The sentence on one line, as the user (or the rule) wrote it.
  std::string sentence;
  /// "backend:loads-item" or empty for what the user wrote himself.
  std::string rule;
};

/// What a term means, once: LANGUAGE section 2, "What a term means".
struct Resource {
  std::size_t id = 0;
  /// The parts of `[name+][data]:tag[~variant]`.
  std::string name;
  std::string data;
  std::string tag;
  std::string variant;
  /// Base tags of its noun, transitive, without its own.
  std::vector<std::string> bases;
  /// The service it belongs to (a resource id), for nouns that are one per service or block.
  std::optional<std::size_t> service;
  /// Index of the describing block (spec::Document::blocks).
  int block = 0;
  /// Properties that rules have set, with the place that set them.
  std::map<std::string, std::string> properties;
  /// The first mention.
  Origin origin;

  /// As written in a spec: `urgent+todo:item~list`.
  std::string text() const;
};

/// One subject, one verb, one object, said once: by the user or by a rule.
struct Relation {
  std::size_t subject = 0;
  /// The canonical verb: "has", "provides", "posts".
  std::string verb;
  std::size_t object = 0;
  Origin origin;
};

/// The finished meaning of a spec: resources and relations after all rules have run. Immutable for the stages behind.
class Graph {
 public:
  std::vector<Resource> resources;
  std::vector<Relation> relations;

  const Resource& at(std::size_t id) const { return resources[id]; }
  /// Objects of `subject` by `verb`, in the order of the spec; each with the relation that says so.
  std::vector<const Relation*> from(std::size_t subject, std::string_view verb) const;
  /// Relations that lead to `object` by `verb`.
  std::vector<const Relation*> to(std::size_t object, std::string_view verb) const;
  /// Resources of a tag ("module", "api", "query"), in the order of first mention.
  std::vector<const Resource*> of_tag(std::string_view tag) const;

  /// Builds the indexes behind `from`, `to` and `of_tag`; called once by the rule engine, and again by whoever changes
  /// the graph (tests).
  void index();

 private:
  /// Positions in `relations`, sorted by (subject, verb) and by (object, verb), then by position.
  std::vector<std::uint32_t> by_subject_;
  std::vector<std::uint32_t> by_object_;
  /// Positions in `resources`, sorted by tag, then by position.
  std::vector<std::uint32_t> by_tag_;
};

}  // namespace moonwright::graph

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/rules/vocabulary.h"
#include "generator/spec/document.h"

namespace moonwright::rules {

/// From a term in a block to the resource it means (LANGUAGE section 2, "What a term means"). Adds resources to the
/// graph as terms are met.
class Meaning {
 public:
  /// All must outlive it. `document` is what the user wrote; `project_name` names what he left unnamed.
  Meaning(
      const spec::Document& document,
      const Packages& packages,
      const std::string& project_name,
      graph::Graph& graph,
      Diagnostics& diagnostics
  );

  /// The vocabulary that a block's scopes see. The same object for blocks that see the same packages.
  const Vocabulary& vocabulary(int block) const { return *block_vocabulary_[static_cast<std::size_t>(block)]; }

  /// Those of all blocks, each once.
  std::vector<const Vocabulary*> vocabularies() const;

  /// Nothing after an error (unknown noun, wildcard, which service), which is reported once per place.
  std::optional<std::size_t> resolve(const spec::Term& term, int block, const graph::Origin& mention);
  /// A resource by what it is, for what nobody wrote: service is one for nouns that are one per service.
  std::size_t make(const spec::Term& term, std::optional<std::size_t> service, const graph::Origin& mention);

  /// The project, and the services of the spec (the implied one where it names none), by resource.
  std::size_t project() const { return project_; }
  const std::vector<std::size_t>& services() const { return services_; }

 private:
  void see_vocabularies();
  void collect_projects_and_services(const std::string& project_name);
  void find_describers();
  std::optional<std::size_t> service_of_block(int block) const;
  int owner(const spec::Term& term, int block, const Noun& noun) const;
  std::size_t find_or_make(
      const spec::Term& term, std::optional<std::size_t> service, int owner, const graph::Origin& mention
  );
  /// Notes the base tags that the noun gives the resource; the same id.
  std::size_t tagged(std::size_t id, int block, const Noun& noun);
  /// The name of a package with a noun of this tag, seen or not; empty if there is none.
  std::string package_of(const std::string& tag) const;
  void unknown_noun(const spec::Term& term, int block, const graph::Origin& mention);
  void ask_for_title(const spec::Term& term, const graph::Origin& mention);

  const spec::Document& document_;
  const Packages& packages_;
  graph::Graph& graph_;
  Diagnostics& diagnostics_;
  std::map<std::vector<std::size_t>, Vocabulary> vocabularies_;
  std::vector<const Vocabulary*> block_vocabulary_;
  /// Of each block the service that the nearest title names, as a resource.
  std::vector<std::optional<std::size_t>> block_service_;
  std::size_t project_ = 0;
  std::vector<std::size_t> services_;
  /// Term text to blocks that describe it, for nouns that are one per block.
  std::unordered_map<std::string, std::vector<int>> describers_;
  std::unordered_map<std::string, std::size_t> known_;
  std::unordered_set<std::string> reported_;
};

/// The parts of a resource as a term.
spec::Term term_of(const graph::Resource& resource);

}  // namespace moonwright::rules

#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/graph/graph.h"
#include "generator/rules/meaning.h"
#include "generator/rules/scene.h"
#include "generator/spec/document.h"

namespace moonwright::rules {

/// A relation with what the engine has to know of it until the graph is finished.
struct Fact {
  std::size_t subject = 0;
  std::string verb;
  std::size_t object = 0;
  /// As written; for messages.
  std::string written_verb;
  graph::Origin origin;
  int block = 0;
  int that_clauses = 0;
  /// The fact whose rule said it; nothing for what the user wrote and for what is implied.
  std::optional<std::size_t> parent;
  const Rule* rule = nullptr;
  /// Position of the user's relation that it goes back to: facts are put behind what caused them.
  std::size_t root = 0;
  int depth = 0;
  /// The same relation in a block that sees other packages: rules run, the graph has it once.
  bool repeated = false;
};

/// Runs the rules to their fixpoint: rules only add, so each relation is looked at once, in the order of the spec.
class Engine {
 public:
  /// All must outlive it. `document` has the user's blocks; sentences of rules are read in it.
  Engine(
      spec::Document& document,
      Meaning& meaning,
      graph::Graph& graph,
      const spec::Verbs& verbs,
      const Render& render,
      Diagnostics& diagnostics
  );

  /// Adds the relations that sentences of the spec say.
  void add_written(const std::vector<spec::Relation>& relations);
  /// Adds a relation that nobody wrote, caused by what stands at `because`. False if it is there already.
  bool add_implied(
      std::size_t subject, const std::string& verb, std::size_t object, const graph::Origin& because, int block = 0
  );
  /// Runs the rules on all that was added since the last call.
  void run();

  const std::vector<Fact>& facts() const { return facts_; }
  /// Whether the relation is there.
  bool has(std::size_t subject, const std::string& verb, std::size_t object) const;

 private:
  bool add(Fact fact);
  void look_at(std::size_t position);
  void act(std::size_t position, const Rule& rule, const Action& action);
  void say(std::size_t position, const Rule& rule, const Action& action, const std::string& sentence);
  void set(std::size_t position, const Rule& rule, const Action& action, const std::string& value);
  void call(std::size_t position, const Rule& rule, const Action& action, const std::string& argument);
  std::optional<std::string> rendered(std::size_t position, const Rule& rule, const Action& action);
  Scene scene(const Fact& fact) const;
  void chain_too_deep(std::size_t position);

  spec::Document& document_;
  Meaning& meaning_;
  graph::Graph& graph_;
  const spec::Verbs& verbs_;
  const Render& render_;
  Diagnostics& diagnostics_;
  std::vector<Fact> facts_;
  std::size_t next_ = 0;
  bool stopped_ = false;
  std::map<std::tuple<std::size_t, std::size_t, std::string>, std::vector<const Vocabulary*>> seen_;
  /// Who set a property: (thing, property) to the value, the rule and the fact.
  struct Setter {
    std::string value;
    const Rule* rule;
    std::size_t fact;
  };
  std::map<std::pair<std::string, std::string>, Setter> setters_;
};

}  // namespace moonwright::rules

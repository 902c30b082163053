#include "runtime/app/bound_mutation.h"

namespace mw::app {
namespace {

/// Looks columns of one step up, and tells of those that its model does not have.
class Columns {
 public:
  Columns(const Mutation& mutation, const Step& step, std::vector<std::string>& problems)
      : mutation_(mutation), step_(step), problems_(problems) {}

  const db::Column* find(std::string_view name) {
    const db::Column* column = step_.model->find_column(name);
    if (column == nullptr) tell("has no column \"" + std::string(name) + "\"");
    return column;
  }
  std::shared_ptr<const Pattern> pattern(const db::Column& column) {
    if (column.pattern.empty()) return nullptr;
    std::string error;
    auto pattern = Pattern::compile(column.pattern, error);
    if (pattern == nullptr) tell("." + std::string(column.name) + " has a pattern that is none: " + error);
    return pattern;
  }
  void tell(const std::string& what) {
    problems_.push_back("Mutation." + std::string(mutation_.name) + ": " + std::string(step_.model->name) + " " + what);
  }

 private:
  const Mutation& mutation_;
  const Step& step_;
  std::vector<std::string>& problems_;
};

void bind_parents(BoundStep& bound, const Mutation& mutation, const Step& step, Columns& columns) {
  for (const ParentLink& parent : step.parents) {
    const db::Column* column = columns.find(parent.column);
    std::size_t at = 0;
    while (at < mutation.steps.size() && mutation.steps[at].name != parent.step) ++at;
    if (at >= mutation.steps.size() || &mutation.steps[at] == &step) {
      columns.tell("takes its parent from \"" + std::string(parent.step) + "\", which is no other step");
    } else if (column != nullptr) {
      bound.parents.push_back({column, at});
    }
  }
}

}  // namespace

const BoundInput* BoundStep::input_of(const db::Column& column) const {
  for (const BoundInput& input : inputs) {
    if (input.column == &column) return &input;
  }
  return nullptr;
}

std::string prefixed(std::string_view prefix, std::string_view name) {
  if (prefix.empty()) return std::string(name);
  std::string joined(prefix);
  const std::size_t first = joined.size();
  joined += name;
  if (first < joined.size() && joined[first] >= 'a' && joined[first] <= 'z') {
    joined[first] = static_cast<char>(joined[first] - 'a' + 'A');
  }
  return joined;
}

BoundMutation bind_mutation(const Mutation& mutation, std::vector<std::string>& problems) {
  BoundMutation bound{&mutation, {}};
  for (const Step& step : mutation.steps) {
    BoundStep& to = bound.steps.emplace_back();
    to.table = &step;
    to.model = step.model;
    to.statement = std::string(mutation.statement) + "::" + std::string(step.name);
    Columns columns(mutation, step, problems);
    for (const Input& input : step.inputs) {
      // Fields of a list's input object have no prefix.
      std::string argument = prefixed(step.list.empty() ? step.prefix : std::string_view(), input.argument);
      const std::string_view name = input.column.empty() ? input.argument : input.column;
      if (const db::Relation* relation = step.model->find_ids(name)) {
        to.sets.push_back({std::move(argument), relation});
        continue;
      }
      const db::Column* column = columns.find(name);
      if (column != nullptr) to.inputs.push_back({std::move(argument), column, columns.pattern(*column)});
    }
    bind_parents(to, mutation, step, columns);
    for (const std::string_view name : step.find_by) {
      if (const db::Column* column = columns.find(name)) to.find_by.push_back(column);
    }
    if (step.verb == Verb::get_or_create && to.find_by.empty()) columns.tell("is got or created by nothing");
  }
  return bound;
}

}  // namespace mw::app

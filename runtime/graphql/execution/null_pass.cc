// The null pass: from the last batch to the first, so that children are complete before their parents.
#include <algorithm>
#include <string>

#include "runtime/graphql/execution/execution.h"

namespace mw::graphql {
namespace {

using State = ListSlice::State;

FieldError must_not_be_null(const PlanField& field) {
  return FieldError::client(
      "Cannot return null for non-nullable field " + field.parent_name() + "." + std::string(field.name()) + "."
  );
}

/// The objects of one field for one batch of parents.
class ObjectsPass {
 public:
  ObjectsPass(const PlanField& field, FieldResult& result) : field_(field), result_(result) {}

  /// Null, error or value of the field for one parent; notes the errors that nulls make.
  State complete(std::uint32_t parent) {
    parent_ = parent;
    inner_.clear();
    const State state = entry(0, parent);
    if (state == State::null && field_.non_null_at(0)) note();
    return state;
  }

  /// False if there is neither a null nor an error anywhere: nothing to do for any parent.
  bool has_nulls() const {
    for (const ObjectRef& ref : result_.objects->refs()) {
      if (ref_state(ref) != State::value) return true;
    }
    for (const auto& layer : result_.objects->layers()) {
      for (const ListSlice& slice : layer) {
        if (slice.state != State::value) return true;
      }
    }
    return false;
  }

 private:
  State ref_state(const ObjectRef& ref) const {
    if (ref.is_null()) return ref.row == ObjectRef::null_row ? State::null : State::error;
    return result_.children[ref.batch]->is_dead(ref.row) ? State::error : State::value;
  }

  State entry(unsigned depth, std::uint32_t index) {
    if (depth == field_.list_depth) return ref_state(result_.objects->refs()[index]);
    ListSlice& slice = result_.objects->layers()[depth][index];
    if (slice.state != State::value) return slice.state;
    for (std::uint32_t i = 0; i < slice.count; ++i) {
      inner_.push_back(i);
      const State state = entry(depth + 1, slice.begin + i);
      if (state != State::value && field_.non_null_at(depth + 1)) {
        if (state == State::null) note();
        inner_.pop_back();
        slice.state = State::error;
        return State::error;
      }
      inner_.pop_back();
    }
    return State::value;
  }

  void note() { result_.errors.push_back(PlacedError{parent_, inner_, must_not_be_null(field_)}); }

  const PlanField& field_;
  FieldResult& result_;
  std::uint32_t parent_ = 0;
  std::vector<std::uint32_t> inner_;
};

void complete_objects(ResultBatch& parents, const PlanField& field, FieldResult& result) {
  if (field.non_null == 0) return;
  ObjectsPass pass(field, result);
  if (!pass.has_nulls()) return;
  for (std::uint32_t row = 0; row < parents.batch.size(); ++row) {
    if (pass.complete(row) != State::value && field.non_null_at(0)) parents.kill(row);
  }
}

void complete_leaves(ResultBatch& parents, const PlanField& field, FieldResult& result) {
  if (!field.non_null_at(0)) return;
  for (std::uint32_t row = 0; row < parents.batch.size(); ++row) {
    const LeafOut::Span& span = result.leaves->spans()[row];
    if (span.state == LeafOut::Span::State::value) continue;
    if (span.state == LeafOut::Span::State::null) {
      result.errors.push_back(PlacedError{row, {}, must_not_be_null(field)});
    }
    parents.kill(row);
  }
}

void complete_direct(ResultBatch& parents, std::uint32_t index) {
  const LeafBinding& leaf = parents.selection->fields[index].binding->leaf;
  for (std::uint32_t row = 0; row < parents.batch.size(); ++row) {
    if (!leaf.is_null(parents.batch, row, leaf)) continue;
    parents.null_leaves.emplace_back(row, index);
    parents.kill(row);
  }
}

/// By place, so that collect_errors can search.
void sort_errors(std::vector<PlacedError>& errors) {
  std::stable_sort(errors.begin(), errors.end(), [](const PlacedError& left, const PlacedError& right) {
    return left.parent != right.parent ? left.parent < right.parent : left.inner < right.inner;
  });
}

}  // namespace

void null_pass(ResultTree& tree) {
  for (auto batch = tree.batches.rbegin(); batch != tree.batches.rend(); ++batch) {
    const Selection& selection = *batch->selection;
    for (const std::uint32_t index : selection.checked) complete_direct(*batch, index);
    for (std::size_t slot = 0; slot < selection.resolved.size(); ++slot) {
      const PlanField& field = selection.fields[selection.resolved[slot]];
      FieldResult& result = batch->results[slot];
      if (result.objects) complete_objects(*batch, field, result);
      if (result.leaves) complete_leaves(*batch, field, result);
      if (result.errors.empty()) continue;
      tree.has_errors = true;
      sort_errors(result.errors);
    }
    if (batch->null_leaves.empty()) continue;
    tree.has_errors = true;
    std::sort(batch->null_leaves.begin(), batch->null_leaves.end());
  }
}

}  // namespace mw::graphql

// The errors of an answer: walks it once more, depth first, only if there are any. So errors come in the order of the
// answer, and an object that stands in several places has its errors at each of them.
#include <algorithm>
#include <string>

#include "runtime/graphql/execution/execution.h"

namespace mw::graphql {
namespace {

/// More would not help anybody, and a list of a million failed rows must not make a million errors.
constexpr std::size_t max_errors = 1000;
/// Objects looked at: those that stand in many places are looked at in each.
constexpr std::size_t max_visits = 5'000'000;

std::string path_text(const Path& path) {
  std::string text;
  for (const PathItem& item : path) {
    if (!text.empty()) text += '.';
    if (const auto* key = std::get_if<std::string>(&item)) {
      text += *key;
    } else {
      text += std::to_string(std::get<std::size_t>(item));
    }
  }
  return text;
}

class ErrorWalk {
 public:
  explicit ErrorWalk(RequestContext& context) : context_(context) {}

  /// False if the object became null: then the fields behind the one that did it are of no interest any more.
  bool object(const ResultBatch& batch, std::uint32_t row) {
    if (++visits_ > max_visits) return true;
    const Selection& selection = *batch.selection;
    for (std::size_t i = 0; i < selection.fields.size() && errors_.size() < max_errors; ++i) {
      const PlanField& field = selection.fields[i];
      path_.emplace_back(std::string(field.key));
      const std::int32_t slot = selection.result_slot[i];
      const bool alive = slot < 0 ? direct(batch, row, static_cast<std::uint32_t>(i))
                                  : resolved(batch.results[static_cast<std::size_t>(slot)], field, row);
      path_.pop_back();
      if (!alive && field.non_null_at(0)) return false;
    }
    return true;
  }

  std::vector<GraphQLError> take() { return std::move(errors_); }

 private:
  bool direct(const ResultBatch& batch, std::uint32_t row, std::uint32_t index) {
    const std::pair<std::uint32_t, std::uint32_t> wanted{row, index};
    if (!std::binary_search(batch.null_leaves.begin(), batch.null_leaves.end(), wanted)) return true;
    const PlanField& field = batch.selection->fields[index];
    add(field,
        FieldError::client(
            "Cannot return null for non-nullable field " + field.parent_name() + "." + std::string(field.name()) + "."
        ));
    return false;
  }

  bool resolved(const FieldResult& result, const PlanField& field, std::uint32_t row) {
    const std::size_t before = errors_.size();
    inner_.clear();
    if (result.objects) return entry(result, field, 0, row, row);
    own_errors(result, field, row);
    return errors_.size() == before || !field.non_null_at(0) ||
           result.leaves->spans()[row].state == LeafOut::Span::State::value;
  }

  /// One object or list of objects; false if it is null because of an error.
  bool entry(
      const FieldResult& result, const PlanField& field, unsigned depth, std::uint32_t index, std::uint32_t parent
  ) {
    const bool failed = own_errors(result, field, parent);
    if (depth == field.list_depth) {
      const ObjectRef& ref = result.objects->refs()[index];
      if (ref.is_null()) return !failed;
      return object_below(*result.children[ref.batch], ref.row);
    }
    const ListSlice& slice = result.objects->layers()[depth][index];
    for (std::uint32_t i = 0; i < slice.count && errors_.size() < max_errors; ++i) {
      path_.emplace_back(static_cast<std::size_t>(i));
      inner_.push_back(i);
      const bool alive = entry(result, field, depth + 1, slice.begin + i, parent);
      inner_.pop_back();
      path_.pop_back();
      if (!alive && field.non_null_at(depth + 1)) return false;
    }
    return !failed;
  }

  bool object_below(const ResultBatch& batch, std::uint32_t row) {
    std::vector<std::uint32_t> inner = std::move(inner_);
    const bool alive = object(batch, row);
    inner_ = std::move(inner);
    return alive;
  }

  /// The errors noted at exactly this place: this parent and, for objects, these list indexes.
  bool own_errors(const FieldResult& result, const PlanField& field, std::uint32_t parent) {
    if (result.errors.empty()) return false;
    auto at = std::lower_bound(
        result.errors.begin(),
        result.errors.end(),
        parent,
        [&](const PlacedError& placed, std::uint32_t wanted) {
          if (placed.parent != wanted) return placed.parent < wanted;
          return result.objects && placed.inner < inner_;
        }
    );
    bool any = false;
    for (; at != result.errors.end() && at->parent == parent; ++at) {
      if (result.objects && at->inner != inner_) break;
      const std::size_t depth = path_.size();
      if (!result.objects) {
        for (const std::uint32_t index : at->inner) path_.emplace_back(static_cast<std::size_t>(index));
      }
      add(field, at->error);
      path_.resize(depth);
      any = true;
    }
    return any;
  }

  void add(const PlanField& field, const FieldError& error) {
    if (errors_.size() >= max_errors) return;
    GraphQLError told;
    if (error.internal) {
      const std::string place = field.parent_name() + "." + std::string(field.name()) + " at " + path_text(path_);
      if (context_.on_internal_error) context_.on_internal_error(error.message, place);
      told.message = "Internal error";
    } else {
      told.message = error.message;
    }
    if (!error.code.empty()) told.extensions.emplace_back("code", error.code);
    if (!error.field.empty()) told.extensions.emplace_back("field", error.field);
    std::vector<const ast::Node*> nodes(field.nodes.begin(), field.nodes.end());
    told.locations = error.locations.empty() ? error_at({}, nodes).locations : error.locations;
    told.path = path_;
    errors_.push_back(std::move(told));
  }

  RequestContext& context_;
  Path path_;
  std::vector<std::uint32_t> inner_;
  std::vector<GraphQLError> errors_;
  std::size_t visits_ = 0;
};

}  // namespace

std::vector<GraphQLError> collect_errors(const ResultTree& tree, RequestContext& context) {
  if (!tree.has_errors) return {};
  ErrorWalk walk(context);
  walk.object(tree.root(), 0);
  return walk.take();
}

}  // namespace mw::graphql

#include "runtime/graphql/execution/plan_builder.h"

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "runtime/graphql/utilities/coerce_arguments.h"

namespace mw::graphql {
namespace {

using Nodes = std::vector<const ast::Field*>;

/// The fields of one response key, by the order in which the keys first occur.
struct Group {
  std::string_view key;
  Nodes nodes;
};

class Groups {
 public:
  void add(const ast::Field& field) {
    const auto [at, is_new] = index_.try_emplace(field.response_key(), groups_.size());
    if (is_new) groups_.push_back({field.response_key(), {}});
    groups_[at->second].nodes.push_back(&field);
  }
  const std::vector<Group>& all() const { return groups_; }

 private:
  std::vector<Group> groups_;
  std::unordered_map<std::string_view, std::size_t> index_;
};

class Planner {
 public:
  Planner(const Schema& schema, const BindingTable& bindings, const ast::Document& document, const Object& variables)
      : schema_(schema), bindings_(bindings), variables_(variables) {
    for (const ast::Definition& definition : document.definitions) {
      if (definition.kind != ast::Kind::fragment_definition) continue;
      const auto& fragment = ast::as<ast::FragmentDefinition>(definition);
      fragments_.try_emplace(fragment.name.value, &fragment);
    }
  }

  PlanResult build(const ast::OperationDefinition& operation, const ObjectType& root) {
    plan_ = std::make_shared<Plan>();
    plan_->operation = operation.operation;
    Groups groups;
    std::set<std::string_view> visited;
    collect(root, *operation.selection_set, visited, groups);
    plan_->root = select(root, groups);
    if (error_) return {nullptr, std::move(error_)};
    return {plan_, std::nullopt};
  }

 private:
  void collect(
      const ObjectType& type, const ast::SelectionSet& set, std::set<std::string_view>& visited, Groups& groups
  ) {
    for (const ast::Selection& selection : set.selections) {
      if (error_ || !should_include(schema_, selection.directives, variables_, &error_)) continue;
      if (selection.kind == ast::Kind::field) {
        groups.add(ast::as<ast::Field>(selection));
      } else if (selection.kind == ast::Kind::inline_fragment) {
        const auto& fragment = ast::as<ast::InlineFragment>(selection);
        if (applies(fragment.type_condition, type)) collect(type, *fragment.selection_set, visited, groups);
      } else {
        spread(type, ast::as<ast::FragmentSpread>(selection), visited, groups);
      }
    }
  }

  void spread(
      const ObjectType& type, const ast::FragmentSpread& node, std::set<std::string_view>& visited, Groups& groups
  ) {
    if (!visited.insert(node.name.value).second) return;
    const auto at = fragments_.find(node.name.value);
    if (at == fragments_.end() || !applies(at->second->type_condition, type)) return;
    collect(type, *at->second->selection_set, visited, groups);
  }

  bool applies(const ast::Type* condition, const ObjectType& type) const {
    if (condition == nullptr) return true;
    const NamedType* named = schema_.type(condition->name.value);
    return named == &type || (named != nullptr && named->is_abstract() && schema_.is_subtype(named, &type));
  }

  const Selection* select(const ObjectType& type, const Groups& groups) {
    Selection& selection = plan_->selections.emplace_back();
    selection.type = &type;
    for (const Group& group : groups.all()) {
      const Field* definition = schema_.field(&type, group.nodes.front()->name.value);
      if (definition == nullptr) continue;  // only without validation
      if (error_) break;
      if (++fields_ > max_plan_fields) {
        error_ = error_at("The operation asks for too many fields.", *group.nodes.front());
        break;
      }
      selection.fields.push_back(make_field(type, *definition, group));
    }
    index(selection);
    return &selection;
  }

  PlanField make_field(const ObjectType& parent, const Field& definition, const Group& group) {
    PlanField field;
    field.key = group.key;
    field.key_json = "\"" + std::string(group.key) + "\":";
    field.parent_type = &parent;
    field.definition = &definition;
    set_type(field, definition.type);
    field.nodes = group.nodes;
    field.arguments = ArgumentTemplate(definition, *group.nodes.front());
    field.binding =
        definition.meta == MetaField::type_name ? &type_name_binding(parent) : &bindings_.find(parent, definition);
    if (field.named_type->is_composite()) {
      for (const ObjectType* type : possible(*field.named_type)) field.selections.push_back(below(*type, group.nodes));
    }
    prepare(field);
    return field;
  }

  static void set_type(PlanField& field, TypeRef type) {
    field.named_type = type.named();
    unsigned depth = 0;
    while (!type.is_named()) {
      if (type.is_non_null()) {
        field.non_null |= 1U << depth;
      } else {
        ++depth;
      }
      type = type.of();
    }
    field.list_depth = depth;
  }

  std::vector<const ObjectType*> possible(const NamedType& type) const {
    if (const ObjectType* object = as_object(&type)) return {object};
    return schema_.possible_types(&type);
  }

  /// The merged selection of these nodes on a type; the same nodes on the same type are planned once.
  const Selection* below(const ObjectType& type, const Nodes& nodes) {
    const auto known = planned_.find({&type, nodes});
    if (known != planned_.end()) return known->second;
    if (depth_ == max_plan_depth) {
      if (!error_) error_ = error_at("The operation is nested too deeply.", *nodes.front());
      return &plan_->selections.front();
    }
    ++depth_;
    Groups groups;
    std::set<std::string_view> visited;
    for (const ast::Field* node : nodes) {
      if (node->selection_set != nullptr) collect(type, *node->selection_set, visited, groups);
    }
    const Selection* made = select(type, groups);
    --depth_;
    planned_.emplace(std::pair{&type, nodes}, made);
    return made;
  }

  void prepare(PlanField& field) const {
    if (error_) return;
    if (field.binding->object_resolver) {
      field.prepared = field.binding->object_resolver->prepare(field);
    } else if (field.binding->leaf_resolver) {
      field.prepared = field.binding->leaf_resolver->prepare(field);
    }
  }

  /// `__typename` is a constant of the plan.
  const FieldBinding& type_name_binding(const ObjectType& type) {
    FieldBinding& binding = plan_->own_bindings.emplace_back();
    binding.leaf.extra = &type.name;
    binding.leaf.write = [](JsonWriter& json, const Batch&, std::uint32_t, const LeafBinding& leaf) {
      json.string(*static_cast<const std::string*>(leaf.extra));
    };
    return binding;
  }

  /// A field of objects needs an object resolver, a leaf one of the other two.
  static void index(Selection& selection) {
    for (std::uint32_t i = 0; i < selection.fields.size(); ++i) {
      const PlanField& field = selection.fields[i];
      const bool direct = field.is_leaf() && !field.binding->leaf_resolver;
      if (direct) {
        selection.result_slot.push_back(-1);
        if (field.non_null_at(0) && field.binding->leaf.is_null != nullptr) selection.checked.push_back(i);
      } else {
        selection.result_slot.push_back(static_cast<std::int32_t>(selection.resolved.size()));
        selection.resolved.push_back(i);
      }
    }
  }

  const Schema& schema_;
  const BindingTable& bindings_;
  const Object& variables_;
  std::unordered_map<std::string_view, const ast::FragmentDefinition*> fragments_;
  std::map<std::pair<const ObjectType*, Nodes>, const Selection*> planned_;
  std::shared_ptr<Plan> plan_;
  std::optional<GraphQLError> error_;
  std::size_t fields_ = 0;
  unsigned depth_ = 0;
};

}  // namespace

PlanResult build_plan(
    const Schema& schema,
    const BindingTable& bindings,
    const ast::Document& document,
    const ast::OperationDefinition& operation,
    const Object& variables
) {
  const ObjectType* root = schema.root(operation.operation);
  if (root == nullptr) {
    const std::string kind(ast::operation_name(operation.operation));
    return {nullptr, error_at("Schema is not configured to execute " + kind + " operation.", operation)};
  }
  return Planner(schema, bindings, document, variables).build(operation, *root);
}

}  // namespace mw::graphql

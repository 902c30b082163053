#include "runtime/graphql/execution/value_resolver.h"

#include <string>
#include <utility>

#include "runtime/graphql/execution/plan.h"

namespace mw::graphql {
namespace {

/// Sorts objects by concrete type while the lists are put together.
class ValueObjects {
 public:
  ValueObjects(ObjectsOut& out, const PlanField& field) : out_(out), field_(field), by_type_(field.selections.size()) {}

  void put(std::size_t parent, const Value& value) {
    if (value.is_null()) return;
    if (field_.list_depth != 0) {
      if (!value.is_list()) return out_.error(parent, not_a_list());
      out_.open_list(parent);
      for (const Value& item : value.list()) put_item(item, 1);
      return out_.close_list();
    }
    const std::size_t type = type_of(value);
    if (type == none) return out_.error(parent, FieldError::internal_error(problem_));
    out_.single(parent, static_cast<BatchIndex>(type), add(type, value));
  }

  /// Batches are numbered like the selections, so references could be given before the batches are complete.
  void finish(const std::shared_ptr<const void>& owner) {
    for (std::size_t type = 0; type < by_type_.size(); ++type) {
      const std::size_t size = by_type_[type].size();
      out_.add(field_.selections[type]->type->name, size, ValueRows{owner, std::move(by_type_[type])});
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  void put_item(const Value& value, unsigned depth) {
    if (value.is_null()) return out_.null_item();
    if (depth < field_.list_depth) {
      if (!value.is_list()) return out_.error_item(not_a_list());
      out_.open_list();
      for (const Value& item : value.list()) put_item(item, depth + 1);
      return out_.close_list();
    }
    const std::size_t type = type_of(value);
    if (type == none) return out_.error_item(FieldError::internal_error(problem_));
    out_.item(static_cast<BatchIndex>(type), add(type, value));
  }

  std::size_t add(std::size_t type, const Value& value) {
    by_type_[type].push_back(&value);
    return by_type_[type].size() - 1;
  }

  FieldError not_a_list() const {
    return FieldError::client(
        "Expected Iterable, but did not find one for field \"" + field_.parent_name() + "." +
        std::string(field_.name()) + "\"."
    );
  }

  std::size_t type_of(const Value& value) {
    if (!value.is_object()) {
      problem_ = "a value of type " + field_.named_type->name + " is no object";
      return none;
    }
    if (!field_.named_type->is_abstract()) return 0;
    const Value* name = value.object().find("__typename");
    for (std::size_t type = 0; name != nullptr && type < field_.selections.size(); ++type) {
      if (field_.selections[type]->type->name == name->text()) return type;
    }
    problem_ = "a value of the abstract type " + field_.named_type->name + " does not name one of its types";
    return none;
  }

  ObjectsOut& out_;
  const PlanField& field_;
  std::vector<std::vector<const Value*>> by_type_;
  std::string problem_;
};

const Value* member_of(const Batch& parents, std::uint32_t row, std::string_view name) {
  const Value* object = parents.data<ValueRows>().rows[row];
  return object == nullptr ? nullptr : member(*object, name);
}

class ValueLeaf final : public LeafResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& parents, LeafOut& out) const override {
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      if (const Value* value = member_of(parents, row, context.field.name())) out.value(row, *value);
    }
    co_return;
  }
};

class ValueObject final : public ObjectResolver {
 public:
  Task<void> resolve(FieldContext& context, const Batch& parents, ObjectsOut& out) const override {
    std::vector<const Value*> values(parents.size());
    for (std::uint32_t row = 0; row < parents.size(); ++row) {
      values[row] = member_of(parents, row, context.field.name());
    }
    put_values(out, context.field, parents.data<ValueRows>().owner, values);
    co_return;
  }
};

}  // namespace

ValueRows ValueRows::of(std::vector<Value> values) {
  auto kept = std::make_shared<const std::vector<Value>>(std::move(values));
  ValueRows rows;
  for (const Value& value : *kept) rows.rows.push_back(&value);
  rows.owner = std::move(kept);
  return rows;
}

std::shared_ptr<const LeafResolver> value_leaf_resolver() {
  return std::make_shared<ValueLeaf>();
}
std::shared_ptr<const ObjectResolver> value_object_resolver() {
  return std::make_shared<ValueObject>();
}

void put_values(
    ObjectsOut& out, const PlanField& field, std::shared_ptr<const void> owner, const std::vector<const Value*>& values
) {
  ValueObjects objects(out, field);
  for (std::size_t parent = 0; parent < values.size(); ++parent) {
    if (values[parent] != nullptr) objects.put(parent, *values[parent]);
  }
  objects.finish(owner);
}

}  // namespace mw::graphql

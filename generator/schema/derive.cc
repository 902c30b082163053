#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "generator/schema/answers.h"
#include "generator/schema/inputs.h"
#include "generator/schema/schema.h"

namespace moonwright::schema {

namespace {

using api::Index;
using api::Service;

Type root_type(const Service& service, api::OperationKind kind, const char* name) {
  Type type;
  type.name = name;
  for (const api::RootField& root : service.root_fields) {
    if (root.kind != kind) continue;
    Field field;
    field.name = root.name;
    field.type = root.answer.graphql;
    field.description = root.description;
    field.deprecated = root.deprecated;
    field.arguments = input_values(service, root.arguments);
    type.fields.push_back(std::move(field));
  }
  return type;
}

/// All types that the service could have, by name; those that are reached become the schema.
class Collection {
 public:
  void add(Type type) {
    const auto [at, is_new] = index_.try_emplace(type.name, types_.size());
    if (is_new) types_.push_back(std::move(type));
  }
  void add_all(std::vector<Type> types) {
    for (Type& type : types) add(std::move(type));
  }

  Schema reachable() {
    std::vector<bool> seen(types_.size(), false);
    std::vector<std::size_t> open;
    const auto reach = [&](const std::string& name) {
      const auto found = index_.find(name);
      if (found == index_.end() || seen[found->second]) return;
      seen[found->second] = true;
      open.push_back(found->second);
    };
    for (const char* root : {"Query", "Mutation", "Subscription"}) reach(root);
    while (!open.empty()) {
      const Type& type = types_[open.back()];
      open.pop_back();
      for (const Field& field : type.fields) {
        reach(field.type.name);
        for (const InputValue& argument : field.arguments) reach(argument.type.name);
      }
      for (const InputValue& input : type.inputs) reach(input.type.name);
    }
    Schema schema;
    for (std::size_t i = 0; i < types_.size(); ++i) {
      if (seen[i]) schema.types.push_back(std::move(types_[i]));
    }
    return schema;
  }

 private:
  std::vector<Type> types_;
  std::unordered_map<std::string, std::size_t> index_;
};

void add_roots(const Service& service, Collection& all) {
  const std::pair<api::OperationKind, const char*> roots[] = {
      {api::OperationKind::query, "Query"},
      {api::OperationKind::mutation, "Mutation"},
      {api::OperationKind::subscription, "Subscription"},
  };
  for (const auto& [kind, name] : roots) {
    Type type = root_type(service, kind, name);
    if (!type.fields.empty()) all.add(std::move(type));
  }
}

void add_items(const Service& service, Collection& all) {
  std::vector<std::vector<Index>> enums(service.types.size());
  for (Index i = 0; i < service.enums.size(); ++i) {
    if (service.enums[i].type != api::none) enums[service.enums[i].type].push_back(i);
  }
  std::vector<std::vector<Index>> inputs(service.types.size());
  for (Index i = 0; i < service.inputs.size(); ++i) {
    if (service.inputs[i].type != api::none) inputs[service.inputs[i].type].push_back(i);
  }
  for (Index i = 0; i < service.types.size(); ++i) {
    all.add(item_type(service, service.types[i]));
    for (const Index one : enums[i]) all.add(enum_type(service.enums[one]));
    all.add_all(types_beside(service.types[i]));
    for (const Index one : inputs[i]) all.add_all(input_types(service, service.inputs[one]));
  }
}

}  // namespace

Schema derive(const Service& service) {
  Collection all;
  add_roots(service, all);
  add_items(service, all);
  for (const api::Enum& one : service.enums) all.add(enum_type(one));
  for (const api::Input& input : service.inputs) {
    if (input.kind == api::InputKind::wrapper) all.add_all(input_types(service, input));
  }
  for (const api::Mutation& mutation : service.mutations) {
    if (!mutation.plain) all.add(payload_type(mutation.payload));
  }
  for (const api::Input& input : service.inputs) all.add_all(input_types(service, input));
  all.add_all(shared_types());
  return all.reachable();
}

}  // namespace moonwright::schema

#include "generator/explain/schema_origins.h"

#include <vector>

namespace moonwright::explain {

namespace {

using Origins = std::map<std::string, MemberOrigin>;

bool is_empty(const api::Origin& origin) {
  return origin.spec.file.empty() && origin.said.place.file.empty();
}

class Collector {
 public:
  explicit Collector(const api::Service& service) : service_(service) {}

  Origins run() {
    for (const api::RootField& field : service_.root_fields) add_root_field(field);
    for (const api::Type& type : service_.types) add_type(type);
    for (const api::Enum& declared : service_.enums) add_enum(declared);
    for (const api::Input& input : service_.inputs) add_input(input);
    for (const api::Type& type : service_.types) add_derived(type);
    return std::move(origins_);
  }

 private:
  void add(const std::string& coordinate, const api::Origin& origin, const std::string& otherwise = {}) {
    if (!is_empty(origin)) {
      origins_.try_emplace(coordinate, MemberOrigin{origin, {}});
    } else if (!otherwise.empty()) {
      origins_.try_emplace(coordinate, MemberOrigin{{}, otherwise});
    }
  }

  void follow(const std::string& coordinate, const std::string& from) {
    origins_.try_emplace(coordinate, MemberOrigin{{}, from});
  }

  void add_arguments(const std::string& owner, const std::vector<api::Argument>& arguments) {
    for (const api::Argument& argument : arguments) add(owner + "." + argument.name, argument.origin, owner);
  }

  void add_root_field(const api::RootField& field) {
    static constexpr const char* roots[] = {"Query", "Mutation", "Subscription"};
    const std::string coordinate = roots[static_cast<std::size_t>(field.kind)] + ("." + field.name);
    add(coordinate, field.origin);
    add_arguments(coordinate, field.arguments);
    for (const api::Argument& argument : field.arguments) {
      if (argument.input != api::none) follow(service_.inputs[argument.input].name, coordinate + "." + argument.name);
    }
    if (field.mutation != api::none) add_payload(service_.mutations[field.mutation], coordinate);
  }

  void add_payload(const api::Mutation& mutation, const std::string& field) {
    if (mutation.plain || mutation.payload.name.empty()) return;
    follow(mutation.payload.name, field);
    for (const api::PayloadField& answer : mutation.payload.fields) {
      const std::string coordinate = mutation.payload.name + "." + answer.name;
      if (is_empty(answer.origin) && answer.step != api::none) add(coordinate, mutation.steps[answer.step].origin);
      add(coordinate, answer.origin, field);
    }
  }

  void add_type(const api::Type& type) {
    add(type.graphql_name, type.origin);
    const std::string owner = type.graphql_name + ".";
    for (const api::Field& field : type.fields) {
      add(owner + field.graphql_name, field.origin, type.graphql_name);
      if (!field.graphql_id_name.empty()) add(owner + field.graphql_id_name, field.origin, type.graphql_name);
    }
    for (const api::Set& set : type.sets) {
      for (const std::string& name : {set.graphql_name, set.graphql_name + "Connection"}) {
        add(owner + name, set.origin, type.graphql_name);
        add_arguments(owner + name, set.arguments);
        add_arguments(owner + name, set.connection_arguments);
      }
    }
    if (type.composite_key()) follow(owner + "id", type.graphql_name);
  }

  void add_enum(const api::Enum& declared) {
    add(declared.name, declared.origin);
    for (const api::EnumValue& value : declared.values) {
      add(declared.name + "." + value.name, {{}, value.place}, declared.name);
    }
  }

  void add_input(const api::Input& input) {
    const std::string type = input.type == api::none ? std::string() : service_.types[input.type].graphql_name;
    add(input.name, input.origin, type);
    for (const api::Argument& field : input.fields) {
      api::Origin origin = field.origin;
      if (is_empty(origin) && field.item_type != api::none && field.field != api::none)
        origin = service_.types[field.item_type].fields[field.field].origin;
      add(input.name + "." + field.name, origin, input.name);
    }
    if (input.order_enum.empty()) return;
    follow(input.order_enum, input.name);
    for (std::size_t i = 0; i < input.order_names.size() && i < input.order_fields.size(); ++i) {
      if (input.type == api::none) continue;
      add(input.order_enum + "." + input.order_names[i],
          service_.types[input.type].fields[input.order_fields[i]].origin,
          input.name);
    }
  }

  /// Connections, edges and changes.
  void add_derived(const api::Type& type) {
    for (const char* ending : {"Connection", "Edge", "Change"}) follow(type.pascal + ending, type.graphql_name);
  }

  const api::Service& service_;
  Origins origins_;
};

}  // namespace

std::map<std::string, MemberOrigin> schema_origins(const api::Service& service) {
  return Collector(service).run();
}

}  // namespace moonwright::explain

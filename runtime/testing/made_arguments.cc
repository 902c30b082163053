#include <string>
#include <utility>

#include "runtime/testing/made_rows.h"
#include "runtime/testing/request_maker.h"

namespace mw::test {
namespace {

using OrderedJson = nlohmann::ordered_json;

/// "todo" and "name" to "todoName".
std::string prefixed(std::string_view prefix, std::string_view name) {
  std::string joined(prefix);
  joined += name;
  char& first = joined[prefix.size()];
  if (!prefix.empty() && first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  return joined;
}

bool is_declared(const OrderedJson& input_values, const std::string& name) {
  for (const OrderedJson& value : input_values) {
    if (value["name"] == name) return true;
  }
  return false;
}

bool has_required(const OrderedJson& input_values, const OrderedJson& given) {
  for (const OrderedJson& value : input_values) {
    if (RequestMaker::is_required(value) && !given.contains(value["name"].get<std::string>())) return false;
  }
  return true;
}

const OrderedJson& declared_of(const OrderedJson& input_values, std::string_view name) {
  for (const OrderedJson& value : input_values) {
    if (value["name"] == name) return value;
  }
  static const OrderedJson nothing;
  return nothing;
}

/// Ids are numbers where the schema says so (`idType: Int`).
OrderedJson as_declared(const OrderedJson& input_value, OrderedJson made) {
  if (RequestMaker::named_type(input_value["type"]) != "Int") return made;
  if (made.is_string()) return std::stoll(made.get<std::string>());
  if (made.is_array()) {
    for (OrderedJson& item : made) item = as_declared(input_value, std::move(item));
  }
  return made;
}

/// What row `n` has at the end of a path through foreign keys.
std::optional<OrderedJson> value_at(const db::Model& model, std::string_view path, std::size_t n) {
  const std::size_t dot = path.find('.');
  if (dot != std::string_view::npos) {
    const db::Relation* relation = model.find_relation(path.substr(0, dot));
    return relation == nullptr ? std::nullopt : value_at(*relation->target, path.substr(dot + 1), n);
  }
  if (path == model.key) return made_key(model, n);
  const db::Column* column = model.find_column(path);
  return column == nullptr ? std::nullopt : made_value(model, *column, n);
}

/// The mutation fills the link with the row of another of its steps.
bool is_filled(const app::Step& step, std::string_view column) {
  const app::ParentLink* link = nullptr;
  for (const app::ParentLink& one : step.parents) {
    if (one.column == column) link = &one;
  }
  if (link == nullptr || step.verb == app::Verb::update) return false;
  for (const app::ParentLink& other : step.parents) {
    if (&other != link && other.step == link->step) return false;
  }
  return true;
}

/// A value for one input of a step; nothing: it is left out.
std::optional<OrderedJson> input_value(const app::Step& step, const app::Input& input, std::size_t n) {
  const db::Model& model = *step.model;
  const std::string_view name = input.column.empty() ? input.argument : input.column;
  if (model.find_ids(name) != nullptr) return OrderedJson::array();
  if (is_filled(step, name)) return std::nullopt;
  const bool stores_new = step.verb != app::Verb::update && step.verb != app::Verb::remove;
  // The database makes it: a row of a key that nobody has is not there.
  if (stores_new && name == model.key && !model.composite() && model.key_column().kind == db::Kind::id)
    return std::nullopt;
  if (name == model.key) return made_key(model, n);
  const db::Column* column = model.find_column(name);
  if (column == nullptr) return std::nullopt;
  if (column == model.version_column())
    return step.verb == app::Verb::update ? std::optional<OrderedJson>(1) : std::nullopt;
  if (!is_made(model, *column)) return std::nullopt;
  // Whoever is not there cannot be pointed to, and a link to a row of one's own kind need not be.
  if (model.is_foreign_key(*column) && !column->required) return std::nullopt;
  return made_value(model, *column, n);
}

/// Adds the inputs of one row, as far as they can be made.
void add_inputs(
    const app::Step& step, std::string_view prefix, const OrderedJson& declared, std::size_t n, OrderedJson& to
) {
  for (const app::Input& input : step.inputs) {
    const std::string name = prefixed(prefix, input.argument);
    if (!is_declared(declared, name)) continue;
    std::optional<OrderedJson> value = input_value(step, input, n);
    if (value) to[name] = as_declared(declared_of(declared, name), std::move(*value));
  }
}

bool add_step(
    const RequestMaker& schema, const app::Step& step, const OrderedJson& declared, std::size_t n, OrderedJson& to
) {
  if (step.list.empty()) {
    add_inputs(step, step.prefix, declared, n, to);
    return true;
  }
  const std::string list(step.list);
  if (!is_declared(declared, list)) return false;
  if (step.inputs.empty()) {
    const std::optional<OrderedJson> key = made_key(*step.model, n);
    if (key) to[list] = as_declared(declared_of(declared, list), OrderedJson::array({*key}));
    return key.has_value();
  }
  const OrderedJson& fields = schema.input_fields(RequestMaker::named_type(declared_of(declared, list)["type"]));
  OrderedJson row = OrderedJson::object();
  add_inputs(step, "", fields, n, row);
  if (!has_required(fields, row)) return false;
  to[list] = OrderedJson::array({std::move(row)});
  return true;
}

}  // namespace

std::optional<OrderedJson> query_arguments(const RequestMaker& schema, const app::RootField& field, std::size_t n) {
  const OrderedJson& declared = schema.arguments("query", field.name);
  OrderedJson given = OrderedJson::object();
  for (const db::Argument& argument : field.rows.arguments) {
    const std::string name(argument.name);
    if (!is_declared(declared, name) || !RequestMaker::is_required(declared_of(declared, name))) continue;
    std::optional<OrderedJson> value = value_at(*field.model, argument.path, n);
    if (!value) return std::nullopt;
    if (argument.op == db::Op::in) value = OrderedJson::array({*value});
    if (argument.op == db::Op::is_null) value = false;
    given[name] = as_declared(declared_of(declared, name), std::move(*value));
  }
  return has_required(declared, given) ? std::optional(given) : std::nullopt;
}

std::optional<OrderedJson> mutation_arguments(
    const RequestMaker& schema, const app::Mutation& mutation, std::size_t n
) {
  const OrderedJson& arguments = schema.arguments("mutation", mutation.name);
  const bool wrapped = !mutation.input.empty();
  const OrderedJson& declared =
      wrapped ? schema.input_fields(RequestMaker::named_type(declared_of(arguments, mutation.input)["type"]))
              : arguments;
  OrderedJson given = OrderedJson::object();
  for (const app::Step& step : mutation.steps) {
    if (!add_step(schema, step, declared, n, given)) return std::nullopt;
  }
  if (!has_required(declared, given)) return std::nullopt;
  return wrapped ? OrderedJson{{std::string(mutation.input), given}} : given;
}

}  // namespace mw::test

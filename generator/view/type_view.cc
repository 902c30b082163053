#include "generator/view/type_view.h"

#include <set>

#include "generator/view/cpp.h"
#include "generator/view/enum_view.h"
#include "generator/view/hand_types.h"
#include "generator/view/origin_view.h"
#include "generator/view/selection_view.h"
#include "generator/view/write_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;
using types::Kind;

bool is_column(const api::Field& field) {
  return !field.column.empty();
}

Value enums_view(const api::Service& service, const api::Type& type) {
  Value result = Value::list();
  const std::size_t own = static_cast<std::size_t>(&type - service.types.data());
  for (const api::Enum& declared : service.enums) {
    if (declared.type != own) continue;
    result.push_back(enum_view(declared));
  }
  return result;
}

std::string member_comment(const api::Service& service, const api::Field& field) {
  if (!field.description.empty() || field.kind != Kind::fk) return doc_comment(field.description, "  ");
  const api::Type& target = service.types[field.target];
  std::string text = "Key of a " + target.pascal + ".";
  if (field.inverse != api::none) text = "Inverse of " + target.pascal + "." + target.sets[field.inverse].name + ".";
  return doc_comment(text, "  ");
}

Value members_view(const api::Service& service, const api::Type& type) {
  Value result = Value::list();
  for (const api::Field& field : type.fields) {
    if (!is_column(field)) continue;
    const std::string bare = cpp_type(service, field);
    const bool optional = !field.required && !field.key;
    result.push_back(Value::map({
        {"comment", member_comment(service, field)},
        {"type", optional ? "std::optional<" + bare + ">" : bare},
        // Without an initialiser these would hold anything.
        {"initializer", optional ? std::string() : initializer(field)},
        {"name", cpp_name(field.member)},
        {"origin", origin_view(field.origin)},
    }));
  }
  return result;
}

/// The entries of a column's table behind its name, in the order of `mw::db::Column`.
std::vector<std::string> column_settings(const api::Service& service, const api::Field& field) {
  std::vector<std::string> result;
  auto flag = [&](bool set, const char* name) {
    if (set) result.push_back(std::string(".") + name + " = true");
  };
  flag(field.required || field.key, "required");
  flag(field.is_private, "is_private");
  flag(field.read_only, "read_only");
  flag(field.write_only || field.secret, "write_only");
  flag(field.secret, "secret");
  flag(field.immutable, "immutable");
  flag(field.unique, "unique");
  if (field.default_value) result.push_back(".default_value = " + literal(field.default_value));
  if (field.set_now_on_update) result.push_back(".on_update = db::literal::now()");
  if (field.min_length) result.push_back(".min_length = " + std::to_string(*field.min_length));
  if (field.max_length) result.push_back(".max_length = " + std::to_string(*field.max_length));
  if (!field.minimum.empty()) result.push_back(".minimum = " + cpp_string(field.minimum));
  if (!field.maximum.empty()) result.push_back(".maximum = " + cpp_string(field.maximum));
  if (!field.pattern.empty()) result.push_back(".pattern = " + cpp_string(field.pattern));
  if (field.precision) result.push_back(".precision = " + std::to_string(*field.precision));
  if (field.scale) result.push_back(".scale = " + std::to_string(*field.scale));
  if (field.enumeration != api::none)
    result.push_back(".enumeration = &" + enum_name(service.enums[field.enumeration]));
  return result;
}

Value column_view(const api::Service& service, const api::Type& type, const api::Field& field) {
  const std::string name = cpp_string(column_name(field));
  const std::string column = cpp_string(field.column);
  const std::string kind(db_kind(field.enumeration == api::none ? field.stored_kind : Kind::enumeration));
  const std::string member = type.pascal + "::" + cpp_name(field.member);
  std::vector<std::string> members{".name = " + name, ".column = " + column, ".kind = db::Kind::" + kind};
  Value settings = Value::list();
  for (std::string& setting : column_settings(service, field)) {
    members.push_back(setting);
    settings.push_back(std::move(setting));
  }
  members.push_back(".member = db::member<&" + member + ">");
  return Value::map({
      {"name", name},
      {"column", column},
      {"kind", kind},
      {"settings", std::move(settings)},
      {"member", member},
      {"entry", table_entry(members)},
      {"origin", origin_view(field.origin)},
  });
}

Value columns_view(const api::Service& service, const api::Type& type) {
  Value result = Value::list();
  for (const api::Field& field : type.fields) {
    if (is_column(field)) result.push_back(column_view(service, type, field));
  }
  return result;
}

/// A relation without what only some kinds have; the templates want every name.
Value relation_view(const std::string& name, std::string snake, const char* kind, const api::Type& target) {
  return Value::map({
      {"name", cpp_string(name)},
      {"snake", std::move(snake)},
      {"kind", kind},
      {"target", model_name(target)},
      {"column", std::string()},
      {"join", std::string()},
      {"between", std::string()},
      {"ids", std::string()},
      {"required", false},
      {"inverse", std::string()},
      {"private", false},
      {"rows", nullptr},
      {"shares_tables", false},
  });
}

Value fk_view(const api::Service& service, const api::Field& field) {
  const api::Type& target = service.types[field.target];
  Value view = relation_view(field.graphql_name, field.member, "fk", target);
  view.set("column", cpp_string(column_name(field)));
  if (field.inverse != api::none) view.set("inverse", cpp_string(target.sets[field.inverse].graphql_name));
  view.set("private", !field.in_answers);
  view.set("origin", origin_view(field.origin));
  return view;
}

std::string join_entry(const std::string& table, const std::string& own, const std::string& target) {
  return ".table = " + cpp_string(table) + ", .own_column = " + cpp_string(own) +
         ", .target_column = " + cpp_string(target);
}

/// The table of pairs of a `through`: a type in between, or a table of keys alone.
void add_join(Value& view, const api::Service& service, const api::Set& set) {
  if (set.kind == api::SetKind::through) {
    const api::Type& between = service.types[set.through];
    const std::string& own = between.fields[set.field].column;
    const std::string& target = between.fields[set.through_target_field].column;
    view.set("between", model_name(between));
    view.set("join", "{" + join_entry(between.table, own, target) + ", .model = &" + model_name(between) + "}");
    return;
  }
  const api::JoinTable& join = service.join_tables[set.join_table];
  const std::string& own = set.left ? join.left_column : join.right_column;
  view.set("join", "{" + join_entry(join.name, own, set.left ? join.right_column : join.left_column) + "}");
}

Value set_view(const api::Service& service, const api::Type& type, const api::Set& set) {
  const api::Type& target = service.types[set.target];
  const bool joins = set.kind == api::SetKind::join_table || set.kind == api::SetKind::through;
  const bool via = set.kind == api::SetKind::via;
  const char* kind = joins ? "through" : via ? "via" : "related_set";
  Value view = relation_view(set.graphql_name, set.member, kind, target);
  if (joins) {
    add_join(view, service, set);
    if (!set.ids_name.empty()) view.set("ids", cpp_string(set.ids_name));
    view.set("required", set.required && !set.ids_name.empty());
    if (set.inverse != api::none) view.set("inverse", cpp_string(target.sets[set.inverse].graphql_name));
  } else {
    const api::Field& fk = (via ? type : target).fields[set.field];
    view.set("column", cpp_string(column_name(fk)));
    if (!via) view.set("inverse", cpp_string(fk.graphql_name));
  }
  view.set("private", !set.in_answers);
  if (!via) view.set("rows", selection_view(service, target, set.arguments, set.rows));
  view.set("origin", origin_view(set.origin));
  return view;
}

/// With pagination `both`: the same rows as a connection, by the same tables.
Value connection_beside_view(const api::Service& service, const api::Type& type, const api::Set& set) {
  Value view = set_view(service, type, set);
  api::ListRules rules = set.rows;
  rules.paging = api::Paging::cursor;
  view.set("name", cpp_string(set.graphql_name + "Connection"));
  view.set("rows", selection_view(service, service.types[set.target], set.connection_arguments, rules));
  view.set("shares_tables", true);
  view.set("ids", "");
  view.set("required", false);
  return view;
}

Value relations_view(const api::Service& service, const api::Type& type) {
  Value result = Value::list();
  for (const api::Field& field : type.fields) {
    if (field.kind == Kind::fk) result.push_back(fk_view(service, field));
  }
  for (const api::Set& set : type.sets) {
    result.push_back(set_view(service, type, set));
    if (set.connection_beside) result.push_back(connection_beside_view(service, type, set));
  }
  return result;
}

Value derived_view(const api::Service& service, const api::Type& type) {
  Value result = Value::list();
  for (const api::Field& field : type.fields) {
    if (!is_derived_scalar(field)) continue;
    std::string needs;
    for (const api::Index needed : field.needs) needs += (needs.empty() ? "" : ", ") + type.fields[needed].member;
    std::string text = field.description.empty() ? std::string() : field.description + "\n";
    text += "`rows` have the key" + (needs.empty() ? std::string() : " and " + needs) + "; one value for each.";
    result.push_back(Value::map({
        {"comment", doc_comment(text, "  ")},
        {"result", derived_type(service, field)},
        {"name", cpp_name(field.member)},
    }));
  }
  return result;
}

Value lines_of(const std::set<std::string>& headers) {
  Value result = Value::list();
  for (const std::string& header : headers) result.push_back("#include " + header);
  return result;
}

void add_includes(Value& view, const api::Service& service, const api::Type& type) {
  std::set<std::string> system;
  std::set<std::string> own{"\"runtime/db/model.h\""};
  const std::string self = "\"" + type_header(service, type) + "\"";
  for (const api::Field& field : type.fields) {
    if (is_derived_scalar(field)) {
      std::set<std::string> headers;
      add_derived_headers(service, field, headers);
      headers.erase(self);
      for (const std::string& header : headers) (header.front() == '<' ? system : own).insert(header);
    }
    if (!is_column(field)) continue;
    if (!field.required && !field.key) system.insert("<optional>");
    if (field.stored_kind == Kind::tags) system.insert("<vector>");
    const std::string header = header_of(service, field);
    if (header.empty() || header == self) continue;
    (header.front() == '<' ? system : own).insert(header);
  }
  view.set("system_includes", lines_of(system));
  view.set("includes", lines_of(own));
}

/// What the body includes and points to.
void add_surroundings(Value& view, const api::Type& type) {
  Value includes = Value::list();
  for (const Value& line : view.find("api")->find("includes")->items()) includes.push_back(line);
  includes.push_back("#include \"runtime/db/member.h\"");
  view.set("body_includes", std::move(includes));
  std::set<std::string> others;
  for (const Value& model : view.find("api")->find("models")->items()) others.insert(model.text());
  for (const Value& relation : view.find("relations")->items()) {
    others.insert(relation.find("target")->text());
    if (const std::string& between = relation.find("between")->text(); !between.empty()) others.insert(between);
  }
  for (const Value& reference : view.find("referenced_by")->items()) others.insert(reference.find("model")->text());
  others.erase(model_name(type));
  Value models = Value::list();
  for (const std::string& model : others) models.push_back(model);
  view.set("other_models", std::move(models));
}

Value unique_view(const api::Type& type) {
  Value result = Value::list();
  for (const std::vector<api::Index>& fields : type.unique) {
    if (fields.size() < 2) continue;
    Value columns = Value::list();
    std::string name;
    for (api::Index field : fields) {
      columns.push_back(cpp_string(column_name(type.fields[field])));
      name += (name.empty() ? "" : "_") + type.fields[field].member;
    }
    result.push_back(Value::map({{"name", name}, {"columns", std::move(columns)}}));
  }
  return result;
}

/// The columns of a composite key; empty for a key of one.
Value keys_view(const api::Type& type) {
  Value result = Value::list();
  if (!type.composite_key()) return result;
  for (api::Index key : type.key) result.push_back(cpp_string(column_name(type.fields[key])));
  return result;
}

}  // namespace

bool is_derived_scalar(const api::Field& field) {
  return field.derived && field.kind != Kind::fk && !types::is_file(field.kind) && field.kind != Kind::password;
}

std::string enum_name(const api::Enum& declared) {
  return declared.snake + "_enum";
}

// The GraphQL name in lower case: `_3RD_PARTY` to `_3rd_party`. It is spelled by the rules of C++ names already.
std::string enumerator(const api::EnumValue& value) {
  std::string name = value.name;
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return cpp_name(name);
}

std::string initializer(const api::Field& field) {
  if (field.enumeration != api::none) return "{}";
  switch (field.stored_kind) {
    case Kind::boolean:
      return " = false";
    case Kind::id:
    case Kind::int32:
    case Kind::bigint:
    case Kind::float64:
      return " = 0";
    default:
      return {};
  }
}

std::string type_header(const api::Service& service, const api::Type& type) {
  return "generated/" + service.modules[type.module].snake + "/" + type.snake + ".h";
}

std::string model_name(const api::Type& type) {
  return type.snake + "_model";
}

std::string column_name(const api::Field& field) {
  return field.kind == Kind::fk ? field.graphql_id_name : field.graphql_name;
}

Value type_view(const api::Service& service, const api::Type& type, const OperationGroup& operations) {
  Value view = Value::map({
      {"word", type.word},
      {"struct", type.pascal},
      {"snake", type.snake},
      {"module", service.modules[type.module].snake},
      {"table", cpp_string(type.table)},
      {"table_name", type.table},
      {"name", cpp_string(type.graphql_name)},
      {"graphql_name", type.graphql_name},
      {"key", type.composite_key() ? cpp_string("id") : cpp_string(column_name(type.fields[type.key.front()]))},
      {"keys", keys_view(type)},
      {"model", model_name(type)},
      {"header", type_header(service, type)},
      {"comment", doc_comment(type.description, "")},
      {"enums", enums_view(service, type)},
      {"members", members_view(service, type)},
      {"columns", columns_view(service, type)},
      {"relations", relations_view(service, type)},
      {"unique_together", unique_view(type)},
      {"sorted_within", sorted_within_view(type)},
      {"write_settings", write_settings(type)},
      {"referenced_by", references_view(service, type)},
      {"api", group_view(service, operations)},
      {"derived", derived_view(service, type)},
      {"origin", origin_view(type.origin)},
  });
  add_includes(view, service, type);
  add_surroundings(view, type);
  return view;
}

}  // namespace moonwright::view

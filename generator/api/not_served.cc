#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"

namespace moonwright::api {

namespace {

/// What the runtime cannot do yet. An entry that the runtime learns is taken out here; nothing else has to change.
class NotServed {
 public:
  explicit NotServed(Context& context) : context_(context), service_(context.service) {}

  void list() {
    list_service();
    for (Index i = 0; i < service_.types.size(); ++i) list_type(i, context_.spec(i));
    for (const Operation& operation : service_.operations) list_operation(operation);
    for (const RootField& field : service_.root_fields) list_root_field(field);
  }

 private:
  void add(std::string what, const Origin& origin) {
    if (seen_.insert(what).second) service_.not_served_yet.push_back({.what = std::move(what), .origin = origin});
  }
  void add_if(bool asked, const std::string& what, const Origin& origin) {
    if (asked) add(what, origin);
  }

  void list_service() {
    if (service_.accounts) add("accounts (/authenticates)", service_.accounts->origin);
    const std::vector<std::string>& databases = service_.databases;
    const bool has_sqlite = std::find(databases.begin(), databases.end(), "sqlite") != databases.end();
    add_if(!databases.empty() && !has_sqlite, "databases other than SQLite", origin_of_database());
    for (const Endpoint& endpoint : service_.endpoints) list_admissions(endpoint.admits);
    for (const Upstream& upstream : service_.upstreams) add("upstreams (" + upstream.name + ")", upstream.origin);
  }

  /// The sentence that asks for a database.
  Origin origin_of_database() const {
    for (const graph::Relation& relation : context_.graph.relations) {
      if (relation.verb != "uses" || context_.graph.at(relation.object).tag != "database") continue;
      if (context_.resource != none && relation.subject != context_.resource) continue;
      return Origin{.said = relation.origin, .spec = {}};
    }
    return service_.origin;
  }

  /// The place of the first of `keys` that the type spec has, else the type's own.
  template <class Spec>
  static Origin at_key(const Spec& spec, std::initializer_list<const char*> keys, const Origin& origin) {
    for (const char* key : keys) {
      if (spec.has(key)) return from_spec(spec.at(key), origin);
    }
    return origin;
  }

  static bool narrows(const std::vector<std::string>& rules) {
    return !rules.empty() && rules != std::vector<std::string>{"anyone"};
  }
  static bool narrows(const Access& access) {
    return narrows(access.read) || narrows(access.create) || narrows(access.update) || narrows(access.remove);
  }

  void list_type(Index index, const types::TypeSpec& spec) {
    const Type& type = service_.types[index];
    const std::string name = " (" + type.word + ")";
    const auto at = [&](std::initializer_list<const char*> keys) { return at_key(spec, keys, type.origin); };
    add_if(type.owner != none || type.tenant != none, "`owner` and `tenant`" + name, at({"owner", "tenant"}));
    const bool guarded = narrows(type.access) || type.enforced_by_database;
    add_if(guarded, "access rules" + name, at({"access", "enforcedByDatabase", "owner", "tenant"}));
    for (const Field& field : type.fields) list_field(type, field, context_.property_of(index, field.name));
  }

  void list_field(const Type& type, const Field& field, const types::FieldSpec* spec) {
    const std::string name = " (" + type.word + "." + field.name + ")";
    add_if(types::is_file(field.kind), "files and images" + name, field.origin);
    add_if(field.derived && field.kind == Kind::fk, "derived relations" + name, field.origin);
    add_if(field.kind == Kind::password, "passwords" + name, field.origin);
    add_if(
        narrows(field.access),
        "access rules" + name,
        spec == nullptr ? field.origin : at_key(*spec, {"access"}, field.origin)
    );
  }

  void list_operation(const Operation& operation) {
    const std::string name = " (" + operation.name + ")";
    add_if(operation.kind == OperationKind::subscription, "subscriptions" + name, operation.origin);
    list_admissions(operation.admits);
  }

  void list_admissions(const std::vector<Admission>& admits) {
    const bool guarded = std::any_of(admits.begin(), admits.end(), [](const Admission& admission) {
      return admission.role != "anyone";
    });
    if (guarded) add("calls that only some may make (/admits)", admits.front().origin);
  }

  void list_root_field(const RootField& field) {
    const std::string name = " (" + field.name + ")";
    for (const Argument& argument : field.arguments) {
      if (types::is_file(argument.kind)) add("uploads (argument " + argument.name + ")", argument.origin);
    }
    for (const Condition& condition : field.rows.where) {
      add_if(condition.value.form == types::Constant::Form::me, "`$me`" + name, field.origin);
    }
  }

  Context& context_;
  Service& service_;
  std::set<std::string> seen_;
};

/// A tool that the spec uses and that nothing is generated for; the backend serves without.
void warn_of_tools(Context& context) {
  std::set<std::string> seen;
  for (const graph::Relation& relation : context.graph.relations) {
    if (relation.verb != "uses" || !relation.origin.rule.empty()) continue;
    const graph::Resource& tool = context.graph.at(relation.object);
    const std::vector<std::string>& tools = context.service.tools;
    if (tool.tag == "database" || std::find(tools.begin(), tools.end(), tool.tag) == tools.end()) continue;
    if (!seen.insert(tool.tag).second) continue;
    context.diagnostics.warning(
        codes::tool_without_files,
        relation.origin.place,
        "files for :" + tool.tag + " are not generated yet",
        "the backend serves without them; write them by hand, or take the tool out"
    );
  }
}

}  // namespace

void list_not_served(Context& context) {
  NotServed(context).list();
  for (const NotServedYet& entry : context.service.not_served_yet) {
    context.diagnostics.warning(
        codes::not_served_yet,
        place_of(entry.origin),
        "not served yet: " + entry.what + "; the backend can be built but refuses to start",
        "take it out to serve the rest"
    );
  }
  warn_of_tools(context);
}

}  // namespace moonwright::api

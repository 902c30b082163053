#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "generator/api/parts.h"

namespace moonwright::api {

namespace {

/// What the runtime cannot do yet. An entry that the runtime learns is taken out here; nothing else has to change.
class NotServed {
 public:
  explicit NotServed(Service& service) : service_(service) {}

  void list() {
    list_service();
    for (const Type& type : service_.types) list_type(type);
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
    add_if(!databases.empty() && !has_sqlite, "databases other than SQLite", service_.origin);
    add_if(service_.token_argument, "the argument `token` (api.tokenArgument)", service_.origin);
    for (const Endpoint& endpoint : service_.endpoints) add("REST endpoints (" + endpoint.name + ")", endpoint.origin);
    for (const Upstream& upstream : service_.upstreams) add("upstreams (" + upstream.name + ")", upstream.origin);
  }

  static bool narrows(const std::vector<std::string>& rules) {
    return !rules.empty() && rules != std::vector<std::string>{"anyone"};
  }
  static bool narrows(const Access& access) {
    return narrows(access.read) || narrows(access.create) || narrows(access.update) || narrows(access.remove);
  }

  void list_type(const Type& type) {
    const Origin& origin = type.origin;
    add_if(type.composite_key(), "composite keys (" + type.word + ")", origin);
    add_if(type.version != none, "`version` (" + type.word + ")", origin);
    add_if(type.deleted_at != none, "`softDelete` (" + type.word + ")", origin);
    add_if(type.history, "`history` (" + type.word + ")", origin);
    add_if(type.sorted != none, "`sorted` (" + type.word + ")", origin);
    add_if(type.owner != none || type.tenant != none, "`owner` and `tenant` (" + type.word + ")", origin);
    add_if(narrows(type.access) || type.enforced_by_database, "access rules (" + type.word + ")", origin);
    for (const Field& field : type.fields) list_field(type, field);
    for (const Set& set : type.sets) list_set(type, set);
  }

  void list_field(const Type& type, const Field& field) {
    const std::string name = " (" + type.word + "." + field.name + ")";
    add_if(types::is_file(field.kind), "files and images" + name, field.origin);
    add_if(field.derived, "derived fields" + name, field.origin);
    add_if(field.kind == Kind::password, "passwords" + name, field.origin);
    add_if(narrows(field.access), "access rules" + name, field.origin);
  }

  void list_set(const Type& type, const Set& set) {
    const std::string name = " (" + type.word + "." + set.name + ")";
    add_if(set.kind != SetKind::inverse, "manyToMany, `through` and `via`" + name, set.origin);
    add_if(set.connection || set.connection_beside, "cursor pagination" + name, set.origin);
    for (const Argument& argument : set.arguments) list_argument(argument, set.origin);
  }

  void list_operation(const Operation& operation) {
    const std::string name = " (" + operation.name + ")";
    add_if(operation.kind == OperationKind::subscription, "subscriptions" + name, operation.origin);
    add_if(operation.hand_written, "hand-written queries and mutations" + name, operation.origin);
    const bool guarded = std::any_of(operation.admits.begin(), operation.admits.end(), [](const Admission& admission) {
      return admission.role != "anyone";
    });
    if (guarded) add("calls that only some may make (/admits)", operation.admits.front().origin);
  }

  void list_root_field(const RootField& field) {
    const std::string name = " (" + field.name + ")";
    add_if(field.answer.kind == AnswerKind::connection, "cursor pagination" + name, field.origin);
    add_if(field.hand_written, "hand-written queries and mutations" + name, field.origin);
    for (const Argument& argument : field.arguments) list_argument(argument, field.origin);
    for (const Condition& condition : field.rows.where) {
      add_if(condition.value.form == types::Constant::Form::me, "`$me`" + name, field.origin);
    }
  }

  void list_argument(const Argument& argument, const Origin& origin) {
    switch (argument.meaning) {
      case Meaning::filter:
      case Meaning::json_filter:
        add("`filterBy` (argument " + argument.name + ")", origin);
        break;
      case Meaning::order_by:
        add("the argument `orderBy`", origin);
        break;
      case Meaning::form_set:
        add("manyToMany (argument " + argument.name + ")", origin);
        break;
      case Meaning::form:
      case Meaning::declared:
        add("hand-written queries and mutations (argument " + argument.name + ")", origin);
        break;
      default:
        break;
    }
  }

  Service& service_;
  std::set<std::string> seen_;
};

}  // namespace

void list_not_served(Service& service) {
  NotServed(service).list();
}

}  // namespace moonwright::api

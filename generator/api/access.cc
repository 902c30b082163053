#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/parts.h"

namespace moonwright::api {

namespace {

using Rules = std::vector<std::string>;

bool has(const Rules& rules, std::string_view rule) {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

/// The fk field that `owner` or `tenant` names.
Index fk_named(Context& context, Index type, const std::optional<types::Name>& name, const char* key) {
  if (!name) return none;
  const Index field = context.field_of(type, name->text);
  if (field != none && context.type(type).fields[field].kind == Kind::fk) return field;
  if (field != none || context.set_of(type, name->text) != none) {
    context.error(
        codes::not_an_fk, name->place, "`" + std::string(key) + "` must name an fk; `" + name->text + "` is none"
    );
  }
  return none;
}

void needs_accounts(Context& context, const Place& place, const std::string& what) {
  context.error(
      codes::needs_accounts,
      place,
      what + " needs accounts, and the service has none",
      "add \"The " + context.service.name + ":service /authenticates the user:item.\" to the spec"
  );
}

void check_rules(Context& context, Index type, const std::vector<types::Name>& rules) {
  for (const types::Name& rule : rules) {
    if (!context.accounts()) {
      if (rule.text != "anyone" && rule.text != "nobody")
        needs_accounts(context, rule.place, "the rule `" + rule.text + "`");
    } else if (rule.text == "owner" && context.type(type).owner == none && type != context.account_type) {
      context.error(
          codes::needs_accounts,
          rule.place,
          "the rule `owner` needs the key `owner`",
          "add \"owner\": \"<the fk to the item of /authenticates>\""
      );
    }
  }
}

void check_access(Context& context, Index type, const types::AccessSpec& access) {
  check_rules(context, type, access.read);
  check_rules(context, type, access.create);
  check_rules(context, type, access.update);
  check_rules(context, type, access.remove);
}

Rules rules_or(const std::vector<types::Name>& rules, const Rules& fallback) {
  if (rules.empty()) return fallback;
  Rules result;
  for (const types::Name& rule : rules) result.push_back(rule.text);
  return result;
}

Access access_with_defaults(const Context& context, Index type, const types::AccessSpec& spec, bool owned) {
  const Rules anyone{"anyone"};
  const Rules user{"user"};
  const Rules owner{"owner"};
  const Rules nobody{"nobody"};
  Access access{.read = anyone, .create = anyone, .update = anyone, .remove = anyone};
  if (type == context.account_type) {
    access = Access{.read = owner, .create = nobody, .update = owner, .remove = nobody};
  } else if (context.accounts()) {
    access = Access{.read = anyone, .create = user, .update = owned ? owner : user, .remove = owned ? owner : user};
  }
  access.read = rules_or(spec.read, access.read);
  access.create = rules_or(spec.create, access.create);
  access.update = rules_or(spec.update, access.update);
  access.remove = rules_or(spec.remove, access.remove);
  return access;
}

void derive_type(Context& context, Index i) {
  Type& type = context.type(i);
  const types::TypeSpec& spec = context.spec(i);
  type.owner = fk_named(context, i, spec.owner, "owner");
  type.tenant = fk_named(context, i, spec.tenant, "tenant");
  if (!context.accounts()) {
    if (spec.owner) needs_accounts(context, spec.at("owner"), "`owner`");
    if (spec.tenant) needs_accounts(context, spec.at("tenant"), "`tenant`");
  }
  if (type.owner != none && context.accounts() && type.fields[type.owner].target != context.account_type) {
    context.error(
        codes::not_an_fk,
        spec.owner->place,
        "`owner` must point to `" + context.type(context.account_type).word + "`, the item of /authenticates"
    );
  }
  if (i == context.account_type && type.tenant != none) {
    const Field& tenant = type.fields[type.tenant];
    if (tenant.required && !tenant.default_value) {
      context.error(
          codes::accounts_type,
          spec.at("tenant"),
          "nobody could register: the tenant is required and never an argument",
          "take `" + tenant.name + "` out of `required`, or give it a default"
      );
    }
  }
  type.access = access_with_defaults(context, i, spec.access, type.owner != none);
  type.enforced_by_database = spec.enforced_by_database;
  check_access(context, i, spec.access);
  for (const types::FieldSpec& field : spec.properties) check_access(context, i, field.access);
}

/// Whoever may read a row of `row` may read the row of `target` that it points to (LANGUAGE section 5).
bool target_is_readable(const Type& row, const Type& target) {
  const Rules& theirs = target.access.read;
  const bool open = has(theirs, "anyone") ||
                    std::all_of(row.access.read.begin(), row.access.read.end(), [&](const std::string& rule) {
                      return (rule == "user" || rule.starts_with("role:")) && has(theirs, rule);
                    });
  if (!open) return false;
  if (target.tenant == none) return true;
  return row.tenant != none && row.fields[row.tenant].target == target.fields[target.tenant].target;
}

}  // namespace

void derive_access(Context& context) {
  for (Index i = 0; i < context.service.types.size(); ++i) derive_type(context, i);
  for (Type& type : context.service.types) {
    for (Field& field : type.fields) {
      const bool narrowed = !field.access.read.empty();
      if (narrowed && !field.key) field.answer_non_null = false;
      if (field.target == none) continue;
      field.item_non_null = field.required && !narrowed && target_is_readable(type, context.type(field.target));
    }
  }
}

}  // namespace moonwright::api

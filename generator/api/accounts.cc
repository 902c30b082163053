#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/forms.h"
#include "generator/api/parts.h"
#include "generator/api/payload.h"
#include "generator/api/root_fields.h"
#include "generator/api/wrapper.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

class AccountBuilder {
 public:
  explicit AccountBuilder(Context& context)
      : context_(context), accounts_(*context.service.accounts), type_(context.type(accounts_.type)) {}

  void run() {
    find_fields();
    RootField me = new_root_field(context_, OperationKind::query, none, "me");
    me.origin = accounts_.origin;
    me.deprecated = type_.deprecated;
    me.answer = {.kind = AnswerKind::item, .type = accounts_.type, .graphql = named(type_.graphql_name, false)};
    add_root_field(context_, std::move(me));
    add("register", AccountCall::register_, register_arguments(), true);
    add("login", AccountCall::login, login_arguments(), true);
    add("refresh", AccountCall::refresh, {text("refreshToken", true)}, true);
    add("logout", AccountCall::logout, {text("refreshToken", false)}, false);
    add("logoutAll", AccountCall::logout_all, {}, false);
    add("changePassword", AccountCall::change_password, {text("oldPassword", true), text("newPassword", true)}, false);
  }

 private:
  void find_fields() {
    const types::TypeSpec& spec = context_.spec(accounts_.type);
    if (spec.has("login")) {
      for (const types::Name& name : spec.login) add_login(name);
    } else {
      for (const char* name : {"username", "email"}) {
        const Index field = context_.field_of(accounts_.type, name);
        if (field != none && is_unique(field)) accounts_.login_fields.push_back(field);
      }
    }
    if (spec.roles) accounts_.roles_field = context_.field_of(accounts_.type, spec.roles->text);
    for (Index i = 0; i < type_.fields.size() && accounts_.password_field == none; ++i) {
      if (type_.fields[i].kind == Kind::password) accounts_.password_field = i;
    }
    const Place& place = type_.origin.spec.file.empty() ? accounts_.origin.said.place : type_.origin.spec;
    if (accounts_.password_field == none) {
      context_.error(
          codes::accounts_type,
          place,
          "`" + type_.word + "` has accounts but no password",
          "add \"password\": {\"type\": \"password\"} to its properties"
      );
    }
    check_roles(spec);
    if (accounts_.login_fields.empty() && spec.login.empty()) {
      context_.error(
          codes::accounts_type,
          place,
          "nobody could log in: `" + type_.word + "` has no unique `username` or `email`",
          "make one of them unique, or name a unique field with `login`"
      );
    }
  }

  /// Roles are words.
  void check_roles(const types::TypeSpec& spec) {
    if (accounts_.roles_field == none) return;
    const Kind kind = type_.fields[accounts_.roles_field].kind;
    const bool text = types::is_text(kind) && kind != Kind::password;
    if (text || kind == Kind::tags || kind == Kind::enumeration || kind == Kind::json) return;
    context_.error(
        codes::accounts_type,
        spec.roles->place,
        "`roles` names a field that holds words; `" + spec.roles->text + "` is of type " +
            std::string(types::word_of(kind)),
        "make it `tags`, or an enum"
    );
  }

  bool is_unique(Index field) const {
    if (type_.fields[field].unique) return true;
    const std::vector<Index> alone{field};
    return type_.key == alone || std::find(type_.unique.begin(), type_.unique.end(), alone) != type_.unique.end();
  }

  void add_login(const types::Name& name) {
    const Index field = context_.field_of(accounts_.type, name.text);
    if (field == none) return;
    if (type_.fields[field].kind == Kind::password) {
      context_.error(
          codes::accounts_type,
          name.place,
          "`" + name.text + "` is the password; `login` names what it belongs to",
          "name a unique field, such as `email`"
      );
      return;
    }
    if (!is_unique(field)) {
      context_.error(
          codes::accounts_type,
          name.place,
          "the login field `" + name.text + "` is not unique",
          "add \"unique\": true to it"
      );
    }
    std::vector<Index>& fields = accounts_.login_fields;
    if (std::find(fields.begin(), fields.end(), field) == fields.end()) fields.push_back(field);
  }

  Argument text(const std::string& name, bool required) const {
    Argument argument;
    argument.name = name;
    argument.snake = snake_case(name);
    argument.type = named("String", required);
    argument.kind = name.ends_with("assword") ? Kind::password : Kind::string;
    argument.meaning = Meaning::account;
    argument.origin = accounts_.origin;
    return argument;
  }

  std::vector<Argument> register_arguments() {
    std::vector<Argument> arguments =
        form_arguments(context_, accounts_.type, FormRequest{.use = FormUse::register_account, .find_by = {}});
    for (Argument& argument : arguments) argument.step = 0;
    return arguments;
  }

  std::vector<Argument> login_arguments() {
    std::string name = "login";
    if (accounts_.login_fields.size() == 1) name = type_.fields[accounts_.login_fields.front()].graphql_name;
    return {text(name, true), text("password", true)};
  }

  void add(const std::string& name, AccountCall call, std::vector<Argument> arguments, bool session) {
    Mutation mutation;
    mutation.name = kebab_case(name);
    mutation.account = call;
    mutation.origin = accounts_.origin;
    RootField field = new_root_field(context_, OperationKind::mutation, none, name);
    field.origin = accounts_.origin;
    mutation.payload = empty_payload(field.pascal, accounts_.origin);
    if (session) {
      const Origin& origin = accounts_.origin;
      std::vector<PayloadField>& fields = mutation.payload.fields;
      fields.push_back(payload_field(PayloadFieldKind::access_token, "accessToken", named("String", false), origin));
      fields.push_back(payload_field(PayloadFieldKind::refresh_token, "refreshToken", named("String", false), origin));
      fields.push_back(payload_field(PayloadFieldKind::user, type_.camel, named(type_.graphql_name, false), origin));
      fields.back().item_type = accounts_.type;
      check_payload_names(context_, mutation.payload);
    }
    if (call == AccountCall::register_) {
      Step step;
      step.verb = StoreVerb::create;
      step.type = accounts_.type;
      step.word = type_.word;
      step.takes_key = false;
      step.origin = accounts_.origin;
      mutation.steps.push_back(std::move(step));
    }
    if (context_.settings.api.mutation_style == MutationStyle::input) {
      wrap_arguments(context_, field.pascal, mutation, arguments);
    }
    field.arguments = std::move(arguments);
    field.answer = {.kind = AnswerKind::payload, .type = none, .graphql = named(mutation.payload.name, false)};
    field.mutation = context_.service.mutations.size();
    context_.service.mutations.push_back(std::move(mutation));
    add_root_field(context_, std::move(field));
  }

  Context& context_;
  Accounts& accounts_;
  const Type& type_;
};

}  // namespace

void derive_accounts(Context& context) {
  if (context.service.accounts) AccountBuilder(context).run();
}

}  // namespace moonwright::api

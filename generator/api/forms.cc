#include "generator/api/forms.h"

#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/form_file.h"
#include "generator/api/lists.h"
#include "generator/api/paths.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

bool has_role(const std::vector<std::string>& rules) {
  return std::any_of(rules.begin(), rules.end(), [](const std::string& rule) { return rule.starts_with("role:"); });
}

bool takes_roles(const Field& field, FormUse use) {
  if (use != FormUse::create && use != FormUse::update) return false;
  return has_role(field.access.create) || has_role(field.access.update) || has_role(field.access.remove);
}

bool contains(const std::vector<Index>& all, Index one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

class DefaultForm {
 public:
  DefaultForm(Context& context, Index type, const FormRequest& request)
      : context_(context), index_(type), type_(context.type(type)), request_(request) {
    if (const auto& roles = context.spec(type).roles) roles_ = context.field_of(type, roles->text);
  }

  std::vector<Argument> run() {
    for (const Type::Member& member : type_.members) {
      if (!member.is_set)
        add_field(member.index);
      else if (type_.sets[member.index].in_forms && !type_.sets[member.index].ids_name.empty())
        add_set(member.index);
    }
    return std::move(arguments_);
  }

 private:
  void add_field(Index at) {
    const Field& field = type_.fields[at];
    const FormUse use = request_.use;
    if (field.automatic) {
      if (at == type_.version && (use == FormUse::post || use == FormUse::update)) add(at, false, Meaning::version);
      return;
    }
    if (field.key && use == FormUse::update) return add(at, true);
    if (at == type_.owner) {
      if (takes_owner(type_, use) && !field.is_private && !field.derived) add(at, false);
      return;
    }
    if (at == type_.tenant) return;
    if (use == FormUse::get_or_create && contains(request_.find_by, at)) return add(at, true);
    if (field.is_private || field.read_only || field.derived) return;
    if (at == roles_) {
      if (takes_roles(field, use)) add(at, false);
      return;
    }
    if (field.key) return add_key(at);
    if (use == FormUse::update) {
      if (!field.immutable) add(at, false);
      return;
    }
    add(at, field.required && !field.default_value && at != type_.sorted);
  }

  void add_key(Index at) {
    const Field& field = type_.fields[at];
    const FormUse use = request_.use;
    if (use == FormUse::get_or_create || use == FormUse::register_account) return;
    const bool single = type_.key.size() == 1;
    if (single && field.kind == Kind::id) {
      if (use == FormUse::post) add(at, false);
    } else if (single && field.kind == Kind::uuid) {
      add(at, use == FormUse::post && listed_as_required(field.name));
    } else {
      add(at, !field.default_value);
    }
  }

  bool listed_as_required(const std::string& name) const {
    const std::vector<types::Name>& required = context_.spec(index_).required;
    return std::any_of(required.begin(), required.end(), [&](const types::Name& n) { return n.text == name; });
  }

  void add(Index at, bool required, Meaning meaning = Meaning::form_field) {
    arguments_.push_back(form_field(context_, index_, at, required, meaning));
  }

  void add_set(Index at) {
    if (request_.use == FormUse::register_account && !type_.sets[at].in_answers) return;
    const bool required = type_.sets[at].required && request_.use != FormUse::update;
    arguments_.push_back(form_set(context_, index_, at, required));
  }

  Context& context_;
  Index index_;
  const Type& type_;
  const FormRequest& request_;
  Index roles_ = none;
  std::vector<Argument> arguments_;
};

}  // namespace

std::string form_name(const Type& type, FormUse use) {
  if (use == FormUse::create) return type.pascal + "CreateForm";
  return type.pascal + (use == FormUse::update ? "UpdateForm" : "Form");
}

bool takes_owner(const Type& type, FormUse use) {
  const bool on_insert = use == FormUse::create || use == FormUse::get_or_create || use == FormUse::post;
  const bool on_update = use == FormUse::update || use == FormUse::post;
  return (on_insert && has_role(type.access.create)) || (on_update && has_role(type.access.update));
}

Argument form_field(const Context& context, Index type, Index field, bool required, Meaning meaning) {
  const Field& of = context.service.types[type].fields[field];
  Argument argument;
  argument.name = of.kind == Kind::fk ? of.graphql_id_name : of.graphql_name;
  argument.snake = snake_case(argument.name);
  argument.type = input_type(of, required);
  argument.kind = types::is_file(of.kind) ? of.kind : of.stored_kind;
  argument.enumeration = of.enumeration;
  argument.meaning = meaning;
  argument.field = field;
  argument.item_type = type;
  argument.description = of.description;
  argument.origin = of.origin;
  return argument;
}

Argument form_set(const Context& context, Index type, Index set, bool required) {
  const Set& of = context.service.types[type].sets[set];
  const Type& target = context.service.types[of.target];
  Argument argument;
  argument.name = of.ids_name;
  argument.snake = snake_case(argument.name);
  argument.type = list_of(key_scalar(target), required);
  argument.kind = target.fields[target.key.front()].stored_kind;
  argument.meaning = Meaning::form_set;
  argument.set = set;
  argument.item_type = type;
  argument.description = of.description;
  argument.origin = of.origin;
  return argument;
}

std::vector<Argument> form_arguments(Context& context, Index type, const FormRequest& request) {
  if (context.notes[type].form) return file_form_arguments(context, type, request);
  return DefaultForm(context, type, request).run();
}

std::vector<Argument> key_arguments(Context& context, Index type) {
  std::vector<Argument> result;
  for (const Index key : context.type(type).key) {
    result.push_back(form_field(context, type, key, true, Meaning::form_field));
  }
  return result;
}

Index form_input(Context& context, Index type, FormUse use, const Origin& origin) {
  const std::string name = form_name(context.type(type), use);
  if (const auto known = context.input_by_name.find(name); known != context.input_by_name.end()) {
    const Input& other = context.service.inputs[known->second];
    if (other.kind == InputKind::form && other.type == type) return known->second;
  }
  std::vector<Argument> fields = form_arguments(context, type, FormRequest{.use = use, .find_by = {}});
  return own_form_input(context, type, name, std::move(fields), origin);
}

Index own_form_input(
    Context& context, Index type, const std::string& name, std::vector<Argument> fields, const Origin& origin
) {
  Input input;
  input.kind = InputKind::form;
  input.name = name;
  input.type = type;
  input.fields = std::move(fields);
  input.origin = origin;
  if (input.fields.empty()) {
    context.error(
        codes::empty_input,
        origin.said.place,
        "the input type `" + name + "` would have no fields",
        "give `" + context.type(type).word + "` a field that can be set"
    );
  }
  return add_input(context, std::move(input));
}

bool has_key(const Type& type, const std::vector<Argument>& arguments) {
  return std::all_of(type.key.begin(), type.key.end(), [&](Index key) {
    return std::any_of(arguments.begin(), arguments.end(), [&](const Argument& a) {
      return a.meaning == Meaning::form_field && a.field == key;
    });
  });
}

}  // namespace moonwright::api

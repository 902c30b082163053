#include "generator/api/form_file.h"

#include <algorithm>
#include <utility>

#include "generator/api/codes.h"
#include "generator/api/input_type.h"
#include "generator/api/parts.h"
#include "generator/api/paths.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

class FileForm {
 public:
  FileForm(Context& context, Index type, const FormRequest& request)
      : context_(context),
        index_(type),
        type_(context.type(type)),
        request_(request),
        spec_(*context.notes[type].form) {}

  std::vector<Argument> run() {
    for (const types::FieldSpec& property : spec_.properties) add(property);
    if (request_.use == FormUse::update) add_missing(type_.key);
    if (request_.use == FormUse::get_or_create) add_missing(request_.find_by);
    return std::move(arguments_);
  }

 private:
  void add(const types::FieldSpec& property) {
    const bool required = std::any_of(spec_.required.begin(), spec_.required.end(), [&](const types::Name& n) {
      return n.text == property.name;
    });
    if (const Index field = field_for(property); field != none) {
      return check_type(context_, property, type_.fields[field]) ? add_field(property, field, required) : void();
    }
    if (const Index ids = set_for(property.name); ids != none) {
      arguments_.push_back(form_set(context_, index_, ids, required && request_.use != FormUse::update));
      return;
    }
    const bool set = property.kind == Kind::related_set || property.kind == Kind::many_to_many;
    if (set && is_inherited(property)) return;
    const Origin said = from_spec(property.place, type_.origin);
    context_.open_forms.push_back(form_name(type_, FormUse::post));
    auto argument =
        declared_argument(context_, property, required && request_.use != FormUse::update, type_.pascal + "Form", said);
    context_.open_forms.pop_back();
    if (argument) arguments_.push_back(std::move(*argument));
  }

  bool is_roles(Index at) const {
    const auto& roles = context_.spec(index_).roles;
    return roles && context_.field_of(index_, roles->text) == at;
  }

  /// It comes with `extends` and was written for a type: what no form takes is left out.
  bool is_inherited(const types::FieldSpec& property) const { return property.place.file != spec_.file; }

  bool is_no_input(const Field& field, Index at) const {
    return field.is_private || field.derived || (field.read_only && at != type_.version);
  }

  Index field_for(const types::FieldSpec& property) const {
    for (Index i = 0; i < type_.fields.size(); ++i) {
      const Field& field = type_.fields[i];
      if (field.name == property.name || field.graphql_name == property.name) return i;
      if (field.kind == Kind::fk && (field.graphql_id_name == property.name || field.name + "Id" == property.name))
        return i;
    }
    return none;
  }

  Index set_for(const std::string& name) const {
    for (Index i = 0; i < type_.sets.size(); ++i) {
      const Set& set = type_.sets[i];
      if (!set.ids_name.empty() && (set.ids_name == name || set.name == name)) return i;
    }
    return none;
  }

  void add_field(const types::FieldSpec& property, Index at, bool required) {
    const Field& field = type_.fields[at];
    const FormUse use = request_.use;
    const bool left_out = is_no_input(field, at) || at == type_.tenant;
    if (is_inherited(property) && left_out) return;
    const bool read_only = field.read_only && at != type_.version;
    if (field.is_private || field.derived || read_only || at == type_.tenant) {
      const char* why = field.is_private ? "private"
                        : field.derived  ? "derived"
                        : read_only      ? "read-only"
                                         : "filled from the token";
      context_.error(codes::not_in_api, property.place, "`" + field.name + "` is " + why + " and cannot be in a form");
      return;
    }
    if (at == type_.owner && !(field.key && use == FormUse::update)) {
      // Filled from the token, unless a role may say another.
      if (takes_owner(type_, use)) arguments_.push_back(form_field(context_, index_, at, false, Meaning::form_field));
      return;
    }
    // Nobody gives himself roles.
    if (use == FormUse::register_account && is_roles(at)) return;
    const bool found_by = use == FormUse::get_or_create &&
                          std::find(request_.find_by.begin(), request_.find_by.end(), at) != request_.find_by.end();
    if (at == type_.version) {
      if (use == FormUse::post || use == FormUse::update) {
        arguments_.push_back(form_field(context_, index_, at, false, Meaning::version));
      }
      return;
    }
    if (field.key && !found_by) {
      const bool single_id = type_.key.size() == 1 && field.kind == Kind::id;
      const bool single_uuid = type_.key.size() == 1 && field.kind == Kind::uuid;
      if (use == FormUse::get_or_create || use == FormUse::register_account) return;
      if (use == FormUse::create && single_id) return;
      if (use == FormUse::update)
        required = true;
      else if (single_id || (single_uuid && use == FormUse::create))
        required = false;
      else if (!single_uuid)
        required = !field.default_value;
    } else if (use == FormUse::update) {
      if (field.immutable) return;
      required = false;
    }
    arguments_.push_back(form_field(context_, index_, at, required || found_by, Meaning::form_field));
  }

  void add_missing(const std::vector<Index>& fields) {
    std::size_t at = 0;
    for (const Index field : fields) {
      const bool there = std::any_of(arguments_.begin(), arguments_.end(), [&](const Argument& a) {
        return a.meaning == Meaning::form_field && a.field == field;
      });
      const bool from_token = request_.use == FormUse::get_or_create && (field == type_.owner || field == type_.tenant);
      if (there || from_token) continue;
      const auto place = arguments_.begin() + static_cast<std::ptrdiff_t>(at++);
      arguments_.insert(place, form_field(context_, index_, field, true, Meaning::form_field));
    }
  }

  Context& context_;
  Index index_;
  const Type& type_;
  const FormRequest& request_;
  const types::TypeSpec& spec_;
  std::vector<Argument> arguments_;
};

/// Whether the form is being made: as an argument of a verb, or as one in another.
bool holds_itself(const Context& context, const Type& target) {
  const std::string name = form_name(target, FormUse::post);
  return std::find(context.open_forms.begin(), context.open_forms.end(), name) != context.open_forms.end();
}

}  // namespace

std::vector<Argument> file_form_arguments(Context& context, Index type, const FormRequest& request) {
  return FileForm(context, type, request).run();
}

std::optional<Argument> declared_argument(
    Context& context, const types::FieldSpec& spec, bool required, const std::string& owner, const Origin& said
) {
  if (!spec.kind) {
    context.error(
        codes::input_type,
        spec.place,
        "`" + spec.name + "` needs a type: no field goes by that name",
        "add \"type\": \"string\", or say which field with `path`"
    );
    return std::nullopt;
  }
  Argument argument;
  argument.name = spec.graphql_name.empty() ? spec.name : spec.graphql_name;
  argument.meaning = Meaning::declared;
  argument.kind = *spec.kind;
  argument.description = spec.description;
  argument.origin = from_spec(spec.place, said);
  switch (*spec.kind) {
    case Kind::fk:
    case Kind::id_list:
    case Kind::form: {
      // Types are collected with these targets: an unknown one was told there.
      argument.item_type = context.type_of(spec.target);
      if (argument.item_type == none) return std::nullopt;
      const Type& target = context.type(argument.item_type);
      if (spec.kind == Kind::form && holds_itself(context, target)) {
        context.error(
            codes::input_type,
            spec.at("type"),
            "`" + spec.name + "`: the form of `" + target.word + "` would hold itself",
            "write \"type\": \"idList\", or remove it"
        );
        return std::nullopt;
      }
      if (spec.kind == Kind::form) {
        argument.meaning = Meaning::form;
        argument.input = form_input(context, argument.item_type, FormUse::post, argument.origin);
        argument.type = named(context.service.inputs[argument.input].name, required);
      } else if (spec.kind == Kind::id_list) {
        argument.type = list_of(key_scalar(target), required);
      } else {
        argument.name += "Id";
        argument.type = named(key_scalar(target), required);
        argument.kind = target.key.size() == 1 ? target.fields[target.key.front()].stored_kind : Kind::string;
      }
      break;
    }
    case Kind::related_set:
    case Kind::many_to_many:
      context.error(
          codes::input_type,
          spec.at("type"),
          "`" + spec.name + "`: a set is no input",
          "write \"type\": \"idList\" or \"form\""
      );
      return std::nullopt;
    case Kind::enumeration: {
      if (spec.enum_values.empty()) {
        context.error(
            codes::input_type, spec.place, "the enum `" + spec.name + "` has no values", "add \"enum\": [...]"
        );
        return std::nullopt;
      }
      Enum found;
      found.name = spec.enum_name.empty() ? owner + pascal_case(spec.name) : spec.enum_name;
      found.snake = snake_case(found.name);
      found.origin = argument.origin;
      argument.enumeration = add_enum(context, std::move(found), spec);
      argument.type = named(context.service.enums[argument.enumeration].name, required);
      break;
    }
    case Kind::file:
    case Kind::image:
      argument.type = named("Upload", required);
      break;
    case Kind::tags:
      argument.type = list_of("String", required);
      break;
    default:
      argument.type = named(scalar_of(*spec.kind, context.service.id_is_int), required);
      break;
  }
  argument.default_value = spec.default_value;
  argument.snake = snake_case(argument.name);
  return argument;
}

}  // namespace moonwright::api

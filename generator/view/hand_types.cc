#include "generator/view/hand_types.h"

#include <algorithm>

#include "generator/base/names.h"
#include "generator/view/cpp.h"
#include "generator/view/hand_names.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using types::Kind;

/// A field with nothing but a kind, for the functions that spell types.
api::Field bare_field(Kind kind, api::Index enumeration) {
  api::Field field;
  field.kind = kind;
  field.stored_kind = kind;
  field.enumeration = enumeration;
  return field;
}

Kind element_kind(const api::Service& service, const api::Argument& argument) {
  if (argument.kind == Kind::tags) return Kind::string;
  if (argument.kind != Kind::id_list) return argument.kind;
  const api::Type& target = service.types[argument.item_type];
  return target.key.size() == 1 ? target.fields[target.key.front()].stored_kind : Kind::string;
}

bool is_form(const api::Argument& argument) {
  return argument.input != api::none &&
         (argument.meaning == api::Meaning::form || argument.meaning == api::Meaning::form_list);
}

std::string wrapped(std::string type, bool list, bool optional) {
  if (list) type = "std::vector<" + type + ">";
  return optional ? "std::optional<" + type + ">" : type;
}

void add_scalar_headers(
    const api::Service& service, Kind kind, api::Index enumeration, bool list, bool optional, std::set<std::string>& to
) {
  if (list || kind == Kind::tags) to.insert("<vector>");
  if (optional) to.insert("<optional>");
  const std::string header = header_of(service, bare_field(kind, enumeration));
  if (!header.empty()) to.insert(header);
  if (kind == Kind::tags) to.insert("<string>");
}

void collect_form(const api::Service& service, const api::Argument& argument, std::vector<const api::Input*>& forms) {
  if (!is_form(argument)) return;
  const api::Input& input = service.inputs[argument.input];
  if (std::find(forms.begin(), forms.end(), &input) != forms.end()) return;
  for (const api::Argument& field : input.fields) collect_form(service, field, forms);
  if (std::find(forms.begin(), forms.end(), &input) == forms.end()) forms.push_back(&input);
}

void use_enum(const api::Service& service, api::Index at, std::vector<const api::Enum*>& used) {
  if (at == api::none || service.enums[at].type != api::none) return;
  if (std::find(used.begin(), used.end(), &service.enums[at]) == used.end()) used.push_back(&service.enums[at]);
}

std::vector<const api::Enum*> enums_of(const api::Service& service, const api::Input& form) {
  std::vector<const api::Enum*> used;
  for (const api::Argument& field : form.fields) use_enum(service, field.enumeration, used);
  return used;
}

std::vector<const api::Enum*> enums_of(const api::Service& service, const api::Operation& operation) {
  std::vector<const api::Enum*> used;
  for (const api::RootField* field : hand_fields(service, operation)) {
    for (const api::Argument* argument : seen_arguments(service, *field)) {
      use_enum(service, argument->enumeration, used);
    }
    use_enum(service, field->answer.enumeration, used);
    if (field->mutation == api::none) continue;
    for (const api::PayloadField* output : filled_outputs(service.mutations[field->mutation])) {
      use_enum(service, output->enumeration, used);
    }
  }
  return used;
}

/// Without those that something before has.
std::vector<const api::Enum*> without(std::vector<const api::Enum*> used, const std::vector<const api::Enum*>& taken) {
  used.erase(
      std::remove_if(
          used.begin(),
          used.end(),
          [&](const api::Enum* one) { return std::find(taken.begin(), taken.end(), one) != taken.end(); }
      ),
      used.end()
  );
  return used;
}

}  // namespace

std::string form_header(const api::Input& input) {
  return "generated/api/form/" + snake_case(input.name) + ".h";
}

std::string argument_type(const api::Service& service, const api::Argument& argument) {
  const std::string element =
      is_form(argument) ? service.inputs[argument.input].name
                        : cpp_type(service, bare_field(element_kind(service, argument), argument.enumeration));
  return wrapped(element, argument.type.list, !argument.type.non_null);
}

std::string argument_initializer(const api::Service& service, const api::Argument& argument) {
  if (!argument.type.non_null || argument.type.list || is_form(argument)) return {};
  return initializer(bare_field(element_kind(service, argument), argument.enumeration));
}

std::string answer_type(const api::Service& service, const api::Answer& answer) {
  switch (answer.kind) {
    case api::AnswerKind::item:
      return "std::optional<" + service.types[answer.type].pascal + ">";
    case api::AnswerKind::list:
      return "std::vector<" + service.types[answer.type].pascal + ">";
    default:
      break;
  }
  const std::string element = cpp_type(service, bare_field(answer.scalar, answer.enumeration));
  return wrapped(element, answer.graphql.list, !answer.graphql.non_null);
}

std::string output_type(const api::Service& service, const api::PayloadField& output) {
  if (output.kind == api::PayloadFieldKind::item)
    return "std::optional<" + service.types[output.item_type].pascal + ">";
  if (output.kind == api::PayloadFieldKind::list) {
    return "std::optional<std::vector<" + service.types[output.item_type].pascal + ">>";
  }
  return wrapped(cpp_type(service, bare_field(output.scalar, output.enumeration)), output.type.list, true);
}

std::string derived_type(const api::Service& service, const api::Field& field) {
  return wrapped(cpp_type(service, field), false, !field.answer_non_null);
}

void add_argument_headers(const api::Service& service, const api::Argument& argument, std::set<std::string>& headers) {
  const bool optional = !argument.type.non_null;
  if (is_form(argument)) {
    headers.insert("\"" + form_header(service.inputs[argument.input]) + "\"");
    if (argument.type.list) headers.insert("<vector>");
    if (optional) headers.insert("<optional>");
    return;
  }
  const Kind kind = element_kind(service, argument);
  add_scalar_headers(service, kind, argument.enumeration, argument.type.list, optional, headers);
}

void add_answer_headers(const api::Service& service, const api::Answer& answer, std::set<std::string>& headers) {
  if (answer.type != api::none) {
    headers.insert(answer.kind == api::AnswerKind::list ? "<vector>" : "<optional>");
    headers.insert("\"" + type_header(service, service.types[answer.type]) + "\"");
    return;
  }
  const bool optional = !answer.graphql.non_null;
  add_scalar_headers(service, answer.scalar, answer.enumeration, answer.graphql.list, optional, headers);
}

void add_output_headers(const api::Service& service, const api::PayloadField& output, std::set<std::string>& headers) {
  headers.insert("<optional>");
  if (output.kind == api::PayloadFieldKind::item || output.kind == api::PayloadFieldKind::list) {
    if (output.kind == api::PayloadFieldKind::list) headers.insert("<vector>");
    headers.insert("\"" + type_header(service, service.types[output.item_type]) + "\"");
    return;
  }
  add_scalar_headers(service, output.scalar, output.enumeration, output.type.list, true, headers);
}

void add_derived_headers(const api::Service& service, const api::Field& field, std::set<std::string>& headers) {
  headers.insert("<vector>");
  headers.insert("\"runtime/base/task.h\"");
  add_scalar_headers(service, field.stored_kind, field.enumeration, false, !field.answer_non_null, headers);
}

const std::vector<api::Argument>& arguments_of(const api::Service& service, const api::RootField& field) {
  if (field.mutation == api::none || service.mutations[field.mutation].input == api::none) return field.arguments;
  return service.inputs[service.mutations[field.mutation].input].fields;
}

namespace {

/// What a form of one's own (`TodoForm.json`) declares beside the type's fields; the rows of a list with such a form.
bool says_more(const api::Service& service, const api::Argument& argument) {
  if (argument.meaning == api::Meaning::declared) return true;
  if (argument.meaning != api::Meaning::form_list) return false;
  const std::vector<api::Argument>& fields = service.inputs[argument.input].fields;
  return std::any_of(fields.begin(), fields.end(), [](const api::Argument& field) {
    return field.meaning == api::Meaning::declared;
  });
}

}  // namespace

std::vector<const api::Argument*> seen_arguments(const api::Service& service, const api::RootField& field) {
  std::vector<const api::Argument*> seen;
  for (const api::Argument& argument : arguments_of(service, field)) {
    if (argument.meaning == api::Meaning::token) continue;
    if (field.hand_written || argument.step == api::none || says_more(service, argument)) seen.push_back(&argument);
  }
  return seen;
}

std::vector<const api::PayloadField*> filled_outputs(const api::Mutation& mutation) {
  std::vector<const api::PayloadField*> result;
  for (const api::PayloadField& field : mutation.payload.fields) {
    const bool of_result = field.kind == api::PayloadFieldKind::item || field.kind == api::PayloadFieldKind::list ||
                           field.kind == api::PayloadFieldKind::declared;
    if (of_result && field.step == api::none) result.push_back(&field);
  }
  return result;
}

std::vector<const api::Input*> hand_forms(const api::Service& service) {
  std::vector<const api::Input*> forms;
  for (const api::RootField& field : service.root_fields) {
    if (field.kind == api::OperationKind::subscription || field.operation == api::none) continue;
    if (!field.hand_written && field.mutation == api::none) continue;
    for (const api::Argument* argument : seen_arguments(service, field)) collect_form(service, *argument, forms);
  }
  return forms;
}

std::vector<const api::Enum*> own_enums(const api::Service& service, const api::Input& form) {
  if (enums_of(service, form).empty()) return {};
  std::vector<const api::Enum*> taken;
  for (const api::Input* other : hand_forms(service)) {
    if (other == &form) return without(enums_of(service, form), taken);
    for (const api::Enum* one : enums_of(service, *other)) taken.push_back(one);
  }
  return {};
}

std::vector<const api::Enum*> own_enums(const api::Service& service, const api::Operation& operation) {
  if (enums_of(service, operation).empty()) return {};
  std::vector<const api::Enum*> taken;
  for (const api::Input* form : hand_forms(service)) {
    for (const api::Enum* one : enums_of(service, *form)) taken.push_back(one);
  }
  for (const api::Operation& other : service.operations) {
    if (&other == &operation) return without(enums_of(service, operation), taken);
    for (const api::Enum* one : enums_of(service, other)) taken.push_back(one);
  }
  return {};
}

}  // namespace moonwright::view

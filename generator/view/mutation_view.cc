#include "generator/view/mutation_view.h"

#include <algorithm>

#include "generator/base/names.h"
#include "generator/view/cpp.h"
#include "generator/view/hand_types.h"
#include "generator/view/origin_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

/// "todolistId" of `todoTodolistId` with the prefix "todo".
std::string without_prefix(const std::string& name, const std::string& prefix) {
  if (prefix.empty() || name.size() <= prefix.size() || !name.starts_with(prefix)) return name;
  std::string rest = name.substr(prefix.size());
  if (rest.front() >= 'A' && rest.front() <= 'Z') rest.front() = static_cast<char>(rest.front() - 'A' + 'a');
  return rest;
}

std::string input_entry(const api::Type& type, const api::Argument& argument, const std::string& prefix) {
  const std::string name = without_prefix(argument.name, prefix);
  const bool is_set = argument.meaning == api::Meaning::form_set;
  const std::string column = is_set ? type.sets[argument.set].ids_name : column_name(type.fields[argument.field]);
  return "{" + cpp_string(name) + (name == column ? "" : ", " + cpp_string(column)) + "}";
}

std::vector<std::string> entries_of(
    const api::Type& type, const std::vector<api::Argument>& arguments, const std::string& prefix, api::Index step
) {
  std::vector<std::string> entries;
  for (const api::Argument& argument : arguments) {
    const bool of_step = step == api::none || argument.step == step;
    const bool stores = argument.meaning == api::Meaning::form_field || argument.meaning == api::Meaning::form_set ||
                        argument.meaning == api::Meaning::version;
    if (stores && of_step) entries.push_back(input_entry(type, argument, prefix));
  }
  return entries;
}

std::string_view form_word(api::StoreVerb verb) {
  switch (verb) {
    case api::StoreVerb::post:
      return "form";
    case api::StoreVerb::create:
      return "create_form";
    case api::StoreVerb::update:
      return "update_form";
    case api::StoreVerb::remove:
      return "key";
    case api::StoreVerb::get_or_create:
      return "find_or_create_form";
  }
  return "form";
}

std::string_view verb_word(api::StoreVerb verb) {
  switch (verb) {
    case api::StoreVerb::post:
      return "post";
    case api::StoreVerb::create:
      return "create";
    case api::StoreVerb::update:
      return "update";
    case api::StoreVerb::remove:
      return "remove";
    case api::StoreVerb::get_or_create:
      return "get_or_create";
  }
  return "post";
}

Value to_list(const std::vector<std::string>& texts) {
  Value result = Value::list();
  for (const std::string& text : texts) result.push_back(text);
  return result;
}

bool same_texts(const Value& list, const std::vector<std::string>& texts) {
  const jinja::List& items = list.items();
  return std::equal(items.begin(), items.end(), texts.begin(), texts.end(), [](const Value& a, const std::string& b) {
    return a.text() == b;
  });
}

const Value* form_of(const std::string& name, const Value& forms) {
  const jinja::List& all = forms.items();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Value& form) { return form.find("name")->text() == name; });
  return found == all.end() ? nullptr : &*found;
}

/// The name of the table with these entries: that of the type's form (`shared`) if it has the same ones, else the
/// verb's own (`usual`), else one of the mutation's own.
std::string form_named(
    const std::string& shared,
    const std::string& usual,
    const std::string& own,
    const std::vector<std::string>& entries,
    Value& forms
) {
  if (entries.empty()) return {};
  for (const std::string& name : {shared, usual, own}) {
    const Value* form = form_of(name, forms);
    if (form != nullptr && same_texts(*form->find("inputs"), entries)) return name;
  }
  std::string name = form_of(usual, forms) == nullptr ? usual : own;
  forms.push_back(Value::map({{"name", name}, {"inputs", to_list(entries)}}));
  return name;
}

/// The argument that holds the rows of a list or the keys to delete; nullptr for an item.
const api::Argument* list_argument(const std::vector<api::Argument>& arguments, api::Index step) {
  for (const api::Argument& argument : arguments) {
    const bool holds_rows = argument.meaning == api::Meaning::form_list || argument.meaning == api::Meaning::ids;
    if (holds_rows && argument.step == step) return &argument;
  }
  return nullptr;
}

std::string output_name(
    const api::Mutation& mutation, const api::Step& step, api::PayloadFieldKind kind, api::Index index
) {
  if (kind != api::PayloadFieldKind::created) {
    return step.output == api::none ? std::string() : mutation.payload.fields[step.output].name;
  }
  for (const api::PayloadField& field : mutation.payload.fields) {
    if (field.kind == kind && (field.step == index || field.step == api::none)) return field.name;
  }
  return {};
}

class StepView {
 public:
  StepView(const api::Service& service, const api::Mutation& mutation, const std::vector<api::Argument>& arguments)
      : service_(service), mutation_(mutation), arguments_(arguments) {}

  Value view(api::Index index, const std::string& mutation_snake, Value& forms) const {
    const api::Step& step = mutation_.steps[index];
    const api::Type& type = service_.types[step.type];
    const api::Argument* list = list_argument(arguments_, index);
    const std::string output = output_name(mutation_, step, api::PayloadFieldKind::item, index);
    const bool creates = step.verb == api::StoreVerb::get_or_create;
    Value result = Value::map({
        {"name", cpp_string(output.empty() ? camel_case(step.word) : output)},
        {"verb", verb_word(step.verb)},
        {"model", model_name(type)},
        {"list", list ? cpp_string(list->name) : std::string()},
        {"prefix", step.prefix.empty() || list ? std::string() : cpp_string(step.prefix)},
        {"inputs", inputs(index, list, mutation_snake, forms)},
        {"find_by", names(type, step.find_by)},
        {"parents", parents(step, type)},
        {"snake", snake_case(step.word)},
        {"answers", !output.empty()},
        {"created",
         creates ? quoted(output_name(mutation_, step, api::PayloadFieldKind::created, index)) : std::string()},
        {"origin", origin_view(step.origin)},
    });
    result.set("entry", step_entry(result, mutation_snake));
    return result;
  }

 private:
  /// The entry of the table of steps, in the order of `mw::app::Step`.
  static std::string step_entry(const Value& step, const std::string& mutation_snake) {
    std::vector<std::string> members;
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) members.push_back("." + std::string(name) + " = " + value);
    };
    const auto table = [&](const char* name) {
      if (step.find(name)->size() > 0) add(name, mutation_snake + "_" + step.find("snake")->text() + "_" + name);
    };
    add("name", step.find("name")->text());
    add("verb", "app::Verb::" + step.find("verb")->text());
    add("model", "&" + step.find("model")->text());
    for (const char* name : {"list", "prefix", "inputs"}) add(name, step.find(name)->text());
    table("find_by");
    table("parents");
    if (!step.find("answers")->boolean()) add("answers", "false");
    add("created", step.find("created")->text());
    return table_entry(members);
  }

  static std::string quoted(const std::string& text) { return text.empty() ? text : cpp_string(text); }

  std::string inputs(api::Index index, const api::Argument* list, const std::string& mutation_snake, Value& forms)
      const {
    const api::Step& step = mutation_.steps[index];
    const api::Type& type = service_.types[step.type];
    std::vector<std::string> entries;
    if (list == nullptr) {
      entries = entries_of(type, arguments_, step.prefix, index);
    } else if (list->meaning == api::Meaning::form_list) {
      entries = entries_of(type, service_.inputs[list->input].fields, {}, api::none);
    }
    const std::string word(form_word(step.verb));
    const std::string own = mutation_snake + "_" + snake_case(step.word) + "_" + word;
    return form_named(type.snake + "_form", type.snake + "_" + word, own, entries, forms);
  }

  static Value names(const api::Type& type, const std::vector<api::Index>& fields) {
    Value result = Value::list();
    for (api::Index field : fields) result.push_back(cpp_string(column_name(type.fields[field])));
    return result;
  }

  Value parents(const api::Step& step, const api::Type& type) const {
    Value result = Value::list();
    for (const api::ParentLink& link : step.parents) {
      const api::Step& parent = mutation_.steps[link.step];
      const std::string output = output_name(mutation_, parent, api::PayloadFieldKind::item, link.step);
      const std::string name = output.empty() ? camel_case(parent.word) : output;
      result.push_back("{" + cpp_string(column_name(type.fields[link.field])) + ", " + cpp_string(name) + "}");
    }
    return result;
  }

  const api::Service& service_;
  const api::Mutation& mutation_;
  const std::vector<api::Argument>& arguments_;
};

}  // namespace

Value mutation_view(
    const api::Service& service,
    const api::Operation& operation,
    const api::RootField& field,
    std::string comment,
    Value& forms
) {
  const api::Mutation& mutation = service.mutations[field.mutation];
  const std::string snake = snake_case(operation.name);
  const std::vector<api::Argument>& arguments = arguments_of(service, field);
  const StepView step_view(service, mutation, arguments);
  Value steps = Value::list();
  for (api::Index i = 0; i < mutation.steps.size(); ++i) steps.push_back(step_view.view(i, snake, forms));
  Value declared = Value::list();
  for (const api::Argument* argument : seen_arguments(service, field)) declared.push_back(cpp_string(argument->name));
  return Value::map({
      {"comment", std::move(comment)},
      {"name", cpp_string(field.name)},
      {"snake", snake},
      {"statement", cpp_string(operation.class_name)},
      {"input", mutation.input == api::none ? std::string() : cpp_string(field.arguments.front().name)},
      {"plain", mutation.plain},
      {"steps", std::move(steps)},
      {"declared", std::move(declared)},
      {"origin", origin_view(field.origin)},
  });
}

}  // namespace moonwright::view

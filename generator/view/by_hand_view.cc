#include "generator/view/by_hand_view.h"

#include <algorithm>
#include <set>
#include <utility>

#include "generator/base/names.h"
#include "generator/view/cpp.h"
#include "generator/view/enum_view.h"
#include "generator/view/hand_bodies.h"
#include "generator/view/hand_names.h"
#include "generator/view/hand_types.h"
#include "generator/view/operation_view.h"
#include "generator/view/type_view.h"

namespace moonwright::view {

namespace {

using jinja::Value;

/// `spec_md_line_12_declares_HelloQuery_greeting`: what the linker calls the place that misses a body.
std::string thunk_name(const Body& body) {
  std::string text = body.place.file + "_line_" + std::to_string(body.place.line) + "_declares_";
  for (std::size_t i = 0; i < body.name.size(); ++i) {
    if (body.name[i] == ':') {
      text += text.back() == '_' ? "" : "_";
    } else {
      text += body.name[i];
    }
  }
  for (char& c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (!plain) c = '_';
  }
  if (text.front() >= '0' && text.front() <= '9') text.insert(0, "at_");
  return text;
}

/// The lines that fill a struct, and the readers they call.
class Readers {
 public:
  explicit Readers(const api::Service& service) : service_(service) {
    for (const api::Input* form : hand_forms(service)) {
      std::vector<const api::Argument*> fields;
      for (const api::Argument& field : form->fields) fields.push_back(&field);
      add(form_reader(*form), form->name, fields);
    }
  }

  /// Its name; empty without arguments.
  std::string of(const api::Operation& operation, const api::RootField& field) {
    const std::vector<const api::Argument*> seen = seen_arguments(service_, field);
    if (seen.empty()) return {};
    std::string name = "read_" + operation.file_name + (is_mutation(field) ? "" : "_" + field.snake);
    add(name, operation.class_name + "::" + inputs_name(field), seen);
    return name;
  }

  Value take() { return std::move(list_); }

 private:
  static std::string form_reader(const api::Input& form) { return "read_" + snake_case(form.name); }

  void add(std::string function, std::string type, const std::vector<const api::Argument*>& arguments) {
    Value lines = Value::list();
    for (const api::Argument* argument : arguments) lines.push_back(line(*argument));
    list_.push_back(
        Value::map({{"function", std::move(function)}, {"type", std::move(type)}, {"lines", std::move(lines)}})
    );
  }

  std::string line(const api::Argument& argument) const {
    std::string text = "from.read(" + cpp_string(argument.name) + ", into." + cpp_name(argument.snake);
    const bool form = argument.meaning == api::Meaning::form || argument.meaning == api::Meaning::form_list;
    if (form && argument.input != api::none) text += ", " + form_reader(service_.inputs[argument.input]);
    if (argument.enumeration != api::none) text += ", {&" + enum_name(service_.enums[argument.enumeration]) + "}";
    return text + ");";
  }

  const api::Service& service_;
  Value list_ = Value::list();
};

/// The tables of by_hand.cc.
class HandTables {
 public:
  explicit HandTables(const api::Service& service) : service_(service), readers_(service) {}

  Value run() {
    for (const api::Operation& operation : service_.operations) {
      for (const api::RootField* field : hand_fields(service_, operation)) add(operation, *field);
    }
    for (const api::Type& type : service_.types) {
      for (const api::Field& field : type.fields) {
        if (is_derived_scalar(field)) add(type, field);
      }
    }
    for (const api::Endpoint& endpoint : service_.endpoints) add(endpoint);
    if (headers_.empty()) return nullptr;
    return Value::map({
        {"includes", include_lines(headers_, false)},
        {"enums", all_enums()},
        {"readers", readers_.take()},
        {"fields", std::move(fields_)},
        {"mutations", std::move(mutations_)},
        {"derived", std::move(derived_)},
        {"endpoints", std::move(endpoints_)},
    });
  }

 private:
  Value all_enums() const {
    Value result = Value::list();
    for (const api::Input* form : hand_forms(service_)) {
      for (const api::Enum* declared : own_enums(service_, *form)) result.push_back(enum_view(*declared));
    }
    for (const api::Operation& operation : service_.operations) {
      for (const api::Enum* declared : own_enums(service_, operation)) result.push_back(enum_view(*declared));
    }
    return result;
  }

  std::string enum_entry(api::Index at) const {
    return at == api::none ? std::string() : "&" + enum_name(service_.enums[at]);
  }

  void need_type(api::Index type) {
    if (type != api::none) headers_.insert("\"" + type_header(service_, service_.types[type]) + "\"");
  }

  static Value call_view(const Body& body) {
    return Value::map({{"thunk", thunk_name(body)}, {"function", "&" + body.name}});
  }

  void add(const api::Operation& operation, const api::RootField& field) {
    headers_.insert("\"" + operation_header(service_, operation) + "\"");
    const std::string reader = readers_.of(operation, field);
    Value view = field.hand_written ? call_view(body_of(service_, operation, field)) : Value::map({{"thunk", ""}});
    view.set("name", cpp_string(field.name));
    view.set("reader", reader);
    view.set("snake", operation.file_name + "_" + field.snake);
    if (is_mutation(field)) {
      add_mutation(operation, field, std::move(view));
      return;
    }
    const bool rows = field.answer.type != api::none && field.answer.kind != api::AnswerKind::scalar;
    view.set("statement", cpp_string(operation.class_name + "::" + field.name));
    view.set("model", rows ? "&" + model_name(service_.types[field.answer.type]) : std::string());
    view.set("list", field.answer.kind == api::AnswerKind::list);
    view.set("enumeration", enum_entry(field.answer.enumeration));
    if (rows) need_type(field.answer.type);
    need_enum(field.answer.enumeration);
    fields_.push_back(std::move(view));
  }

  void need_enum(api::Index at) {
    if (at != api::none) need_type(service_.enums[at].type);
  }

  void add_mutation(const api::Operation& operation, const api::RootField& field, Value view) {
    const api::Mutation& mutation = service_.mutations[field.mutation];
    view.set("statement", cpp_string(operation.class_name));
    view.set("input", mutation.input == api::none ? std::string() : cpp_string(field.arguments.front().name));
    view.set("plain", mutation.plain);
    view.set("inputs", operation.class_name + "::Inputs");
    const bool fills = has_outputs_struct(service_, field);
    view.set("outputs_struct", fills && !field.hand_written ? operation.class_name + "::Outputs" : std::string());
    Value outputs = Value::list();
    if (mutation.plain) {
      outputs.push_back(result_view(field, result_type(service_, field)));
    } else {
      for (const api::PayloadField* output : filled_outputs(mutation)) {
        outputs.push_back(output_view(*output, operation.class_name + "::Outputs::" + cpp_name(output->snake)));
      }
    }
    view.set("outputs", field.hand_written || fills ? std::move(outputs) : Value::list());
    for (const api::PayloadField* output : filled_outputs(mutation)) {
      need_type(output->item_type);
      need_enum(output->enumeration);
    }
    mutations_.push_back(std::move(view));
  }

  Value output_view(const api::PayloadField& output, const std::string& member) const {
    const bool rows = output.kind != api::PayloadFieldKind::declared;
    return Value::map({
        {"name", cpp_string(output.name)},
        {"model", rows ? "&" + model_name(service_.types[output.item_type]) : std::string()},
        {"list", output.kind == api::PayloadFieldKind::list},
        {"enumeration", enum_entry(output.enumeration)},
        {"getter", (rows ? ".rows = app::output_rows<&" : ".write = app::write_output<&") + member + ">"},
    });
  }

  Value result_view(const api::RootField& field, const std::string& type) const {
    const bool rows = field.answer.type != api::none && field.answer.kind != api::AnswerKind::scalar;
    return Value::map({
        {"name", ""},
        {"model", rows ? "&" + model_name(service_.types[field.answer.type]) : std::string()},
        {"list", field.answer.kind == api::AnswerKind::list},
        {"enumeration", enum_entry(field.answer.enumeration)},
        {"getter", (rows ? ".rows = app::result_rows<" : ".write = app::write_result<") + type + ">"},
    });
  }

  void add(const api::Type& type, const api::Field& field) {
    headers_.insert("\"" + type_header(service_, type) + "\"");
    const Body body = body_of(service_, type, field);
    Value view = call_view(body);
    Value needs = Value::list();
    for (const api::Index needed : field.needs) needs.push_back(cpp_string(column_name(type.fields[needed])));
    view.set("model", "&" + model_name(type));
    view.set("name", cpp_string(field.graphql_name));
    view.set("statement", cpp_string(body.name));
    view.set("needs", std::move(needs));
    view.set("snake", type.snake + "_" + field.member);
    view.set("enumeration", enum_entry(field.enumeration));
    need_enum(field.enumeration);
    derived_.push_back(std::move(view));
  }

  void add(const api::Endpoint& endpoint) {
    headers_.insert("\"" + endpoint_header(endpoint) + "\"");
    Value view = call_view(body_of(service_, endpoint));
    view.set("function", endpoint_class(endpoint) + "::answer");
    view.set("name", cpp_string(endpoint.name));
    std::string method = snake_case(endpoint.method);
    for (char& c : method) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    method.erase(std::remove(method.begin(), method.end(), '_'), method.end());
    view.set("method", "mw::http::Method::" + (method == "delete" ? "del" : method));
    view.set("path", cpp_string(endpoint.path));
    endpoints_.push_back(std::move(view));
  }

  const api::Service& service_;
  Readers readers_;
  std::set<std::string> headers_;
  Value fields_ = Value::list();
  Value mutations_ = Value::list();
  Value derived_ = Value::list();
  Value endpoints_ = Value::list();
};

}  // namespace

Value by_hand_view(const api::Service& service) {
  return HandTables(service).run();
}

}  // namespace moonwright::view

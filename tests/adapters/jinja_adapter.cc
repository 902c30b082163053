// The template engine behind the line protocol of the Jinja conformance suite: one JSON request a line on standard
// input, one JSON reply a line on standard output.

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "generator/jinja/environment.h"
#include "generator/jinja/text.h"

namespace {

using Json = nlohmann::ordered_json;
namespace jinja = moonwright::jinja;
using jinja::Value;

Value to_value(const Json& json) {
  switch (json.type()) {
    case Json::value_t::null:
      return Value::none();
    case Json::value_t::boolean:
      return Value(json.get<bool>());
    case Json::value_t::number_integer:
      return Value(json.get<std::int64_t>());
    case Json::value_t::number_unsigned:
      return Value(json.get<std::uint64_t>());
    case Json::value_t::number_float:
      return Value(json.get<double>());
    case Json::value_t::string:
      return Value(json.get<std::string>());
    case Json::value_t::array: {
      jinja::List list;
      for (const Json& item : json) list.push_back(to_value(item));
      return Value(std::move(list)).open();
    }
    case Json::value_t::object: {
      if (json.size() == 1 && json.contains("$markup")) return Value::markup(json["$markup"].get<std::string>());
      jinja::Map map;
      for (const auto& [key, item] : json.items()) map.set(std::string_view(key), to_value(item));
      return Value(std::move(map)).open();
    }
    default:
      return {};
  }
}

Json to_json(const Value& value) {
  switch (value.kind()) {
    case jinja::Kind::undefined:
    case jinja::Kind::none:
      return nullptr;
    case jinja::Kind::boolean:
      return value.boolean();
    case jinja::Kind::integer:
      return value.integer();
    case jinja::Kind::number:
      return value.number();
    case jinja::Kind::list:
    case jinja::Kind::tuple: {
      Json list = Json::array();
      for (const Value& item : value.items()) list.push_back(to_json(item));
      return list;
    }
    case jinja::Kind::map: {
      Json map = Json::object();
      for (const jinja::MapEntry& entry : value.entries()) map[jinja::to_text(entry.key)] = to_json(entry.value);
      return map;
    }
    default:
      return jinja::to_text(value);
  }
}

template <class T>
void read(const Json& json, const char* key, T& into) {
  if (json.contains(key) && !json[key].is_null()) into = json[key].get<T>();
}

void read_extensions(const Json& json, jinja::Extensions& extensions) {
  extensions = {false, false, false, false};
  if (!json.contains("extensions")) return;
  for (const Json& name : json["extensions"]) {
    const auto text = name.get<std::string>();
    const auto is = [&](const char* part) { return text.find(part) != std::string::npos; };
    extensions.do_statement |= is("ext.do") || is("ExprStmt");
    extensions.loop_controls |= is("loopcontrols") || is("LoopControl");
    extensions.translations |= is("i18n") || is("Internationalization");
    extensions.debug |= is("debug") || is("Debug");
  }
}

jinja::Options to_options(const Json& json) {
  jinja::Options options;
  options.undefined = jinja::UndefinedPolicy::lenient;
  options.limits.range = 10'000'000;
  read_extensions(json, options.extensions);
  jinja::Syntax& syntax = options.syntax;
  read(json, "block_start_string", syntax.block_start);
  read(json, "block_end_string", syntax.block_end);
  read(json, "variable_start_string", syntax.variable_start);
  read(json, "variable_end_string", syntax.variable_end);
  read(json, "comment_start_string", syntax.comment_start);
  read(json, "comment_end_string", syntax.comment_end);
  read(json, "line_statement_prefix", syntax.line_statement_prefix);
  read(json, "line_comment_prefix", syntax.line_comment_prefix);
  read(json, "trim_blocks", syntax.trim_blocks);
  read(json, "lstrip_blocks", syntax.lstrip_blocks);
  read(json, "keep_trailing_newline", syntax.keep_trailing_newline);
  read(json, "newline_sequence", syntax.newline_sequence);
  read(json, "autoescape", options.autoescape);
  if (json.contains("sandbox") && !json["sandbox"].is_null()) {
    options.sandbox = true;
    options.immutable_sandbox = json["sandbox"] == "immutable";
    options.limits.range = 100'000;
  }
  const std::string undefined = json.value("undefined", "");
  if (undefined == "StrictUndefined") options.undefined = jinja::UndefinedPolicy::strict;
  if (undefined == "DebugUndefined") options.undefined = jinja::UndefinedPolicy::debug;
  if (undefined == "ChainableUndefined") options.undefined = jinja::UndefinedPolicy::chainable;
  if (json.contains("policies")) {
    for (const auto& [key, item] : json["policies"].items()) options.policies[key] = to_value(item);
  }
  return options;
}

Json answer(const Json& request) {
  std::map<std::string, std::string, std::less<>> files;
  if (request.contains("files") && request["files"].is_object()) {
    for (const auto& [name, source] : request["files"].items()) files[name] = source.get<std::string>();
  }
  const Json none = Json::object();
  const auto part = [&](const char* key) -> const Json& {
    return request.contains(key) && !request[key].is_null() ? request[key] : none;
  };
  jinja::Environment environment(to_options(part("options")), std::make_shared<jinja::MapLoader>(std::move(files)));
  for (const auto& [name, item] : part("globals").items()) environment.set_global(name, to_value(item));
  const Value context = to_value(part("context"));
  if (request.contains("expression")) {
    return {{"ok", true}, {"value", to_json(environment.evaluate(request["expression"].get<std::string>(), context))}};
  }
  if (request.contains("template")) {
    return {{"ok", true}, {"output", environment.render_text(request["template"].get<std::string>(), context)}};
  }
  return {{"ok", true}, {"output", environment.render(request["template_name"].get<std::string>(), context)}};
}

Json reply_to(const std::string& line) {
  Json reply;
  Json id = nullptr;
  try {
    const Json request = Json::parse(line);
    id = request.value("id", Json());
    reply = answer(request);
  } catch (const jinja::Error& error) {
    reply = {{"ok", false}, {"error", {{"type", jinja::name_of(error.kind())}, {"message", error.message()}}}};
    if (error.line() > 0) reply["error"]["lineno"] = error.line();
  } catch (const std::exception& error) {
    reply = {{"ok", false}, {"error", {{"type", "Exception"}, {"message", error.what()}}}};
  }
  reply["id"] = id;
  return reply;
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    std::cout << reply_to(line).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n' << std::flush;
  }
}

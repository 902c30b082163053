#include <algorithm>

#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/map.h"
#include "generator/jinja/markup_tools.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/text_tools.h"

namespace moonwright::jinja {

namespace {

Value escape_filter(Call& call) {
  call.bind("escape", {"s"}, 1);
  return escape(call[0]);
}

Value forceescape_filter(Call& call) {
  call.bind("forceescape", {"value"}, 1);
  return Value::markup(escape_text(call.text(0)));
}

Value safe_filter(Call& call) {
  call.bind("safe", {"value"}, 1);
  return Value::markup(call.text(0));
}

Value striptags_filter(Call& call) {
  call.bind("striptags", {"value"}, 1);
  return Value(strip_tags(call.text(0)));
}

Value xmlattr_filter(Call& call) {
  call.bind("xmlattr", {"d", "autospace"}, 1);
  if (!call[0].is_map()) fail_type("'" + type_name(call[0]) + "' object has no attribute 'items'");
  std::string out;
  for (const MapEntry& entry : call[0].entries()) {
    if (entry.value.is_none() || entry.value.is_undefined()) continue;
    const std::string key = to_text(entry.key);
    if (key.find_first_of(" \t\n\r\f\v/>=") != std::string::npos) {
      throw Error(ErrorKind::value, "Invalid character in attribute name: " + repr(entry.key));
    }
    if (!out.empty()) out += ' ';
    append_escaped_value(out, entry.key);
    out += "=\"";
    append_escaped_value(out, entry.value);
    out += '"';
  }
  if (!out.empty() && call.truth(1, true)) out.insert(0, 1, ' ');
  return call.renderer().autoescape() ? Value::markup(std::move(out)) : Value(std::move(out));
}

Value urlencode_filter(Call& call) {
  call.bind("urlencode", {"value"}, 1);
  const Value& value = call[0];
  if (value.is_text() || !is_iterable(value)) return Value(url_quoted(to_text(value), false));
  std::string out;
  const auto pair = [&](const Value& key, const Value& content) {
    if (!out.empty()) out += '&';
    out += url_quoted(to_text(key), true) + "=" + url_quoted(to_text(content), true);
  };
  if (value.is_map()) {
    for (const MapEntry& entry : value.entries()) pair(entry.key, entry.value);
    return Value(std::move(out));
  }
  for (const Value& element : Elements(value)) {
    const Elements parts(element);
    if (parts.size() != 2) throw Error(ErrorKind::value, "urlencode needs pairs");
    pair(parts.list()[0], parts.list()[1]);
  }
  return Value(std::move(out));
}

Value urlize_filter(Call& call) {
  call.bind("urlize", {"value", "trim_url_limit", "nofollow", "target", "rel", "extra_schemes"}, 1);
  UrlizeOptions options;
  const Environment& environment = call.renderer().environment();
  const auto policy = [&](std::string_view name) -> std::string {
    const Value* found = environment.policy(name);
    return found != nullptr && found->is_text() ? found->text() : std::string();
  };
  if (call.has(1) && !call[1].is_none()) options.limit = call.integer(1, 0);
  std::vector<std::string> rel;
  const auto add_words = [&](const std::string& words) {
    for (const std::string_view word : split_words(words)) rel.emplace_back(word);
  };
  if (call.has(4) && !call[4].is_none()) add_words(call.text(4));
  if (call.truth(2, false)) rel.emplace_back("nofollow");
  add_words(environment.policy("urlize.rel") == nullptr ? "noopener" : policy("urlize.rel"));
  std::sort(rel.begin(), rel.end());
  rel.erase(std::unique(rel.begin(), rel.end()), rel.end());
  for (const std::string& word : rel) options.rel += (options.rel.empty() ? "" : " ") + word;
  options.target = call.has(3) && !call[3].is_none() ? call.text(3) : policy("urlize.target");
  if (call.has(5) && !call[5].is_none()) {
    for (const Value& scheme : Elements(call[5])) options.schemes.push_back(to_text(scheme));
  }
  std::string out = urlized(text_for(Value::markup(""), call[0]), options);
  return call.renderer().autoescape() ? Value::markup(std::move(out)) : Value(std::move(out));
}

}  // namespace

void add_markup_filters(Environment& environment) {
  environment.add_filter("escape", escape_filter);
  environment.add_filter("e", escape_filter);
  environment.add_filter("forceescape", forceescape_filter);
  environment.add_filter("safe", safe_filter);
  environment.add_filter("striptags", striptags_filter);
  environment.add_filter("xmlattr", xmlattr_filter);
  environment.add_filter("urlencode", urlencode_filter);
  environment.add_filter("urlize", urlize_filter);
}

}  // namespace moonwright::jinja

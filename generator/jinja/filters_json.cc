#include <algorithm>
#include <cmath>

#include "generator/jinja/error.h"
#include "generator/jinja/filters.h"
#include "generator/jinja/map.h"
#include "generator/jinja/operations.h"
#include "generator/jinja/pprint.h"
#include "generator/jinja/renderer.h"
#include "generator/jinja/text.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

namespace {

constexpr int deepest_json = 100;

void append_hex(std::string& out, char32_t unit) {
  static constexpr char digits[] = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> static_cast<unsigned>(shift)) & 15U];
}

/// A JSON string that is safe inside of HTML, too.
void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const char32_t code = next_code_point(text, at);
    const std::size_t simple = std::u32string_view(U"\"\\\n\r\t\b\f").find(code);
    if (simple != std::u32string_view::npos) {
      out += '\\';
      out += "\"\\nrtbf"[simple];
    } else if (code < 0x20 || code == U'<' || code == U'>' || code == U'&' || code == U'\'' || (code >= 0x7F && code < 0x10000)) {
      if (code == 0x7F) {
        out += '\x7f';
      } else {
        append_hex(out, code);
      }
    } else if (code >= 0x10000) {
      append_hex(out, 0xD800U + ((code - 0x10000) >> 10U));
      append_hex(out, 0xDC00U + ((code - 0x10000) & 0x3FFU));
    } else {
      out += static_cast<char>(code);
    }
  }
  out += '"';
}

struct JsonWriter {
  std::string out;
  std::string indent;  ///< one level; empty: all in one line
  bool pretty = false;
  bool sorted = true;

  void line(int depth) {
    if (!pretty) return;
    out += '\n';
    for (int i = 0; i < depth; ++i) out += indent;
  }

  void separator(bool first) {
    if (!first) out += pretty ? "," : ", ";
  }

  void write_key(const Value& key) {
    if (key.is_text()) return append_string(out, key.text());
    if (key.is_none() || key.is_boolean()) {
      return append_string(out, key.is_none() ? "null" : key.boolean() ? "true" : "false");
    }
    if (!key.is_numeric()) fail_type("keys must be str, int, float, bool or None, not " + type_name(key));
    append_string(out, to_text(key));
  }

  void write_map(const Map& map, int depth) {
    std::vector<const MapEntry*> entries;
    for (const MapEntry& entry : map) entries.push_back(&entry);
    if (sorted) {
      std::stable_sort(entries.begin(), entries.end(), [](const MapEntry* a, const MapEntry* b) {
        return compare(a->key, b->key) < 0;
      });
    }
    out += '{';
    for (std::size_t i = 0; i < entries.size(); ++i) {
      separator(i == 0);
      line(depth + 1);
      write_key(entries[i]->key);
      out += ": ";
      write(entries[i]->value, depth + 1);
    }
    if (!entries.empty()) line(depth);
    out += '}';
  }

  void write_list(const List& list, int depth) {
    out += '[';
    for (std::size_t i = 0; i < list.size(); ++i) {
      separator(i == 0);
      line(depth + 1);
      write(list[i], depth + 1);
    }
    if (!list.empty()) line(depth);
    out += ']';
  }

  void write(const Value& value, int depth) {
    if (depth > deepest_json) throw Error(ErrorKind::value, "Circular reference detected");
    switch (value.kind()) {
      case Kind::none:
        out += "null";
        break;
      case Kind::boolean:
        out += value.boolean() ? "true" : "false";
        break;
      case Kind::integer:
        append_text(out, value);
        break;
      case Kind::number:
        out += std::isnan(value.number())   ? "NaN"
               : std::isinf(value.number()) ? (value.number() < 0 ? "-Infinity" : "Infinity")
                                            : number_text(value.number());
        break;
      case Kind::string:
      case Kind::markup:
        append_string(out, value.text());
        break;
      case Kind::list:
      case Kind::tuple:
        write_list(value.items(), depth);
        break;
      case Kind::map:
        write_map(value.entries(), depth);
        break;
      case Kind::undefined:
        if (value.undefined_policy() == UndefinedPolicy::strict) fail_undefined(value);
        [[fallthrough]];
      default:
        fail_type("Object of type " + type_name(value) + " is not JSON serializable");
    }
  }
};

Value tojson_filter(Call& call) {
  call.bind("tojson", {"value", "indent"}, 1);
  JsonWriter writer;
  Value indent = call[1];
  if (const Value* policy = call.renderer().environment().policy("json.dumps_kwargs")) {
    if (const Value* sorted = policy->find("sort_keys")) writer.sorted = truth(*sorted);
    const Value* found = policy->find("indent");
    if (!call.has(1) && found != nullptr) indent = *found;
  }
  if (!indent.is_none() && !indent.is_undefined()) {
    writer.pretty = true;
    writer.indent = indent.is_text()
                        ? indent.text()
                        : std::string(static_cast<std::size_t>(std::clamp<std::int64_t>(indent.integer(), 0, 80)), ' ');
  }
  writer.write(call[0], 0);
  return Value::markup(std::move(writer.out));
}

Value pprint_filter(Call& call) {
  call.bind("pprint", {"value"}, 1);
  return Value(pretty_repr(call[0]));
}

}  // namespace

void add_json_filters(Environment& environment) {
  environment.add_filter("tojson", tojson_filter);
  environment.add_filter("pprint", pprint_filter);
}

}  // namespace moonwright::jinja

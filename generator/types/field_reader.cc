#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/constant.h"
#include "generator/types/field_check.h"
#include "generator/types/names.h"
#include "generator/types/spec_reader.h"

namespace moonwright::types {

namespace {

using Handler = void (*)(ValueReader&, const yaml::Node&, FieldSpec&);

/// Two terabytes: the most that a field may be told to hold.
constexpr std::int64_t max_bytes = std::int64_t{1} << 41;

void read_default(ValueReader&, const yaml::Node& node, FieldSpec& field) {
  field.default_value = constant_of(node);
}

void read_needs(ValueReader& reader, const yaml::Node& node, FieldSpec& field) {
  field.needs = reader.names(node);
}

void read_op(ValueReader& reader, const yaml::Node& node, FieldSpec& field) {
  if (const auto op = op_of(reader.word(node, op_words()))) field.op = *op;
}

void read_limit(ValueReader& reader, const yaml::Node& node, FieldSpec& field) {
  if (const auto limit = reader.integer(node, 1)) field.fixed.limit = static_cast<int>(*limit);
}

/// `image/png`, `image/*`.
bool is_content_type(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos || slash == 0 || slash + 1 == text.size()) return false;
  return text.find('/', slash + 1) == std::string::npos && text.find_first_of(" \t\n,;") == std::string::npos;
}

void read_content_types(ValueReader& reader, const yaml::Node& node, FieldSpec& field) {
  field.content_types = reader.texts(node);
  if (node.is_sequence() && node.items.empty()) {
    reader.error(node, codes::wrong_value, "no file could be of these types", "name one, or take the list out");
  }
  for (const yaml::Node& item : node.items) {
    if (!item.is_text() || item.text.empty() || is_content_type(item.text)) continue;
    reader.error(item, codes::wrong_value, "`" + item.text + "` is no content type", "write as in \"image/png\"");
  }
}

int small(std::optional<std::int64_t> value) {
  return static_cast<int>(value.value_or(0));
}

// `type`, `format` and `items` are read together, see read_kind.
void read_later(ValueReader&, const yaml::Node&, FieldSpec&) {}

const std::map<std::string_view, Handler>& common_handlers() {
  static const std::map<std::string_view, Handler> all{
      {"type", read_later},
      {"format", read_later},
      {"items", read_later},
      {"title", read_later},
      {"enum", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.enum_values = r.enum_values(n); }},
      {"enumName", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.enum_name = r.graphql_name(n); }},
      {"description", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.description = r.text(n); }},
      {"deprecated", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.deprecated = r.deprecation(n); }},
      {"target", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.target = r.filled(n); }},
      {"graphqlName", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.graphql_name = r.graphql_name(n); }},
  };
  return all;
}

const std::map<std::string_view, Handler>& constraint_handlers() {
  static const std::map<std::string_view, Handler> all{
      {"default", read_default},
      {"maxLength", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.max_length = r.integer(n, 1); }},
      {"minLength", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.min_length = r.integer(n, 0); }},
      {"pattern", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.pattern = r.text(n); }},
      {"minimum", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.minimum = r.number(n); }},
      {"maximum", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.maximum = r.number(n); }},
      {"precision", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.precision = small(r.integer(n, 1)); }},
      {"scale", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.scale = small(r.integer(n, 0)); }},
      {"maxBytes", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.max_bytes = r.integer(n, 1, max_bytes); }},
      {"contentTypes", read_content_types},
      {"secret", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.secret = r.boolean(n); }},
      {"pii", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.pii = r.boolean(n); }},
  };
  return all;
}

const std::map<std::string_view, Handler>& item_handlers() {
  static const std::map<std::string_view, Handler> all{
      {"column", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.column = r.sql_name(n); }},
      {"onUpdate",
       [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.on_update_now = !r.word(n, {"now"}).empty(); }},
      {"unique", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.unique = r.boolean(n); }},
      {"index", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.index = r.boolean(n); }},
      {"onDelete",
       [](ValueReader& r, const yaml::Node& n, FieldSpec& f) {
         f.on_delete = r.word(n, {"cascade", "setNull", "restrict"});
       }},
      {"hasRelatedSet", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.has_related_set = r.boolean(n); }},
      {"relatedName", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.related_name = r.filled(n); }},
      {"through", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.through = r.filled(n); }},
      {"of", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.of = r.filled(n); }},
      {"via", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.via = r.filled(n); }},
      {"renamedFrom", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.renamed_from = r.filled(n); }},
      {"private", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.is_private = r.boolean(n); }},
      {"readOnly", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.read_only = r.boolean(n); }},
      {"writeOnly", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.write_only = r.boolean(n); }},
      {"immutable", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.immutable = r.boolean(n); }},
      {"derived", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.derived = r.boolean(n); }},
      {"needs", read_needs},
      {"access", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.access = r.access(n); }},
  };
  return all;
}

const std::map<std::string_view, Handler>& input_handlers() {
  static const std::map<std::string_view, Handler> all{
      {"path", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.path = r.path(n); }},
      {"op", read_op},
      {"relatedOutput",
       [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.related_outputs = r.one_or_more(n); }},
  };
  return all;
}

const std::map<std::string_view, Handler>& output_handlers() {
  static const std::map<std::string_view, Handler> all{
      {"where", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.fixed.where = r.where(n); }},
      {"orderBy", [](ValueReader& r, const yaml::Node& n, FieldSpec& f) { f.fixed.order_by = r.order(n); }},
      {"limit", read_limit},
  };
  return all;
}

std::map<std::string_view, Handler> joined(Role role) {
  std::map<std::string_view, Handler> all = common_handlers();
  if (role != Role::outputs) all.insert(constraint_handlers().begin(), constraint_handlers().end());
  if (role == Role::item || role == Role::form) all.insert(item_handlers().begin(), item_handlers().end());
  if (role == Role::inputs) all.insert(input_handlers().begin(), input_handlers().end());
  if (role == Role::outputs) all.insert(output_handlers().begin(), output_handlers().end());
  return all;
}

struct Keys {
  std::map<std::string_view, Handler> handlers;
  std::vector<std::string> words;
};

Keys keys_of(Role role) {
  Keys keys{.handlers = joined(role), .words = {}};
  for (const auto& [word, handler] : keys.handlers) keys.words.emplace_back(word);
  return keys;
}

const Keys& keys_for(Role role) {
  static const Keys item = keys_of(Role::item);
  static const Keys inputs = keys_of(Role::inputs);
  static const Keys outputs = keys_of(Role::outputs);
  if (role == Role::inputs) return inputs;
  return role == Role::outputs ? outputs : item;
}

const std::map<std::string, Kind>& formats() {
  static const std::map<std::string, Kind> all{
      {"uuid", Kind::uuid},
      {"slug", Kind::slug},
      {"email", Kind::email},
      {"url", Kind::url},
      {"uri", Kind::url},
      {"date", Kind::date},
      {"time", Kind::time},
      {"datetime", Kind::datetime},
      {"date-time", Kind::datetime},
  };
  return all;
}

std::optional<Kind> kind_of_format(const std::string& format) {
  const auto found = formats().find(format);
  if (found == formats().end()) return std::nullopt;
  return found->second;
}

std::vector<std::string> format_words() {
  std::vector<std::string> words;
  for (const auto& [word, kind] : formats()) words.push_back(word);
  return words;
}

std::string listed(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += (all.empty() ? "" : ", ") + word;
  return all;
}

/// `array` stands for a list of texts; anything else in it has no column type.
void check_items(const yaml::Node& mapping, ValueReader& reader) {
  const yaml::Node* items = mapping.find("items");
  if (items == nullptr) return;
  const yaml::Node* type = items->find("type");
  if (type == nullptr || type->text != "string") {
    reader.error(*items, codes::wrong_value, "an array holds texts", "write {\"type\": \"string\"}");
  }
}

/// The nearest type, or what there is.
std::string fix_for_type(const std::string& word) {
  const std::string nearest = nearest_name(word, kind_words());
  return nearest.empty() ? "write one of " + listed(kind_words()) : "write `" + nearest + "`";
}

void read_kind(const yaml::Node& mapping, ValueReader& reader, FieldSpec& field) {
  const yaml::Node* type = mapping.find("type");
  if (type == nullptr) {
    if (!field.enum_values.empty()) field.kind = Kind::enumeration;
    return;
  }
  if (type->is_sequence()) {
    // JSON Schema's way to say that a value may be null.
    const std::string first = type->items.empty() ? std::string() : type->items.front().text;
    reader.error(
        *type,
        codes::wrong_value,
        "a field has one type; whether it can be null is said by `required`",
        first.empty() ? "write \"string\"" : "write \"" + first + "\""
    );
    return;
  }
  const std::string word = reader.filled(*type);
  if (word.empty()) return;
  field.kind = kind_of(word);
  if (!field.kind) {
    reader.error(
        *type, codes::unknown_type, "unknown type `" + word + "`" + did_you_mean(word, kind_words()), fix_for_type(word)
    );
    return;
  }
  if (word == "array") check_items(mapping, reader);
  if (word == "string" && mapping.find("enum") != nullptr) field.kind = Kind::enumeration;
  const yaml::Node* format = mapping.find("format");
  if (format == nullptr) return;
  const std::string spelled = reader.filled(*format);
  const auto kind = kind_of_format(spelled);
  if (spelled.empty()) return;
  if (word != "string") {
    reader.error(*format, codes::key_not_for_type, "`format` means nothing for a field of type " + word, "remove it");
  } else if (kind) {
    field.kind = kind;
  } else {
    reader.error(
        *format,
        codes::wrong_value,
        "unknown format `" + spelled + "`" + did_you_mean(spelled, format_words()),
        "write one of " + listed(format_words()) + ", or leave it out"
    );
  }
}

void check_name(const yaml::Node& mapping, const yaml::Entry& entry, ValueReader& reader) {
  if (is_camel_case(entry.key)) return;
  const std::string fixed = camel_case(entry.key);
  reader.error_at_key(
      mapping,
      entry,
      codes::not_camel_case,
      "the field name `" + entry.key + "` is not camelCase",
      is_camel_case(fixed) ? "write `" + fixed + "`" : "begin with a small letter; letters and digits only"
  );
}

}  // namespace

FieldSpec read_field(const yaml::Node& mapping, const yaml::Entry& entry, Role role, ValueReader& reader) {
  FieldSpec field;
  field.name = entry.key;
  field.place = entry.key_place;
  check_name(mapping, entry, reader);
  if (!reader.mapping(entry.value)) return field;
  const Keys& keys = keys_for(role);
  for (const yaml::Entry& one : entry.value.entries) {
    if (!reader.known_key(entry.value, one, keys.words)) continue;
    field.places.emplace(one.key, one.key_place);
    keys.handlers.find(one.key)->second(reader, one.value, field);
  }
  read_kind(entry.value, reader, field);
  check_field(mapping, entry, role, reader, field);
  return field;
}

}  // namespace moonwright::types

#include "generator/types/field_check.h"

#include <algorithm>
#include <boost/regex.hpp>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/default_check.h"
#include "generator/types/names.h"
#include "generator/types/plain_number.h"

namespace moonwright::types {

namespace {

bool is_relation(Kind kind) {
  return kind == Kind::fk || kind == Kind::related_set || kind == Kind::many_to_many || kind == Kind::form ||
         kind == Kind::id_list;
}

bool is_number(Kind kind) {
  return kind == Kind::int32 || kind == Kind::bigint || kind == Kind::float64 || kind == Kind::decimal ||
         kind == Kind::id;
}

bool is_set(Kind kind) {
  return kind == Kind::related_set || kind == Kind::many_to_many;
}

/// Whether `key` means something for a field of `kind`.
bool fits(std::string_view key, Kind kind) {
  if (key == "target") return is_relation(kind);
  if (key == "enum" || key == "enumName") return kind == Kind::enumeration;
  if (key == "maxLength" || key == "minLength") return is_text(kind) || kind == Kind::bytes;
  if (key == "pattern") return is_text(kind);
  if (key == "minimum" || key == "maximum") return is_number(kind);
  if (key == "precision" || key == "scale") return kind == Kind::decimal;
  if (key == "maxBytes") return is_file(kind) || kind == Kind::bytes;
  if (key == "contentTypes") return is_file(kind);
  if (key == "onDelete") return kind == Kind::fk;
  if (key == "hasRelatedSet" || key == "relatedName") return kind == Kind::fk || is_set(kind);
  if (key == "through" || key == "of") return is_set(kind);
  if (key == "via") return kind == Kind::related_set;
  if (key == "unique" || key == "index") return is_stored(kind) && kind != Kind::password;
  if (key == "column") return is_stored(kind);
  if (key == "immutable" || key == "pii") return !is_set(kind);
  if (key == "renamedFrom") return kind != Kind::related_set;
  if (key == "items") return kind == Kind::tags;
  if (key == "onUpdate") return kind == Kind::date || kind == Kind::time || kind == Kind::datetime;
  return true;
}

/// What to do about a key that does not go with the type.
std::string fix_for(std::string_view key, const FieldSpec& field) {
  const bool values = key == "enum" && *field.kind != Kind::fk && is_stored(*field.kind);
  if (values) return "write \"type\": \"enum\", or remove it";
  if (key == "onUpdate") return "write \"type\": \"datetime\", or remove it";
  return "remove it";
}

/// What a key said that means nothing must not be looked for later.
void forget(std::string_view key, FieldSpec& field) {
  if (key == "via") field.via.clear();
  if (key == "through") field.through.clear();
  if (key == "of") field.of.clear();
  if (key == "target") field.target.clear();
}

void check_keys(const yaml::Node& mapping, ValueReader& reader, FieldSpec& field) {
  for (const yaml::Entry& entry : mapping.entries) {
    if (field.has(entry.key) && !fits(entry.key, *field.kind)) {
      forget(entry.key, field);
      reader.error_at_key(
          mapping,
          entry,
          codes::key_not_for_type,
          "`" + entry.key + "` means nothing for a field of type " + std::string(word_of(*field.kind)),
          fix_for(entry.key, field)
      );
    }
  }
}

/// Keys that ask for another key.
void check_key_pairs(const yaml::Node& mapping, ValueReader& reader, const FieldSpec& field) {
  const auto lone = [&](const char* key, const std::string& without, const std::string& fix) {
    const yaml::Node* node = mapping.find(key);
    if (node == nullptr) return;
    reader.error(*node, codes::key_not_for_type, "`" + std::string(key) + "` means nothing " + without, fix);
  };
  if (!field.derived && !field.needs.empty()) lone("needs", "without `derived`", "add \"derived\": true");
  if (field.kind == Kind::many_to_many && field.through.empty()) lone("of", "without `through`", "remove it");
  if (field.kind == Kind::related_set && field.through.empty()) {
    for (const char* key : {"relatedName", "hasRelatedSet"}) lone(key, "for a set of an fk", "write it at the fk");
  }
  if (!field.via.empty()) {
    for (const char* key : {"of", "through"}) lone(key, "beside `via`", "remove it");
  }
  if (field.has("relatedName") && field.has("hasRelatedSet") && !field.has_related_set) {
    reader.error(
        *mapping.find("relatedName"),
        codes::contradiction,
        "`relatedName` names the set that `hasRelatedSet: false` takes away",
        "remove one of them"
    );
  }
  if (!field.derived) return;
  for (const char* key :
       {"default",
        "column",
        "unique",
        "index",
        "onUpdate",
        "renamedFrom",
        "minLength",
        "maxLength",
        "pattern",
        "minimum",
        "maximum",
        "maxBytes"}) {
    lone(key, "for a derived field, which has no column", "remove it");
  }
}

/// A set is a field like others.
void check_related_name(const yaml::Node& mapping, ValueReader& reader, const FieldSpec& field) {
  const yaml::Node* node = mapping.find("relatedName");
  if (node == nullptr || field.related_name.empty() || is_camel_case(field.related_name)) return;
  const std::string fixed = camel_case(field.related_name);
  reader.error(
      *node,
      codes::not_camel_case,
      "the field name `" + field.related_name + "` is not camelCase",
      is_camel_case(fixed) ? "write `" + fixed + "`" : "begin with a small letter; letters and digits only"
  );
}

void check_target(const yaml::Entry& entry, ValueReader& reader, const FieldSpec& field) {
  if (!is_relation(*field.kind) || !field.target.empty() || !field.via.empty()) return;
  reader.error(
      entry.value,
      codes::type_missing,
      "`" + field.name + "` of type " + std::string(word_of(*field.kind)) + " needs a `target`",
      "add \"target\": \"<the item's word>\""
  );
}

/// The runtime's tables count digits in one byte; PostgreSQL would take 1000.
constexpr int most_digits = 255;

/// Of a `scale` without `precision` the digits before the point are as many as there may be.
void check_digits(const yaml::Node& mapping, ValueReader& reader, FieldSpec& field) {
  for (const char* key : {"precision", "scale"}) {
    std::optional<int>& digits = key == std::string_view("scale") ? field.scale : field.precision;
    if (!digits || *digits <= most_digits) continue;
    reader.error(*mapping.find(key), codes::bad_range, "`" + std::string(key) + "` is larger than 255");
    digits.reset();
  }
  if (field.scale && !field.precision) field.precision = most_digits;
  if (field.precision && field.scale && *field.scale > *field.precision) {
    reader.error(*mapping.find("scale"), codes::bad_range, "`scale` is larger than `precision`");
  }
}

/// Limits that no number of the type keeps.
void check_bounds(const yaml::Node& mapping, ValueReader& reader, const FieldSpec& field) {
  if (field.kind != Kind::int32) return;
  const auto outside = [&](const char* key, const std::string& bound, double limit, double sign) {
    if (bound.empty() || sign * std::atof(bound.c_str()) <= sign * limit) return;
    reader.error(
        *mapping.find(key),
        codes::bad_range,
        "no number of 32 bits is " + std::string(sign > 0 ? "as large as `minimum`" : "as small as `maximum`"),
        "write \"type\": \"bigint\", or correct the number"
    );
  };
  outside("minimum", field.minimum, std::numeric_limits<std::int32_t>::max(), 1);
  outside("maximum", field.maximum, std::numeric_limits<std::int32_t>::min(), -1);
}

void check_range(const yaml::Node& mapping, ValueReader& reader, const FieldSpec& field) {
  if (field.min_length && field.max_length && *field.min_length > *field.max_length) {
    reader.error(*mapping.find("minLength"), codes::bad_range, "`minLength` is larger than `maxLength`");
  }
  if (!field.minimum.empty() && !field.maximum.empty() &&
      std::atof(field.minimum.c_str()) > std::atof(field.maximum.c_str())) {
    reader.error(*mapping.find("minimum"), codes::bad_range, "`minimum` is larger than `maximum`");
  }
}

/// The runtime compiles the same text with the same library, but only when the backend starts.
bool check_pattern(const yaml::Node& mapping, ValueReader& reader, const FieldSpec& field) {
  const yaml::Node* node = mapping.find("pattern");
  if (node == nullptr || !node->is_text()) return true;
  if (field.pattern.empty()) {
    reader.error(*node, codes::bad_pattern, "`pattern` is empty: every text would do", "write a pattern, or remove it");
    return false;
  }
  try {
    const boost::regex compiled(field.pattern);
    return true;
  } catch (const boost::regex_error& wrong) {
    reader.error(
        *node,
        codes::bad_pattern,
        "`pattern` is no regular expression: " + std::string(wrong.what()),
        "mend the pattern"
    );
    return false;
  }
}

}  // namespace

void check_field(
    const yaml::Node& mapping, const yaml::Entry& entry, Role role, ValueReader& reader, FieldSpec& field
) {
  if (!field.kind) {
    const bool type_known_later = role != Role::item || entry.value.find("type") != nullptr;
    if (!type_known_later) {
      reader.error_at_key(
          mapping, entry, codes::type_missing, "the field `" + field.name + "` has no type", "add \"type\": \"string\""
      );
    }
    return;
  }
  check_keys(entry.value, reader, field);
  check_key_pairs(entry.value, reader, field);
  check_related_name(entry.value, reader, field);
  check_target(entry, reader, field);
  const bool values_missing = field.enum_values.empty() && entry.value.find("enum") == nullptr;
  if (role == Role::item && field.kind == Kind::enumeration && values_missing) {
    reader.error(entry.value, codes::enum_empty, "the enum `" + field.name + "` has no values", "add \"enum\": [...]");
  }
  if (field.kind != Kind::float64) {
    field.minimum = plain_number(field.minimum);
    field.maximum = plain_number(field.maximum);
  }
  check_bounds(entry.value, reader, field);
  check_range(entry.value, reader, field);
  check_digits(entry.value, reader, field);
  const bool pattern_is_right = check_pattern(entry.value, reader, field);
  if (!pattern_is_right) field.pattern.clear();
  if (field.kind != Kind::enumeration || !field.enum_values.empty()) check_default(entry.value, reader, field);
}

}  // namespace moonwright::types

#include "generator/types/field_check.h"

#include <algorithm>
#include <boost/regex.hpp>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/names.h"
#include "generator/types/codes.h"
#include "generator/types/constant.h"
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
  if (key == "maxLength" || key == "minLength") return is_text(kind) || kind == Kind::bytes || kind == Kind::tags;
  if (key == "pattern") return is_text(kind);
  if (key == "minimum" || key == "maximum") return is_number(kind);
  if (key == "precision" || key == "scale") return kind == Kind::decimal;
  if (key == "maxBytes") return is_file(kind) || kind == Kind::bytes;
  if (key == "contentTypes") return is_file(kind);
  if (key == "onDelete") return kind == Kind::fk;
  if (key == "hasRelatedSet" || key == "relatedName") return kind == Kind::fk || is_set(kind);
  if (key == "through" || key == "of") return is_set(kind);
  if (key == "via") return kind == Kind::related_set;
  if (key == "column" || key == "unique" || key == "index") return is_stored(kind);
  if (key == "onUpdate") return kind == Kind::date || kind == Kind::time || kind == Kind::datetime;
  return true;
}

void check_keys(const yaml::Node& mapping, ValueReader& reader, const FieldSpec& field) {
  for (const yaml::Entry& entry : mapping.entries) {
    if (field.has(entry.key) && !fits(entry.key, *field.kind)) {
      reader.error_at_key(
          mapping,
          entry,
          codes::key_not_for_type,
          "`" + entry.key + "` means nothing for a field of type " + std::string(word_of(*field.kind)),
          "remove it"
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
  if (!field.derived) return;
  for (const char* key : {"default", "column", "unique", "index", "onUpdate"}) {
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

std::size_t code_points(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

/// Which constraint of the field its own default breaks; the first insert without the field would fail.
std::string broken_constraint(const FieldSpec& field) {
  const Constant& value = field.default_value;
  if (value.form == Constant::Form::text && is_text(*field.kind)) {
    const auto size = static_cast<std::int64_t>(code_points(value.text));
    if (field.max_length && size > *field.max_length) return "is longer than `maxLength`";
    if (field.min_length && size < *field.min_length) return "is shorter than `minLength`";
  }
  if (field.kind == Kind::decimal && field.precision && value.form == Constant::Form::real) {
    const int scale = field.scale.value_or(0);
    if (fraction_digits_of(value.text) > scale) return "has more digits behind the point than `scale`";
    if (integer_digits_of(value.text) > *field.precision - scale) return "has more digits than `precision`";
  }
  const bool integer = value.form == Constant::Form::integer;
  if (!is_number(*field.kind) || (!integer && value.form != Constant::Form::real)) return {};
  const double number = integer ? static_cast<double>(value.integer) : std::atof(value.text.c_str());
  if (!field.minimum.empty() && number < std::atof(field.minimum.c_str())) return "is smaller than `minimum`";
  if (!field.maximum.empty() && number > std::atof(field.maximum.c_str())) return "is larger than `maximum`";
  return {};
}

void check_default(const yaml::Node& mapping, ValueReader& reader, FieldSpec& field) {
  if (!field.default_value) return;
  std::vector<std::string> values;
  for (const EnumValueSpec& value : field.enum_values) values.push_back(value.value);
  std::string wrong = fit(field.default_value, *field.kind, values);
  if (wrong.empty()) wrong = broken_constraint(field);
  if (wrong.empty()) return;
  reader.error(*mapping.find("default"), codes::bad_default, "the default of `" + field.name + "` " + wrong);
  field.default_value = Constant();
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
void check_pattern(const yaml::Node& mapping, ValueReader& reader, const FieldSpec& field) {
  if (field.pattern.empty()) return;
  const yaml::Node* node = mapping.find("pattern");
  if (node == nullptr) return;
  try {
    const boost::regex compiled(field.pattern);
  } catch (const boost::regex_error& wrong) {
    reader.error(
        *node,
        codes::bad_pattern,
        "`pattern` is no regular expression: " + std::string(wrong.what()),
        "mend the pattern"
    );
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
  check_digits(entry.value, reader, field);
  if (field.kind != Kind::enumeration || !field.enum_values.empty()) check_default(entry.value, reader, field);
  check_range(entry.value, reader, field);
  check_pattern(entry.value, reader, field);
}

}  // namespace moonwright::types

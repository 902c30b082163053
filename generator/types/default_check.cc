#include "generator/types/default_check.h"

#include <algorithm>
#include <boost/regex.hpp>
#include <cstdlib>
#include <string>
#include <vector>

#include "generator/types/codes.h"
#include "generator/types/constant.h"
#include "generator/types/plain_number.h"
#include "generator/types/text_form.h"

namespace moonwright::types {

namespace {

using Form = Constant::Form;

std::int64_t code_points(const std::string& text) {
  return std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
}

std::string broken_length(const FieldSpec& field, std::int64_t size) {
  if (field.max_length && size > *field.max_length) return "is longer than `maxLength`";
  if (field.min_length && size < *field.min_length) return "is shorter than `minLength`";
  return {};
}

/// As the runtime matches: somewhere in the text, `^` and `$` are its ends.
bool matches(const std::string& text, const std::string& pattern) {
  try {
    return boost::regex_search(text, boost::regex(pattern), boost::regex_constants::match_single_line);
  } catch (const std::runtime_error&) {
    return false;
  }
}

std::string broken_by_text(const FieldSpec& field, const std::string& text) {
  if (std::string wrong = broken_length(field, code_points(text)); !wrong.empty()) return wrong;
  if (!field.pattern.empty() && !matches(text, field.pattern)) return "does not match `pattern`";
  const std::string form = objection_to_text(*field.kind, text);
  return form.empty() ? std::string() : "must be " + form;
}

std::string broken_by_bytes(const FieldSpec& field, const std::string& base64) {
  const auto padding = std::count(base64.begin(), base64.end(), '=');
  const std::int64_t size = static_cast<std::int64_t>(base64.size()) / 4 * 3 - padding;
  if (field.max_bytes && size > *field.max_bytes) return "is longer than `maxBytes`";
  return broken_length(field, size);
}

std::string broken_digits(const FieldSpec& field, const std::string& number) {
  if (field.kind != Kind::decimal || !field.precision) return {};
  const int scale = field.scale.value_or(0);
  if (fraction_digits_of(number) > scale) return "has more digits behind the point than `scale`";
  return integer_digits_of(number) > *field.precision - scale ? "has more digits than `precision`" : std::string();
}

std::string broken_by_number(const FieldSpec& field, const std::string& number) {
  const double value = std::atof(number.c_str());
  if (!field.minimum.empty() && value < std::atof(field.minimum.c_str())) return "is smaller than `minimum`";
  if (!field.maximum.empty() && value > std::atof(field.maximum.c_str())) return "is larger than `maximum`";
  return broken_digits(field, number);
}

/// Which constraint of the field its own default breaks.
std::string broken_constraint(const FieldSpec& field) {
  const Constant& value = field.default_value;
  if (value.form == Form::integer) return broken_by_number(field, std::to_string(value.integer));
  if (value.form == Form::real) return broken_by_number(field, value.text);
  if (value.form != Form::text) return {};
  if (field.kind == Kind::bytes) return broken_by_bytes(field, value.text);
  return is_text(*field.kind) ? broken_by_text(field, value.text) : std::string();
}

/// `now` and `uuid` are values of the types that have such values; elsewhere they are texts like others. Nobody who
/// writes them means that for sure.
void warn_of_text(const yaml::Node& node, ValueReader& reader, const FieldSpec& field) {
  const Constant& value = field.default_value;
  if (value.form != Form::text || !is_text(*field.kind)) return;
  const bool uuid = value.text == "uuid";
  if (!uuid && value.text != "now") return;
  reader.warning(
      node,
      codes::text_default,
      "the default of `" + field.name + "` is the text `" + value.text + "`, since the field is a " +
          std::string(word_of(*field.kind)),
      uuid ? "for a new uuid in each row write \"type\": \"uuid\"" : "for the time write \"type\": \"datetime\""
  );
}

}  // namespace

void check_default(const yaml::Node& mapping, ValueReader& reader, FieldSpec& field) {
  if (!field.default_value) return;
  const yaml::Node& node = *mapping.find("default");
  if (field.kind == Kind::fk && !field.derived) return;
  // A list of values, which the input's path says more about.
  if (field.op == Op::in) return;
  std::vector<std::string> values;
  for (const EnumValueSpec& value : field.enum_values) values.push_back(value.value);
  std::string wrong = fit(field.default_value, *field.kind, values);
  if (wrong.empty()) wrong = broken_constraint(field);
  if (wrong.empty()) return warn_of_text(node, reader, field);
  reader.error(
      node,
      codes::bad_default,
      "the default of `" + field.name + "` " + wrong,
      "correct the default, or what the field says of its values"
  );
  field.default_value = Constant();
}

}  // namespace moonwright::types

#include "runtime/app/validate.h"

#include <algorithm>
#include <charconv>

#include "runtime/base/decimal.h"

namespace mw::app {
namespace {

using db::Column;
using db::Kind;
using Problem = std::optional<InputError>;

Problem problem(std::string code, std::string message) {
  return InputError{std::move(code), {}, std::move(message)};
}

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool has_space_or_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
  });
}

/// Something before one `@`, behind it labels with at least one point: what catches typing errors. Whether there is
/// such a mailbox only a mail can tell.
bool is_email(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos || at == 0 || at > 64 || text.size() > 254 || has_space_or_control(text))
    return false;
  if (text.substr(0, at).find('@') != std::string_view::npos) return false;
  const std::string_view domain = text.substr(at + 1);
  const std::size_t dot = domain.find('.');
  if (dot == std::string_view::npos || dot == 0 || domain.back() == '.' || domain.back() == '-') return false;
  return domain.find("..") == std::string_view::npos;
}

bool is_url(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos || has_space_or_control(text)) return false;
  const std::string_view scheme = text.substr(0, colon);
  if (scheme != "http" && scheme != "https") return false;
  const std::string_view rest = text.substr(colon + 3);
  return !rest.empty() && rest[0] != '/' && rest[0] != '?' && rest[0] != '#';
}

bool is_slug(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; });
}

Problem check_text(const Column& column, std::string_view text) {
  const std::size_t length = column.max_length > 0 || column.min_length > 0 ? code_points(text) : 0;
  if (column.max_length > 0 && length > column.max_length) {
    return problem("TOO_LONG", "has more than " + std::to_string(column.max_length) + " characters");
  }
  if (length < column.min_length) {
    return problem("TOO_SHORT", "has fewer than " + std::to_string(column.min_length) + " characters");
  }
  if (column.kind == Kind::email && !is_email(text)) return problem("INVALID", "is not an email address");
  if (column.kind == Kind::url && !is_url(text)) return problem("INVALID", "is not a URL with http or https");
  if (column.kind == Kind::slug && !is_slug(text)) {
    return problem("INVALID", "has characters other than letters, digits, hyphens and underscores");
  }
  return std::nullopt;
}

Problem too_small(const Column& column) {
  return problem("OUT_OF_RANGE", "is less than " + std::string(column.minimum));
}
Problem too_large(const Column& column) {
  return problem("OUT_OF_RANGE", "is more than " + std::string(column.maximum));
}

/// Exact for whole numbers and decimals.
Problem check_exact(const Column& column, const Decimal& value) {
  const auto minimum = parse_decimal(column.minimum);
  if (minimum && compare(value, *minimum) < 0) return too_small(column);
  const auto maximum = parse_decimal(column.maximum);
  if (maximum && compare(value, *maximum) > 0) return too_large(column);
  return std::nullopt;
}

std::optional<double> limit(std::string_view text) {
  double value = 0;
  if (text.empty()) return std::nullopt;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

Problem check_real(const Column& column, double value) {
  const auto minimum = limit(column.minimum);
  if (minimum && value < *minimum) return too_small(column);
  const auto maximum = limit(column.maximum);
  if (maximum && value > *maximum) return too_large(column);
  return std::nullopt;
}

Problem check_decimal(const Column& column, std::string_view text) {
  const Decimal value{std::string(text)};
  if (Problem wrong = check_exact(column, value)) return wrong;
  if (column.precision == 0) return std::nullopt;
  if (scale_of(value) > column.scale) {
    return problem("OUT_OF_RANGE", "has more than " + std::to_string(column.scale) + " digits behind the point");
  }
  if (integer_digits_of(value) > column.precision - column.scale) {
    return problem(
        "OUT_OF_RANGE", "has more than " + std::to_string(column.precision - column.scale) + " digits before the point"
    );
  }
  return std::nullopt;
}

}  // namespace

Problem validate(const Column& column, const db::Value& value) {
  const db::Cell cell = value.cell();
  if (cell.is_null()) return column.required ? problem("REQUIRED", "is required") : std::nullopt;
  if (is_text(column.kind)) return check_text(column, cell.as_bytes());
  switch (column.kind) {
    case Kind::int32:
      if (cell.as_integer() != static_cast<std::int32_t>(cell.as_integer())) {
        return problem("OUT_OF_RANGE", "is not a number of 32 bits");
      }
      [[fallthrough]];
    case Kind::bigint:
      return check_exact(column, Decimal{std::to_string(cell.as_integer())});
    case Kind::float64:
      return check_real(column, cell.as_real());
    case Kind::decimal:
      return check_decimal(column, cell.as_bytes());
    default:
      return std::nullopt;
  }
}

Problem validate(const db::Model& model, const Column& column, const db::Value& value) {
  const bool is_place = column.name == model.sorted && column.minimum.empty();
  if (is_place && !value.is_null() && value.cell().as_integer() < 0) return problem("OUT_OF_RANGE", "is less than 0");
  return validate(column, value);
}

}  // namespace mw::app

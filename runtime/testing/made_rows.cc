#include "runtime/testing/made_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "runtime/app/pattern.h"

namespace mw::test {
namespace {

using OrderedJson = nlohmann::ordered_json;

std::string padded(std::size_t n, std::size_t width) {
  std::string digits = std::to_string(n);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

/// 0: a, 1: b, ..., 26: ba.
std::string letters(std::size_t n, std::size_t width, char first) {
  std::string text;
  for (; n > 0; n /= 26) text.insert(text.begin(), static_cast<char>(first + static_cast<char>(n % 26)));
  return text.size() < width ? std::string(width - text.size(), first) + text : text;
}

/// What is tried against a pattern, until one fits: a beginning, then a number or letters of some width, then an end.
std::vector<std::string> candidates(std::size_t n) {
  std::vector<std::string> texts;
  for (const char* end : {"", ".0", ".0.0", "@example.org"}) {
    for (const char* beginning :
         {"", "A", "AB", "ABC", "a", "ab", "A-", "AB-", "ABC-", "a-", "+", "#", "v", "/", "https://example.org/"}) {
      for (std::size_t width = 1; width <= 16; ++width) {
        texts.push_back(beginning + padded(n, width) + end);
        texts.push_back(beginning + letters(n, width, 'A') + end);
        texts.push_back(beginning + letters(n, width, 'a') + end);
      }
    }
  }
  return texts;
}

bool fits(const db::Column& column, const std::string& text) {
  return text.size() >= column.min_length && (column.max_length == 0 || text.size() <= column.max_length);
}

std::optional<OrderedJson> matching(const db::Column& column, std::size_t n) {
  std::string error;
  const std::shared_ptr<const app::Pattern> pattern = app::Pattern::compile(column.pattern, error);
  if (!pattern) return std::nullopt;
  for (const std::string& text : candidates(n)) {
    if (fits(column, text) && pattern->matches(text)) return text;
  }
  return std::nullopt;
}

std::optional<OrderedJson> text_value(const db::Column& column, std::size_t n) {
  if (!column.pattern.empty()) return matching(column, n);
  const std::string number = std::to_string(n);
  std::string text = "made " + number;
  if (column.kind == db::Kind::slug) text = "made-" + number;
  if (column.kind == db::Kind::email) text = "made" + number + "@example.org";
  if (column.kind == db::Kind::url) text = "https://example.org/" + number;
  const bool free = column.kind != db::Kind::email && column.kind != db::Kind::url;
  if (free && column.max_length > 0 && text.size() > column.max_length) text = letters(n, 1, 'a');
  if (text.size() < column.min_length) {
    const std::string filler(column.min_length - text.size(), 'x');
    text = column.kind == db::Kind::email ? filler + text : text + filler;
  }
  return fits(column, text) ? std::optional<OrderedJson>(text) : std::nullopt;
}

std::optional<double> limit_of(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end != text.data() ? std::optional(value) : std::nullopt;
}

/// A whole number within the limits.
std::optional<std::int64_t> whole(const db::Column& column, std::size_t n) {
  const double most = 1e6;
  double low = std::ceil(limit_of(column.minimum).value_or(0));
  double high = std::floor(limit_of(column.maximum).value_or(std::max(low, 0.0) + most));
  if (column.precision > 0) {
    const double digits = std::pow(10, std::min(9, column.precision - column.scale)) - 1;
    high = std::min(high, digits);
    low = std::max(low, -digits);
  }
  if (low > high && column.minimum.empty()) low = high - most;
  if (low > high) return std::nullopt;
  const auto span = static_cast<std::uint64_t>(std::min(high - low, most)) + 1;
  return static_cast<std::int64_t>(low) + static_cast<std::int64_t>(n % span);
}

std::string date(std::size_t n) {
  return padded(2000 + n / 336 % 1000, 4) + "-" + padded(n / 28 % 12 + 1, 2) + "-" + padded(n % 28 + 1, 2);
}

const db::Relation* foreign_key(const db::Model& model, const db::Column& column) {
  for (const db::Relation& relation : model.relations) {
    if (relation.kind == db::RelationKind::fk && relation.column == column.name) return &relation;
  }
  return nullptr;
}

std::optional<OrderedJson> own_value(const db::Column& column, std::size_t n) {
  switch (column.kind) {
    case db::Kind::uuid:
      return "01900000-0000-7000-8000-" + padded(n, 12);
    case db::Kind::id:
      return std::to_string(1000 + n);
    case db::Kind::boolean:
      return n % 2 == 0;
    case db::Kind::int32:
    case db::Kind::bigint: {
      const auto number = whole(column, n);
      return number ? std::optional<OrderedJson>(*number) : std::nullopt;
    }
    case db::Kind::float64: {
      const auto number = whole(column, n);
      return number ? std::optional<OrderedJson>(static_cast<double>(*number)) : std::nullopt;
    }
    case db::Kind::decimal: {
      const auto number = whole(column, n);
      return number ? std::optional<OrderedJson>(std::to_string(*number)) : std::nullopt;
    }
    case db::Kind::date:
      return date(n);
    case db::Kind::time:
      return padded(n / 60 % 24, 2) + ":" + padded(n % 60, 2) + ":00";
    case db::Kind::datetime:
      return date(n) + "T12:00:00Z";
    case db::Kind::json:
      return OrderedJson{{"made", n}};
    case db::Kind::bytes:
      return "bWFkZQ==";
    case db::Kind::enumeration:
      if (column.enumeration == nullptr || column.enumeration->values.empty()) return std::nullopt;
      return std::string(column.enumeration->values[n % column.enumeration->values.size()].name);
    case db::Kind::tags:
      return OrderedJson::array({"made"});
    default:
      return text_value(column, n);
  }
}

class Maker {
 public:
  Maker(std::size_t n, const std::set<const db::Model*>& without, OrderedJson& fixtures)
      : n_(n), without_(without), fixtures_(fixtures) {}

  bool run(const db::Model& model) {
    if (without_.count(&model) > 0 || done_.count(&model) > 0) return true;
    if (!open_.insert(&model).second) return false;
    OrderedJson row = OrderedJson::object();
    for (const db::Column& column : model.columns) {
      if (is_made(model, column) && !add(model, column, row)) return false;
    }
    fixtures_[std::string(model.name)].push_back(std::move(row));
    done_.insert(&model);
    return true;
  }

 private:
  bool add(const db::Model& model, const db::Column& column, OrderedJson& row) {
    const bool needed = model.is_key(column) || (column.required && !column.default_value);
    const db::Relation* points = foreign_key(model, column);
    if (points != nullptr && !needed) return true;
    // Its own row, if it has to point to one of its kind.
    if (points != nullptr && points->target != &model && !run(*points->target)) return false;
    std::optional<OrderedJson> value = made_value(model, column, n_);
    if (!value) return !needed;
    row[std::string(column.name)] = std::move(*value);
    return true;
  }

  std::size_t n_;
  const std::set<const db::Model*>& without_;
  OrderedJson& fixtures_;
  std::set<const db::Model*> open_;
  std::set<const db::Model*> done_;
};

}  // namespace

std::optional<OrderedJson> made_value(const db::Model& model, const db::Column& column, std::size_t n) {
  const db::Relation* points = foreign_key(model, column);
  if (points == nullptr) return own_value(column, n);
  const db::Column& key = points->target->key_column();
  // A key that is a foreign key itself leads on; a circle of those is no model.
  return &key == &column ? own_value(column, n) : made_value(*points->target, key, n);
}

std::optional<OrderedJson> made_key(const db::Model& model, std::size_t n) {
  if (!model.composite()) return made_value(model, model.key_column(), n);
  OrderedJson parts = OrderedJson::array();
  for (const db::Column* column : model.key_columns()) {
    const std::optional<OrderedJson> part = made_value(model, *column, n);
    if (!part) return std::nullopt;
    parts.push_back(*part);
  }
  return parts.dump();
}

bool is_made(const db::Model& model, const db::Column& column) {
  return &column != model.version_column() && &column != model.deleted_at_column() && &column != model.sorted_column();
}

bool make_rows(
    const db::Model& model, std::size_t n, const std::set<const db::Model*>& without, OrderedJson& fixtures
) {
  return Maker(n, without, fixtures).run(model);
}

}  // namespace mw::test

#include "runtime/http/graphql/json_value.h"

#include <simdjson.h>

#include <cstdlib>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mw::http::graphql {
namespace {

using mw::graphql::LargeInteger;
using mw::graphql::Object;
using mw::graphql::Value;
namespace ondemand = simdjson::ondemand;

constexpr int max_depth = 100;

/// Objects up to this size look for a double name one by one.
constexpr std::size_t small_object = 16;

struct Refused {
  std::string message;
};

[[noreturn]] void refuse(simdjson::error_code code) {
  switch (code) {
    case simdjson::EMPTY:
      throw Refused{"there is no JSON"};
    case simdjson::UTF8_ERROR:
      throw Refused{"the JSON is not UTF-8"};
    case simdjson::UNCLOSED_STRING:
      throw Refused{"the JSON has a string that does not end"};
    case simdjson::STRING_ERROR:
      throw Refused{"the JSON has a string with a bad escape"};
    case simdjson::NUMBER_ERROR:
      throw Refused{"the JSON has a malformed number"};
    case simdjson::INCOMPLETE_ARRAY_OR_OBJECT:
      throw Refused{"the JSON ends too early"};
    default:
      throw Refused{"this is not JSON"};
  }
}

template <typename T>
T need(simdjson::simdjson_result<T> result) {
  T value;
  if (auto code = std::move(result).get(value); code != simdjson::SUCCESS) refuse(code);
  return value;
}

/// What simdjson refuses as a double, too.
LargeInteger large_integer(std::string_view token) {
  auto end = token.find_first_not_of("-0123456789");
  std::string digits(token.substr(0, end));
  std::string_view rest = end == std::string_view::npos ? std::string_view() : token.substr(end);
  std::string_view unsigned_part = std::string_view(digits).substr(digits.starts_with('-') ? 1 : 0);
  bool whole = rest.find_first_not_of(" \t\r\n") == std::string_view::npos && unsigned_part.size() > 1 &&
               unsigned_part.front() != '0' && unsigned_part.find('-') == std::string_view::npos;
  if (!whole) refuse(simdjson::NUMBER_ERROR);
  return {std::strtod(digits.c_str(), nullptr)};
}

template <typename Source>
Value number(Source& source) {
  std::int64_t whole = 0;
  if (source.get_int64().get(whole) == simdjson::SUCCESS) return whole;
  // Asked before the number is taken: a document has its root once.
  const bool is_whole = need(simdjson::simdjson_result<bool>(source.is_integer()));
  double real = 0;
  if (source.get_double().get(real) == simdjson::SUCCESS) {
    if (is_whole) return LargeInteger{real};
    return real;
  }
  return large_integer(need(simdjson::simdjson_result<std::string_view>(source.raw_json_token())));
}

Value read(ondemand::value source, int depth);

Value list(ondemand::array source, int depth) {
  Value::List out;
  for (auto element : source) out.push_back(read(need(std::move(element)), depth + 1));
  return out;
}

Value object(ondemand::object source, int depth) {
  Object out;
  std::unordered_map<std::string, std::size_t> seen;
  for (auto field : source) {
    std::string name(need(field.unescaped_key()));
    Value value = read(need(field.value()), depth + 1);
    if (out.size() < small_object) {
      out.set(name, std::move(value));
      continue;
    }
    if (seen.empty()) {
      for (std::size_t i = 0; i < out.size(); ++i) seen.emplace(out.begin()[i].name, i);
    }
    auto [known, is_new] = seen.emplace(name, out.size());
    if (is_new) {
      out.append(std::move(name), std::move(value));
    } else {
      out.begin()[known->second].value = std::move(value);
    }
  }
  return out;
}

template <typename Source>
Value read_any(Source& source, int depth) {
  if (depth > max_depth) throw Refused{"the JSON is nested too deeply"};
  switch (need(source.type())) {
    case ondemand::json_type::array:
      return list(need(source.get_array()), depth);
    case ondemand::json_type::object:
      return object(need(source.get_object()), depth);
    case ondemand::json_type::string:
      return std::string(need(source.get_string()));
    case ondemand::json_type::boolean:
      return need(source.get_bool());
    case ondemand::json_type::number:
      return number(source);
    case ondemand::json_type::null:
      if (!need(simdjson::simdjson_result<bool>(source.is_null()))) refuse(simdjson::N_ATOM_ERROR);
      return nullptr;
  }
  return nullptr;
}

Value read(ondemand::value source, int depth) {
  return read_any(source, depth);
}

}  // namespace

std::variant<Value, JsonError> read_json(std::string& text) {
  text.reserve(text.size() + simdjson::SIMDJSON_PADDING);
  ondemand::parser parser;
  try {
    simdjson::padded_string_view padded(text.data(), text.size(), text.capacity());
    ondemand::document document = need(parser.iterate(padded));
    Value value = read_any(document, 1);
    if (document.current_location().error() == simdjson::SUCCESS) return JsonError{"something follows the JSON"};
    return value;
  } catch (Refused& refused) {
    return JsonError{std::move(refused.message)};
  }
}

}  // namespace mw::http::graphql

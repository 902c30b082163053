#include "runtime/http/graphql/media_type.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "runtime/http/message.h"

namespace mw::http::graphql {
namespace {

std::string_view trim(std::string_view text) {
  auto from = text.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

/// Takes the part before `separator` off the front.
std::string_view take(std::string_view& rest, char separator) {
  auto end = rest.find(separator);
  std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return trim(part);
}

/// `0.8` as 800; 0 for nonsense.
int weight_of(std::string_view text) {
  if (text.starts_with('1')) return 1000;
  if (!text.starts_with("0.")) return 0;
  std::string digits(text.substr(2, 3));
  digits.resize(3, '0');
  int weight = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), weight);
  return weight;
}

/// Calls `visit(type, weight)` for each range of an Accept header.
template <typename Visit>
void each_range(std::string_view accept, Visit visit) {
  while (!accept.empty()) {
    std::string_view range = take(accept, ',');
    std::string_view type = take(range, ';');
    int weight = 1000;
    while (!range.empty()) {
      std::string_view parameter = take(range, ';');
      if (parameter.starts_with("q=") || parameter.starts_with("Q=")) weight = weight_of(parameter.substr(2));
    }
    if (!type.empty()) visit(type, weight);
  }
}

}  // namespace

Answer choose_answer(std::string_view accept) {
  int json = 0;
  int graphql_response = 0;
  each_range(accept, [&](std::string_view type, int weight) {
    if (equal_ignoring_case(type, "application/graphql-response+json"))
      graphql_response = std::max(graphql_response, weight);
    if (equal_ignoring_case(type, "application/json")) json = std::max(json, weight);
  });
  // Of equal weight the newer one: who names it knows it.
  return graphql_response > 0 && graphql_response >= json ? Answer::graphql_response : Answer::json;
}

std::string_view content_type(Answer answer) {
  return answer == Answer::json ? "application/json; charset=utf-8"
                                : "application/graphql-response+json; charset=utf-8";
}

bool is_json_body(std::string_view type) {
  if (!equal_ignoring_case(take(type, ';'), "application/json")) return false;
  while (!type.empty()) {
    std::string_view parameter = take(type, ';');
    std::string_view name = take(parameter, '=');
    if (!equal_ignoring_case(name, "charset")) continue;
    if (parameter.size() > 1 && parameter.front() == '"') parameter = parameter.substr(1, parameter.size() - 2);
    if (!equal_ignoring_case(parameter, "utf-8") && !equal_ignoring_case(parameter, "utf8")) return false;
  }
  return true;
}

bool wants_page(std::string_view accept) {
  int page = 0;
  int answer = 0;
  each_range(accept, [&](std::string_view type, int weight) {
    if (equal_ignoring_case(type, "text/html")) page = std::max(page, weight);
    if (type.ends_with("json")) answer = std::max(answer, weight);
  });
  return page > answer;
}

}  // namespace mw::http::graphql

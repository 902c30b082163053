#include "runtime/http/graphql/request.h"

#include <doctest/doctest.h>

#include "runtime/http/graphql/json_value.h"
#include "runtime/http/graphql/media_type.h"

namespace mw::http::graphql {
namespace {

using mw::graphql::Value;

std::variant<mw::graphql::Request, Refusal> post(std::string body, std::string_view type = "application/json") {
  http::Request request;
  request.method = Method::post;
  request.headers.push_back({"Content-Type", type});
  request.body = std::move(body);
  return read_request(request);
}

std::variant<mw::graphql::Request, Refusal> get(std::string_view query) {
  http::Request request;
  request.query = query;
  return read_request(request);
}

int status(const std::variant<mw::graphql::Request, Refusal>& result) {
  const auto* refusal = std::get_if<Refusal>(&result);
  return refusal ? refusal->status : 200;
}

std::string json_error(std::string text) {
  auto result = read_json(text);
  REQUIRE(std::holds_alternative<JsonError>(result));
  return std::get<JsonError>(result).message;
}

Value json(std::string text) {
  auto result = read_json(text);
  REQUIRE(std::holds_alternative<Value>(result));
  return std::get<Value>(result);
}

}  // namespace

TEST_CASE("JSON becomes values") {
  CHECK(json("1") == Value(1));
  CHECK(json(" -0.5e1 ") == Value(-5.0));
  CHECK(json("1.0").is_number());
  CHECK(json("9223372036854775807").integer() == 9223372036854775807);
  CHECK(json("9223372036854775808").number() == 9223372036854775808.0);
  CHECK(json("-123456789012345678901234567890").number() == -123456789012345678901234567890.0);
  CHECK(json("9223372036854775808").is_large_integer());
  CHECK(json(" -9223372036854775809 ").is_large_integer());
  for (const char* text : {"1e19", "1.5e300", "9223372036854775808.0", "-1E19"}) {
    CHECK(json(text).is_number());
    CHECK_FALSE(json(text).is_large_integer());
  }
  CHECK(json("[18446744073709551615, 1e19]").list()[0].is_large_integer());
  CHECK(json("\"a\\u00e9\\ud83c\\udf19\\n\"").string() == "a\xC3\xA9\xF0\x9F\x8C\x99\n");
  CHECK(json("[true, null, {}]") == Value(Value::List{true, nullptr, mw::graphql::Object()}));
  Value object = json(R"({"a": 1, "b": [2], "a": 3})");
  CHECK(object.object().size() == 2);
  CHECK(*object.object().find("a") == Value(3));
}

TEST_CASE("large objects keep the last of equal names, in linear time") {
  std::string text = "{";
  for (int i = 0; i < 50'000; ++i) text += "\"k" + std::to_string(i) + "\":" + std::to_string(i) + ",";
  Value object = json(text + "\"k7\":-1}");
  CHECK(object.object().size() == 50'000);
  CHECK(*object.object().find("k7") == Value(-1));
}

TEST_CASE("what is no JSON is refused") {
  for (const char* bad :
       {"",           " ",    "{",        "[1,",       "[1 2]",        "{\"a\" 1}", "{\"a\":1 \"b\":2}",
        "{\"a\":1,}", "[1,]", "{a:1}",    "'x'",       "nul",          "nulls",     "tru",
        "01",         "1.",   "+1",       "-",         "00",           "-01",       "12345678901234567890123.",
        "NaN",        "1 2",  "{} x",     "\"\\x\"",   "\"\\ud800\"",  "\"a",       "\"\x01\"",
        "\"\xC3(\"",  "[1}",  "{\"a\":}", "{\"a\":1]", "\xEF\xBB\xBF", "]",         "1e",
        "--1",        "[,]"}) {
    CAPTURE(bad);
    CHECK_FALSE(json_error(bad).empty());
  }
  CHECK(json_error(std::string(2000, '[') + std::string(2000, ']')) == "the JSON is nested too deeply");
  std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  CHECK_FALSE(json_error(deep).empty());
}

TEST_CASE("a POST gives a request") {
  auto result = post(R"({"query":"{a}","operationName":"A","variables":{"x":1},"extensions":{"y":2},"other":[]})");
  REQUIRE(status(result) == 200);
  auto& request = std::get<mw::graphql::Request>(result);
  CHECK(request.query == "{a}");
  CHECK(request.operation_name == "A");
  CHECK(*request.variables.find("x") == Value(1));
  CHECK(status(post(R"({"query":"{a}","operationName":null,"variables":null,"extensions":null})")) == 200);
  CHECK(status(post("{\"query\":\"{a}\"}", "Application/JSON; charset=UTF-8")) == 200);
}

TEST_CASE("a POST that carries no request") {
  for (const char* body :
       {"{",
        "[]",
        "[{\"query\":\"{a}\"}]",
        "\"{a}\"",
        "null",
        "{}",
        "{\"query\":1}",
        "{\"query\":[\"a\"]}",
        "{\"query\":\"{a}\",\"operationName\":1}",
        "{\"query\":\"{a}\",\"variables\":\"x\"}",
        "{\"query\":\"{a}\",\"variables\":[1]}",
        "{\"query\":\"{a}\",\"extensions\":0}"}) {
    CAPTURE(body);
    CHECK(status(post(body)) == 400);
  }
  for (const char* type :
       {"",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=latin1",
        "application/jsonp"}) {
    CAPTURE(type);
    CHECK(status(post("{\"query\":\"{a}\"}", type)) == 415);
  }
  auto persisted = post(R"({"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}})");
  CHECK(std::get<Refusal>(persisted).message == "PersistedQueryNotSupported");
}

TEST_CASE("a GET gives a request") {
  auto result = get("query=%7Ba%7D&variables=%7B%22x%22%3A1%7D&operationName=A&extensions=%7B%7D");
  REQUIRE(status(result) == 200);
  auto& request = std::get<mw::graphql::Request>(result);
  CHECK(request.query == "{a}");
  CHECK(*request.variables.find("x") == Value(1));
  CHECK(status(get("query=%7Ba%7D&variables=&operationName=")) == 200);
  CHECK(status(get("")) == 400);
  CHECK(status(get("query=%zz")) == 400);
  CHECK(status(get("query=a&variables=nope")) == 400);
  CHECK(status(get("query=a&variables=%5B%5D")) == 400);
}

TEST_CASE("the answer's media type is chosen by Accept") {
  CHECK(choose_answer("") == Answer::json);
  CHECK(choose_answer("*/*") == Answer::json);
  CHECK(choose_answer("application/json") == Answer::json);
  CHECK(choose_answer("application/graphql-response+json") == Answer::graphql_response);
  CHECK(
      choose_answer("application/graphql-response+json; charset=utf-8, application/json; q=0.9") ==
      Answer::graphql_response
  );
  CHECK(choose_answer("application/graphql-response+json;q=0.1, application/json") == Answer::json);
  CHECK(choose_answer("application/graphql-response+json;q=0") == Answer::json);
  CHECK(choose_answer("text/html") == Answer::json);
  CHECK(wants_page("text/html,application/xhtml+xml,*/*;q=0.8"));
  CHECK_FALSE(wants_page("application/json, text/html"));
  CHECK_FALSE(wants_page("*/*"));
  CHECK_FALSE(wants_page(""));
}

}  // namespace mw::http::graphql

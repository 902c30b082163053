#include "runtime/http/message.h"

#include <doctest/doctest.h>

#include "runtime/base/when_all.h"
#include "runtime/http/assets.h"
#include "runtime/http/router.h"
#include "runtime/http/serialize.h"
#include "runtime/http/target.h"

namespace mw::http {
namespace {

Response answer(const Router& router, Method method, std::string path) {
  Request request;
  request.method = method;
  request.path = std::move(path);
  return sync_wait(router(request));
}

Handler saying(std::string text) {
  return [text](Request&) -> Task<Response> {
    return [](std::string body) -> Task<Response> { co_return text_response(200, body); }(text);
  };
}

}  // namespace

TEST_CASE("targets are taken apart") {
  auto target = split_target("/a%20b/?q=1?2");
  REQUIRE(target);
  CHECK(target->path == "/a b/");
  CHECK(target->query == "q=1?2");
  CHECK(split_target("http://host:80/x?y")->path == "/x");
  CHECK(split_target("http://host")->path == "/");
  CHECK(split_target("http://host?y")->query == "y");
  CHECK(split_target("*")->path == "*");
  CHECK_FALSE(split_target(""));
  CHECK_FALSE(split_target("x"));
  CHECK_FALSE(split_target("/%4"));
  CHECK_FALSE(split_target("/%0a"));
}

TEST_CASE("queries are decoded") {
  auto query = parse_query("query=%7Ba%7D&variables=a+b&&flag&x=1=2");
  REQUIRE(query);
  REQUIRE(query->size() == 4);
  CHECK((*query)[0].second == "{a}");
  CHECK((*query)[1].second == "a b");
  CHECK((*query)[2].first == "flag");
  CHECK((*query)[3].second == "1=2");
  CHECK_FALSE(parse_query("a=%g1"));
}

TEST_CASE("routes answer with and without a final slash") {
  Router router;
  router.add(Method::get, "/", saying("root"));
  router.add(Method::get, "/a/", saying("get"));
  router.add(Method::post, "/a", saying("post"));
  CHECK(answer(router, Method::get, "/").body == "root\n");
  CHECK(answer(router, Method::get, "/a").body == "get\n");
  CHECK(answer(router, Method::get, "/a/").body == "get\n");
  CHECK(answer(router, Method::head, "/a").body == "get\n");
  CHECK(answer(router, Method::post, "/a/").body == "post\n");
  CHECK(answer(router, Method::get, "/a//").status == 404);
  Response refused = answer(router, Method::put, "/a");
  CHECK(refused.status == 405);
  REQUIRE(refused.headers.size() == 1);
  CHECK(refused.headers[0].second == "OPTIONS, GET, HEAD, POST");
}

TEST_CASE("an asset is served once and then confirmed") {
  Asset asset{"body{}", std::string(content_type_of("a.css")), entity_tag("body{}")};
  Request request;
  Response first = serve_asset(asset, request);
  CHECK(first.status == 200);
  CHECK(first.content() == "body{}");
  CHECK(first.content_type == "text/css; charset=utf-8");
  std::string known = "\"other\", W/" + asset.etag;
  request.headers.push_back({"if-none-match", known});
  CHECK(serve_asset(asset, request).status == 304);
  CHECK(entity_tag("a") != entity_tag("b"));
}

TEST_CASE("a header value cannot split the response") {
  Response response = text_response(200, "x");
  response.headers.emplace_back("X-Name", "a\r\nSet-Cookie: b");
  CHECK(response_head(response, "now", true).find("Set-Cookie") == std::string::npos);
  CHECK(http_date(0) == "Thu, 01 Jan 1970 00:00:00 GMT");
}

TEST_CASE("header names are found in any case") {
  Request request;
  request.headers.push_back({"Content-TYPE", "a"});
  CHECK(request.header("content-type") == "a");
  CHECK(request.has_header("CONTENT-type"));
  CHECK(request.header("x").empty());
}

}  // namespace mw::http

#include "runtime/app/graphiql_page.h"

#include <memory>

#include "runtime/app/graphiql/bundle.h"
#include "runtime/base/json_writer.h"
#include "runtime/http/assets.h"

namespace mw::app {
namespace {

constexpr std::string_view script_path = "/_graphiql/graphiql.js";
constexpr std::string_view style_path = "/_graphiql/graphiql.css";
constexpr std::string_view plain_script_path = "/_graphiql/plain.js";
constexpr std::string_view licenses_path = "/_graphiql/licenses.txt";

/// For builds without npm.
constexpr std::string_view plain_script = R"js(
const config = JSON.parse(document.getElementById('config').textContent);
const query = document.getElementById('query');
const answer = document.getElementById('answer');
query.value = config.query;
async function run() {
  answer.textContent = '...';
  try {
    const response = await fetch(config.url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({query: query.value}),
    });
    answer.textContent = JSON.stringify(await response.json(), null, 2);
  } catch (error) {
    answer.textContent = String(error);
  }
}
document.getElementById('run').addEventListener('click', run);
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
});
)js";

constexpr std::string_view plain_body = R"html(
<style>
body { font: 16px/1.4 sans-serif; margin: 1rem auto; max-width: 60rem; padding: 0 1rem }
textarea { box-sizing: border-box; font: 14px/1.4 monospace; height: 14rem; width: 100% }
pre { background: #f4f4f4; min-height: 4rem; overflow: auto; padding: .5rem }
</style>
<h1>GraphQL</h1>
<p>This build has a plain page. For GraphiQL install npm (Debian: <code>apt-get install npm</code>), configure the
runtime anew with <code>MOONWRIGHT_GRAPHIQL=ON</code>, and build it again.</p>
<textarea id="query" spellcheck="false" aria-label="Query"></textarea>
<p><button id="run">Run (Ctrl-Enter)</button></p>
<pre id="answer"></pre>
<script src="/_graphiql/plain.js"></script>
)html";

std::string config_json(const Backend& backend, std::string_view path) {
  JsonWriter json;
  json.begin_object();
  json.key("name");
  json.string(std::string(backend.name) + std::string(path));
  json.key("url");
  json.string(path);
  json.key("query");
  json.string(example_query(backend));
  json.end_object();
  std::string text = json.take();
  // `</script>` in a string would end the element it stands in.
  for (auto at = text.find('<'); at != std::string::npos; at = text.find('<', at)) text.replace(at, 1, "\\u003c");
  return text;
}

void add_asset(http::Router& router, std::string_view path, std::string_view bytes) {
  auto asset = std::make_shared<http::Asset>();
  asset->bytes = bytes;
  asset->content_type = http::content_type_of(path);
  asset->etag = http::entity_tag(bytes);
  router.add(http::Method::get, path, [asset](http::Request& request) {
    return [](std::shared_ptr<http::Asset> held, http::Request& asked) -> Task<http::Response> {
      co_return http::serve_asset(*held, asked);
    }(asset, request);
  });
}

}  // namespace

std::string example_query(const Backend& backend) {
  // What the spec shows is worth more than what can be guessed.
  for (const Example& example : backend.examples) {
    if (example.variables.empty()) return std::string(example.document);
  }
  std::string text = "# Type a query here; Ctrl-Space completes, Ctrl-Enter runs it.\n";
  for (const RootField* field : backend.queries) {
    if (field->answer != Answer::list) continue;
    text += "{\n  " + std::string(field->name) + " {\n";
    int columns = 0;
    for (const db::Column& column : field->model->columns) {
      if (column.is_private || column.write_only || ++columns > 5) continue;
      text += "    " + std::string(column.name) + "\n";
    }
    return text + "  }\n}\n";
  }
  return text + "{\n  __typename\n}\n";
}

http::Response graphiql_page(const Backend& backend, std::string_view path) {
  bool bundled = static_cast<bool>(graphiql_bundle());
  std::string html = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>" +
                     std::string(backend.name) + " - GraphQL</title>\n<link rel=\"icon\" href=\"data:,\">\n";
  if (bundled) {
    html += "<style>html, body, #graphiql { height: 100%; margin: 0 }</style>\n<link rel=\"stylesheet\" href=\"";
    html += style_path;
    html += "\">\n<div id=\"graphiql\"></div>\n";
  }
  html += "<script type=\"application/json\" id=\"config\">" + config_json(backend, path) + "</script>\n";
  if (bundled) {
    html += "<script src=\"";
    html += script_path;
    html += "\"></script>\n";
  } else {
    html += plain_body;
  }
  http::Response response;
  response.content_type = "text/html; charset=utf-8";
  response.body = std::move(html);
  response.headers = {
      {"Cache-Control", "no-store"},
      {"Vary", "Accept"},
      {"Content-Security-Policy",
       "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
       "frame-ancestors "
       "'none'"},
      {"X-Content-Type-Options", "nosniff"}};
  return response;
}

void add_graphiql_assets(http::Router& router) {
  GraphiqlBundle bundle = graphiql_bundle();
  if (!bundle) return add_asset(router, plain_script_path, plain_script);
  add_asset(router, script_path, bundle.script);
  add_asset(router, style_path, bundle.style);
  add_asset(router, licenses_path, bundle.licenses);
}

}  // namespace mw::app

#include "generator/lsp/server.h"

#include <set>
#include <string>
#include <utility>

#include "generator/lsp/answers.h"
#include "generator/lsp/message.h"

namespace moonwright::lsp {

namespace {

/// Codes of JSON-RPC and of the protocol.
enum ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  request_failed = -32803
};

class Server {
 public:
  Server(const Workspace& workspace, std::istream& in, std::ostream& out) : workspace_(workspace), in_(in), out_(out) {}

  int run() {
    while (std::optional<std::string> text = read_message(in_)) {
      const Json message = Json::parse(*text, nullptr, false);
      if (message.is_discarded() || !message.is_object()) {
        fail(nullptr, parse_error, "this is no JSON object");
        continue;
      }
      const auto method = message.find("method");
      if (method != message.end() && !method->is_string()) {
        fail(nullptr, invalid_request, "`method` is no text");
        continue;
      }
      if (message.value("method", "") == "exit") return shut_down_ ? 0 : 1;
      take(message);
      // What one types comes in bursts: only the last state is worth a look.
      if (in_.rdbuf()->in_avail() <= 0) analyse_changed();
    }
    return 1;
  }

 private:
  void take(const Json& message) {
    const Json id = message.contains("id") ? message["id"] : Json(nullptr);
    try {
      const std::string method = message.value("method", "");
      const Json params = message.value("params", Json::object());
      if (id.is_null()) return notice(method, params);
      if (shut_down_) return fail(id, invalid_request, "the server was shut down");
      request(id, method, params);
    } catch (const Json::exception&) {
      if (!id.is_null()) fail(id, invalid_request, "the parameters are not as the protocol has them");
    }
  }

  void notice(const std::string& method, const Json& params) {
    if (method == "textDocument/didOpen") {
      open(params.at("textDocument").at("uri"), params.at("textDocument").at("text"));
    } else if (method == "textDocument/didChange") {
      const Json& changes = params.at("contentChanges");
      if (!changes.empty()) open(params.at("textDocument").at("uri"), changes.back().at("text"));
    } else if (method == "textDocument/didSave") {
      change(path_of(params.at("textDocument").at("uri")));
    } else if (method == "textDocument/didClose") {
      const std::string path = path_of(params.at("textDocument").at("uri"));
      open_.erase(path);
      change(path);
    } else if (method == "workspace/didChangeWatchedFiles") {
      for (const Json& entry : params.at("changes")) change(path_of(entry.at("uri")));
    }
  }

  void request(const Json& id, const std::string& method, const Json& params) {
    if (method == "initialize") return reply(id, capabilities());
    if (method == "shutdown") {
      shut_down_ = true;
      return reply(id, nullptr);
    }
    const std::string path = path_of(params.value("textDocument", Json::object()).value("uri", ""));
    if (path.empty()) return fail(id, method_not_found, "there is no method `" + method + "` here");
    const Analysis& analysis = analysis_of(path);
    if (method == "textDocument/codeAction") {
      const Json& range = params.at("range");
      return reply(id, code_actions(analysis, path, range.at("start").at("line"), range.at("end").at("line")));
    }
    const Json& position = params.at("position");
    const Point point{path, {position.at("line"), position.at("character")}};
    if (method == "textDocument/hover") return reply(id, hover(analysis, point));
    if (method == "textDocument/completion") return reply(id, completion(analysis, point));
    if (method == "textDocument/definition") return reply(id, definition(analysis, point));
    if (method == "textDocument/references") return reply(id, references(analysis, point));
    if (method == "textDocument/rename") {
      std::string refusal;
      Json result = rename(analysis, point, params.at("newName"), refusal);
      return refusal.empty() ? reply(id, std::move(result)) : fail(id, request_failed, refusal);
    }
    fail(id, method_not_found, "there is no method `" + method + "` here");
  }

  static Json capabilities() {
    return {
        {"capabilities",
         {{"textDocumentSync", {{"openClose", true}, {"change", 1}, {"save", true}}},
          {"hoverProvider", true},
          {"completionProvider", {{"triggerCharacters", {"/", ":"}}}},
          {"definitionProvider", true},
          {"referencesProvider", true},
          {"codeActionProvider", {{"codeActionKinds", {"quickfix"}}}},
          {"renameProvider", true}}},
        {"serverInfo", {{"name", "moonwright"}}},
    };
  }

  void open(const std::string& uri, const std::string& text) {
    const std::string path = path_of(uri);
    if (path.empty()) return;
    open_[path] = text;
    change(path);
  }

  void change(const std::string& path) {
    const std::string project = workspace_.project_of(path);
    if (!project.empty()) changed_.insert(project);
  }

  void analyse_changed() {
    for (const std::string& project : std::exchange(changed_, {})) {
      Analysis& analysis = analyses_[project] = workspace_.analyse(project, open_);
      publish(project, analysis);
    }
  }

  const Analysis& analysis_of(const std::string& path) {
    static const Analysis nothing;
    const std::string project = workspace_.project_of(path);
    if (project.empty()) return nothing;
    if (analyses_.find(project) == analyses_.end()) changed_.insert(project);
    analyse_changed();
    return analyses_[project];
  }

  /// Every file with findings, and those that had some before.
  void publish(const std::string& project, const Analysis& analysis) {
    std::set<std::string> files;
    for (const Diagnostic& diagnostic : analysis.diagnostics) {
      if (!diagnostic.place.file.empty()) files.insert(diagnostic.place.file);
    }
    std::set<std::string> all = std::exchange(told_[project], files);
    all.insert(files.begin(), files.end());
    for (const std::string& file : all) {
      const Json params{{"uri", uri_of(file)}, {"diagnostics", diagnostics_of(analysis, file)}};
      write({{"jsonrpc", "2.0"}, {"method", "textDocument/publishDiagnostics"}, {"params", params}});
    }
  }

  void reply(const Json& id, Json result) { write({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}}); }
  void fail(const Json& id, int code, const std::string& message) {
    write({{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", code}, {"message", message}}}});
  }
  void write(const Json& json) { write_message(out_, json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

  const Workspace& workspace_;
  std::istream& in_;
  std::ostream& out_;
  /// Path to the editor's text.
  Texts open_;
  /// Projects to look at again.
  std::set<std::string> changed_;
  std::map<std::string, Analysis> analyses_;
  /// Project to the files for which diagnostics were published.
  std::map<std::string, std::set<std::string>> told_;
  bool shut_down_ = false;
};

}  // namespace

int serve(const Workspace& workspace, std::istream& in, std::ostream& out) {
  return Server(workspace, in, out).run();
}

}  // namespace moonwright::lsp

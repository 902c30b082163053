#include "runtime/graphql/language/error.h"

#include "runtime/graphql/language/ast.h"

namespace mw::graphql {
namespace {

std::string_view line_of(std::string_view body, std::uint32_t number) {
  for (std::uint32_t line = 1;; ++line) {
    const std::size_t end = body.find_first_of("\r\n");
    if (line == number) return body.substr(0, end);
    if (end == std::string_view::npos) return {};
    const bool crlf = body[end] == '\r' && end + 1 < body.size() && body[end + 1] == '\n';
    body.remove_prefix(end + (crlf ? 2 : 1));
  }
}

}  // namespace

GraphQLError error_at(std::string message, const std::vector<const ast::Node*>& nodes) {
  GraphQLError error{std::move(message), {}, {}, {}};
  for (const ast::Node* node : nodes) {
    if (node == nullptr || node->source == nullptr) continue;
    error.locations.push_back(location_at(node->source->body, node->start));
  }
  return error;
}

GraphQLError error_at(std::string message, const ast::Node& node) {
  return error_at(std::move(message), std::vector<const ast::Node*>{&node});
}

GraphQLError syntax_error(const Source& source, std::size_t offset, std::string_view description) {
  GraphQLError error;
  error.message = "Syntax Error: ";
  error.message += description;
  error.locations.push_back(location_at(source.body, offset));
  return error;
}

std::string print_error(const GraphQLError& error, const Source* source) {
  std::string text = error.message;
  for (const Location& at : error.locations) {
    const std::string line = std::to_string(at.line);
    text +=
        "\n\n" + (source != nullptr ? source->name : "GraphQL request") + ":" + line + ":" + std::to_string(at.column);
    if (source == nullptr) continue;
    text += "\n" + line + " | ";
    text += line_of(source->body, at.line);
    text += "\n" + std::string(line.size(), ' ') + " | " + std::string(at.column - 1, ' ') + "^";
  }
  return text;
}

}  // namespace mw::graphql

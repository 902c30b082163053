#pragma once

#include <string_view>

namespace mw::http::graphql {

/// The two media types of answers (GraphQL over HTTP, section Media Types). They differ in their statuses: json answers
/// 200 to every well-formed request, graphql_response says in the status what became of it.
enum class Answer { json, graphql_response };

/// By an Accept header; json if it is absent, `*/*`, or names neither (which a server may disregard).
Answer choose_answer(std::string_view accept);
/// With its charset: "application/json; charset=utf-8".
std::string_view content_type(Answer answer);

/// Whether a Content-Type is application/json, in UTF-8 if it names a charset.
bool is_json_body(std::string_view content_type);
/// Whether a page is wanted rather than an answer: text/html comes with the highest weight (browsers).
bool wants_page(std::string_view accept);

}  // namespace mw::http::graphql

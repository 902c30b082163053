#pragma once

#include <doctest/doctest.h>

#include <string>

#include "generated/backend.h"
#include "runtime/testing/app.h"

/// A campus in memory, and short ways to ask it.
class Campus : public mw::test::App {
 public:
  Campus()
      : App(campus::backend) {}

  /// The payload of `mutation { field }` as text; of several errors all.
  std::string run(const std::string& field) {
    const auto answer = query("mutation { answer: " + field + " }");
    CHECK_MESSAGE(internal_errors().empty(), internal_errors());
    const auto payload = answer.data()["answer"];
    return payload.exists() ? payload.text() : answer.text();
  }
  /// "ok", or code and field of each error.
  std::string outcome(const std::string& field) {
    const auto answer = query("mutation { answer: " + field + " { ok errors { code field } } }");
    CHECK_MESSAGE(internal_errors().empty(), internal_errors());
    const auto payload = answer.data()["answer"];
    if (!payload.exists()) return answer.text();
    if (payload["ok"] == true) return "ok";
    std::string text;
    for (std::size_t i = 0; i < payload["errors"].size(); ++i) {
      const auto error = payload["errors"][i];
      text += (i > 0 ? ", " : "") + error["code"].text() + " " + error["field"].text();
    }
    return text;
  }
  /// The data of `{ fields }`.
  std::string ask(const std::string& fields) {
    const auto answer = query("{ " + fields + " }");
    CHECK_MESSAGE(internal_errors().empty(), internal_errors());
    return answer.ok() ? answer.data().text() : answer.text();
  }
  void student(const std::string& id, const std::string& name, const std::string& more = "") {
    REQUIRE(outcome("saveStudent(id: \"" + id + "\", name: \"" + name + "\"" + more + ")") == "ok");
  }
  void tags(std::size_t count) {
    for (std::size_t i = 1; i <= count; ++i) {
      REQUIRE(outcome("saveTag(name: \"t" + std::to_string(i) + "\")") == "ok");
    }
  }
};

inline const std::string ann = "01900000-0000-7000-8000-000000000001";
inline const std::string bob = "01900000-0000-7000-8000-000000000002";
inline const std::string cyd = "01900000-0000-7000-8000-000000000003";
inline const std::string nobody = "01900000-0000-7000-8000-00000000ffff";

/// A GraphQL string.
inline std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

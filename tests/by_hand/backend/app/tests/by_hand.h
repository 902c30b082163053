#pragma once

#include <doctest/doctest.h>

#include <string>

#include "generated/backend.h"
#include "runtime/testing/app.h"

/// The backend in memory, and short ways to ask it.
class ByHand : public mw::test::App {
 public:
  ByHand()
      : App(by_hand::backend) {}

  /// The data of an operation as text; with errors the whole answer.
  std::string ask(const std::string& operation, const std::string& variables = "{}") {
    const auto answer = query(operation, variables);
    CHECK_MESSAGE(internal_errors().empty(), internal_errors());
    return answer.ok() ? answer.data().text() : answer.text();
  }
  /// The answer of one field of Mutation.
  std::string run(const std::string& field) {
    const auto answer = query("mutation { answer: " + field + " }");
    CHECK_MESSAGE(internal_errors().empty(), internal_errors());
    return answer.ok() ? answer.data()["answer"].text() : answer.text();
  }
  /// "ok", or code and field of the first error.
  std::string outcome(const std::string& field) {
    const auto answer = query("mutation { answer: " + field + " { ok errors { code field } } }");
    CHECK_MESSAGE(internal_errors().empty(), internal_errors());
    const auto payload = answer.data()["answer"];
    if (!payload.exists()) return answer.text();
    if (payload["ok"] == true) return "ok";
    return payload["errors"][0]["code"].text() + " " + payload["errors"][0]["field"].text();
  }
  void thing(const std::string& id, const std::string& name, const std::string& more = "") {
    REQUIRE(outcome("saveThing(id: \"" + id + "\", name: \"" + name + "\"" + more + ")") == "ok");
  }
  /// What hooks wrote, the oldest first.
  std::string logs() { return select("SELECT text FROM log ORDER BY id").text(); }
  void forget_logs() { execute("DELETE FROM log"); }
};

inline const std::string one = "01900000-0000-7000-8000-000000000001";
inline const std::string two = "01900000-0000-7000-8000-000000000002";
inline const std::string three = "01900000-0000-7000-8000-000000000003";

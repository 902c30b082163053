#include "generator/rules/explain.h"

#include <doctest/doctest.h>

#include "generator/rules/test_spec.h"

using namespace moonwright;
using rules::test::Spec;

TEST_CASE("a term is explained by its sentences and rules") {
  const Spec spec("# The todoapp:project\n\nThe graphql:api /loads the todo:item~list.");
  const std::string text = rules::explain_term(spec.understanding(), "todos:query");
  CHECK(text.starts_with("todos:query of app:service\n  x:query: A query class"));
  CHECK(
      text.find(
          "  todos:query /provides todo:item~list\n    spec.md:3: The graphql:api /loads the todo:item~list. (by the "
          "rule `backend: graphql:api /loads x:item~list`)"
      ) != std::string::npos
  );
  CHECK(text.find("templates/backend/package.yml:") != std::string::npos);
}

TEST_CASE("what is implied says so") {
  const Spec spec("The graphql:api /loads the todo:item.");
  CHECK(
      rules::explain_term(spec.understanding(), "todos:module").find("left out, so it is implied") != std::string::npos
  );
}

TEST_CASE("a term that the spec does not have") {
  const Spec spec("The graphql:api /loads the todo:item.");
  const std::string text = rules::explain_term(spec.understanding(), "todo:quer");
  CHECK(text == "`todo:quer` takes part in no relation of the spec (did you mean `todo:query`?)\n");
  CHECK(rules::explain_term(spec.understanding(), ":redis").find("Cache and bus") != std::string::npos);
  CHECK(rules::explain_builtins().starts_with("refuse: "));
}

#include "generator/rules/understand.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "generator/rules/test_spec.h"

using namespace moonwright;
using rules::test::Spec;

TEST_CASE("the smallest spec: everything else is implied") {
  const Spec spec("The graphql:api /loads the todo:item~list.");
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.says("graphql:api loads todo:item~list"));
  CHECK(spec.says("graphql:api has todos:query"));
  CHECK(spec.says("todos:query provides todo:item~list"));
  CHECK(spec.says("app:project has app:service"));
  CHECK(spec.says("app:service has graphql:api"));
  CHECK(spec.says("app:service has todos:module"));
  CHECK(spec.says("todos:module provides todo:item~list"));
  CHECK(spec.relations().size() == 7);
}

TEST_CASE("short forms have default names") {
  const Spec spec(
      "The graphql:api /posts, /creates, /updates, /deletes and /gets-or-creates the todo:item.\n\n"
      "The graphql:api /posts and /deletes the urgent+todo:item~list. The graphql:api /loads the sheep:item~list.\n\n"
      "The graphql:api /watches and /follows the sales-person:item and the sales-person:item~list.\n"
  );
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  for (const char* expected :
       {"save-todo:mutation posts todo:item",
        "create-todo:mutation creates todo:item",
        "update-todo:mutation updates todo:item",
        "delete-todo:mutation deletes todo:item",
        "get-or-create-todo:mutation gets-or-creates todo:item",
        "save-urgent-todos:mutation posts urgent+todo:item~list",
        "delete-urgent-todos:mutation deletes urgent+todo:item~list",
        "sheep-list:query provides sheep:item~list",
        "sales-person-updated:subscription watches sales-person:item",
        "sales-people-changed:subscription watches sales-person:item~list",
        "sales-person-live:subscription follows sales-person:item",
        "sales-people-live:subscription follows sales-person:item~list"}) {
    CHECK_MESSAGE(spec.says(expected), expected);
  }
}

TEST_CASE("derived relations keep the user's place and sentence, and name the rule") {
  const Spec spec("# The todoapp:project\n\nThe graphql:api /loads the todo:item.");
  const graph::Relation& relation = spec.relation("todo:query provides todo:item");
  CHECK(relation.origin.place.file == "spec.md");
  CHECK(relation.origin.place.line == 3);
  CHECK(relation.origin.sentence == "The graphql:api /loads the todo:item.");
  CHECK(relation.origin.rule == "backend: graphql:api /loads x:item");
  CHECK(spec.relation("graphql:api loads todo:item").origin.rule.empty());
  CHECK(spec.relation("todos:module provides todo:item~list").origin.rule == "implied");
}

TEST_CASE("relations come in the order of the spec, derived ones behind their cause") {
  const Spec spec("The graphql:api /loads the b:item.\n\nThe graphql:api /has an a:query.");
  const auto relations = spec.relations();
  CHECK(relations[0] == "graphql:api loads b:item");
  CHECK(relations[1] == "graphql:api has b:query");
  CHECK(relations[2] == "b:query provides b:item");
  CHECK(relations[3] == "graphql:api has a:query");
}

TEST_CASE("named services, modules and what the service uses") {
  const Spec spec(
      "# The zoo:project\n\nThe backend:service /has\n- a users:module that /provides the user:item~list\n"
      "- an animals:module that /contains the animal:item\n\n"
      "The backend:service /authenticates the user:item and /runs a sqlite:database, :redis and :docker.\n\n"
      "## The graphql:api\n\n- /loads the animal:item~list\n- /has a hi:query that /admits a user:role\n"
  );
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  for (const char* expected :
       {"backend:service has users:module",
        "users:module provides user:item~list",
        "animals:module has animal:item",
        "animals:module provides animal:item",
        "animals:module provides animal:item~list",
        "backend:service authenticates user:item",
        "backend:service uses sqlite:database",
        "backend:service uses :redis",
        "hi:query admits user:role",
        "zoo:project has backend:service",
        "backend:service has graphql:api"}) {
    CHECK_MESSAGE(spec.says(expected), expected);
  }
  CHECK(spec.graph().of_tag("module").size() == 2);
  CHECK(spec.graph().of_tag("service").size() == 1);
}

TEST_CASE("operations without a /has belong to the only api") {
  const Spec spec("The board:query /provides the todo:item~list. The tick:mutation /posts the todo:item.");
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.says("graphql:api has board:query"));
  CHECK(spec.says("graphql:api has tick:mutation"));
}

TEST_CASE("each service has its own parts") {
  const std::string two = "The shop:project /has a front:service and a back:service.\n\n";
  const Spec spec(
      two +
      "# The front:service\n\nThe graphql:api /loads the todo:item.\n\n# The back:service\n\nThe graphql:api /loads "
      "the todo:item.\n"
  );
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.graph().of_tag("api").size() == 2);
  CHECK(spec.graph().of_tag("query").size() == 2);
  CHECK(spec.graph().of_tag("module").size() == 2);
  CHECK(spec.graph().of_tag("item").size() == 2);  // todo:item and todo:item~list, once for both

  const Spec unclear(two + "The graphql:api /loads the todo:item.");
  REQUIRE(unclear.diagnostics().errors() == 1);
  const Diagnostic& error = unclear.diagnostics().all().front();
  CHECK(error.code.name == "which-service");
  CHECK(error.place == Place{"spec.md", 3, 5, 11});
}

TEST_CASE("plurals come from settings.yml") {
  const Spec spec(
      "The graphql:api /loads the person:item~list.", {{"spec/settings.yml", "plurals: {person: persons}"}}
  );
  CHECK(spec.says("persons:query provides person:item~list"));
  CHECK(spec.says("persons:module provides person:item~list"));
}

TEST_CASE("what is not known") {
  CHECK(Spec("The todos:module /watches the todo:item.").error() == "spec.md:1:18 unknown-relation");
  CHECK(Spec("The graphql:api /removes the todo:item.").error() == "spec.md:1:17 unknown-verb");
  CHECK(
      Spec("The graphql:api /has a home:query that /posts the todo:item.").error() == "spec.md:1:40 unknown-relation"
  );
  CHECK(Spec("The graphql:api /gets-or-creates the tag:item~list.").error() == "spec.md:1:17 unknown-relation");
  CHECK(Spec("The backend:service /uses :redsi.").error() == "spec.md:1:27 unknown-noun");
  CHECK(Spec("The backend:service /uses a mysql:database.").error() == "spec.md:1:29 unknown-noun");
  CHECK(Spec("The x:module /provides the todo:item.").error() == "spec.md:1:5 wildcard-in-sentence");
}

TEST_CASE("messages teach") {
  const auto message = [](const std::string& text) {
    const Spec spec(text);
    const Diagnostic error = spec.diagnostics().all().front();
    return error.message + " | " + error.fix;
  };
  CHECK(
      message("The backend:service /uses :redsi.").starts_with("nothing is known of `:redsi` (did you mean `:redis`?)")
  );
  CHECK(message("The backend:service /uses a postgers:database.").find("`postgres:database`") != std::string::npos);
  CHECK(
      message("The todos:module /watches the todo:item.") ==
      "`todos:module` `/watches` `todo:item` is not known | What `todos:module` can do: `/has graphql:api, x:item, "
      "x:item~list`, `/provides x:item, x:item~list`."
  );
  CHECK(message("The graphql:api /provide the todo:item.").find("is not known") != std::string::npos);
  CHECK(
      message("The graphql:api /has an a:query that /admits a user:role that /watches the b:item.")
          .find("two sentences") != std::string::npos
  );
}

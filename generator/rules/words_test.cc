#include <doctest/doctest.h>

#include "generator/rules/test_spec.h"

using namespace moonwright;
using rules::test::Spec;

/// LANGUAGE section 3, row by row: what each sentence of a backend says.

namespace {

struct Row {
  const char* sentence;
  std::vector<std::string> relations;
};

const std::vector<Row> rows = {
    {"The shop:project /has a backend:service.", {"shop:project has backend:service"}},
    {"The backend:service /has a todos:module.", {"backend:service has todos:module"}},
    {"The todos:module /provides the todo:item~list.", {"todos:module provides todo:item~list"}},
    {"The todos:module /stores the todo:item~list.", {"todos:module provides todo:item~list"}},
    {"The todos:module /contains the todo:item~list.", {"todos:module provides todo:item~list"}},
    {"The todos:module /has the todo:item.", {"todos:module provides todo:item~list"}},
    {"The todos:module /provides the todo:item.", {"todos:module provides todo:item~list"}},
    {"The backend:service /has a graphql:api.", {"backend:service has graphql:api"}},
    {"The todos:module /has a graphql:api.", {"todos:module has graphql:api"}},
    {"The graphql:api /has a todos:query that /provides the todo:item and the todo:item~list.",
     {"graphql:api has todos:query", "todos:query provides todo:item", "todos:query provides todo:item~list"}},
    {"The graphql:api /loads the todo:item~list.",
     {"graphql:api has todos:query", "todos:query provides todo:item~list"}},
    {"The graphql:api /loads the todo:item.", {"graphql:api has todo:query", "todo:query provides todo:item"}},
    {"The graphql:api /loads the urgent+todo:item~list.",
     {"graphql:api has urgent-todos:query", "urgent-todos:query provides urgent+todo:item~list"}},
    {"The graphql:api /loads the urgent+todo:item.",
     {"graphql:api has urgent-todo:query", "urgent-todo:query provides urgent+todo:item"}},
    {"The graphql:api /has a bar:mutation that /posts a todo:item.",
     {"graphql:api has bar:mutation", "bar:mutation posts todo:item"}},
    {"The bar:mutation /receives the todo:item and /returns the user:item.",
     {"graphql:api has bar:mutation", "bar:mutation receives todo:item", "bar:mutation returns user:item"}},
    {"The graphql:api /posts the todo:item.",
     {"graphql:api has save-todo:mutation", "save-todo:mutation posts todo:item"}},
    {"The graphql:api /saves the todo:item~list.",
     {"graphql:api has save-todos:mutation", "save-todos:mutation posts todo:item~list"}},
    {"The graphql:api /creates the todo:item.",
     {"graphql:api has create-todo:mutation", "create-todo:mutation creates todo:item"}},
    {"The graphql:api /creates the todo:item~list.",
     {"graphql:api has create-todos:mutation", "create-todos:mutation creates todo:item~list"}},
    {"The graphql:api /updates the todo:item.",
     {"graphql:api has update-todo:mutation", "update-todo:mutation updates todo:item"}},
    {"The graphql:api /updates the todo:item~list.",
     {"graphql:api has update-todos:mutation", "update-todos:mutation updates todo:item~list"}},
    {"The graphql:api /deletes a todo:item.",
     {"graphql:api has delete-todo:mutation", "delete-todo:mutation deletes todo:item"}},
    {"The graphql:api /deletes the todo:item~list.",
     {"graphql:api has delete-todos:mutation", "delete-todos:mutation deletes todo:item~list"}},
    {"The graphql:api /gets-or-creates a channel:item.",
     {"graphql:api has get-or-create-channel:mutation", "get-or-create-channel:mutation gets-or-creates channel:item"}},
    {"The graphql:api /has a todos-changed:subscription that /watches the todo:item~list.",
     {"graphql:api has todos-changed:subscription", "todos-changed:subscription watches todo:item~list"}},
    {"The graphql:api /watches the todo:item~list.",
     {"graphql:api has todos-changed:subscription", "todos-changed:subscription watches todo:item~list"}},
    {"The graphql:api /watches the todo:item.",
     {"graphql:api has todo-updated:subscription", "todo-updated:subscription watches todo:item"}},
    {"The graphql:api /follows the todo:item.",
     {"graphql:api has todo-live:subscription", "todo-live:subscription follows todo:item"}},
    {"The graphql:api /follows the todo:item~list.",
     {"graphql:api has todos-live:subscription", "todos-live:subscription follows todo:item~list"}},
    {"The backend:service /authenticates the user:item.", {"backend:service authenticates user:item"}},
    {"The hi:query /admits a user:role.", {"graphql:api has hi:query", "hi:query admits user:role"}},
    {"The hi:mutation, the hi:subscription, the hi:endpoint, the hi:upstream and the graphql:api /admit the "
     "admin:role.",
     {"hi:mutation admits admin:role",
      "hi:subscription admits admin:role",
      "hi:endpoint admits admin:role",
      "hi:upstream admits admin:role",
      "graphql:api admits admin:role"}},
    {"The backend:service /uses a postgres:database and a sqlite:database.",
     {"backend:service uses postgres:database", "backend:service uses sqlite:database"}},
    {"The backend:service /uses :redis.", {"backend:service uses :redis"}},
    {"The backend:service /forwards-to the hasura:upstream.", {"backend:service forwards-to hasura:upstream"}},
    {"The backend:service /has a hello:endpoint.", {"backend:service has hello:endpoint"}},
    {"The backend:service /uses :docker, :docker-compose, :nginx, :supervisor, :systemd, :heroku, :kubernetes, "
     ":lambda.",
     {"backend:service uses :docker", "backend:service uses :lambda"}},
};

}  // namespace

TEST_CASE("each sentence of a backend says its relations") {
  for (const Row& row : rows) {
    const Spec spec(row.sentence);
    CHECK_MESSAGE(spec.errors().empty(), row.sentence << "\n" << spec.errors());
    for (const std::string& relation : row.relations)
      CHECK_MESSAGE(spec.says(relation), row.sentence << ": " << relation);
  }
}

TEST_CASE("the words of verbs, and no other forms") {
  const auto verb = [](const std::string& word, const std::string& subject, const std::string& object) {
    return Spec("The " + subject + " /" + word + " the " + object + ".").errors().empty();
  };
  for (const char* word : {"has", "have", "contains", "contain"}) CHECK(verb(word, "a:service", "b:module"));
  for (const char* word : {"provides", "provide", "stores", "store"}) CHECK(verb(word, "a:module", "b:item~list"));
  for (const char* word :
       {"loads",
        "load",
        "posts",
        "post",
        "saves",
        "save",
        "creates",
        "create",
        "updates",
        "update",
        "deletes",
        "delete",
        "gets-or-creates",
        "get-or-create",
        "watches",
        "watch",
        "follows",
        "follow"})
    CHECK(verb(word, "graphql:api", "b:item"));
  for (const char* word : {"receives", "receive", "returns", "return"}) CHECK(verb(word, "a:mutation", "b:item"));
  for (const char* word : {"authenticates", "authenticate"}) CHECK(verb(word, "a:service", "b:item"));
  for (const char* word : {"uses", "use", "runs", "run"}) CHECK(verb(word, "a:service", "sqlite:database"));
  for (const char* word : {"forwards-to", "forward-to"}) CHECK(verb(word, "a:service", "b:upstream"));
  for (const char* word : {"admits", "admit"}) CHECK(verb(word, "a:query", "b:role"));
  for (const char* word : {"having", "loaded", "loading", "posting", "get-or-creates", "used-by"})
    CHECK_FALSE(verb(word, "graphql:api", "b:item"));
}

TEST_CASE("a type without a module gets one of its plural") {
  const auto provides = [](const std::string& word, const std::string& plural, const std::string& settings = {}) {
    const Spec spec(
        "The graphql:api /loads the " + word + ":item~list.",
        settings.empty() ? std::map<std::string, std::string>{}
                         : std::map<std::string, std::string>{{"spec/settings.yml", settings}}
    );
    return spec.says(plural + ":module provides " + word + ":item~list") &&
           spec.says("graphql:api has " + plural + ":query");
  };
  CHECK(provides("todo", "todos"));
  CHECK(provides("sales-person", "sales-people"));
  CHECK(provides("news-story", "news-stories"));
  CHECK(provides("day", "days"));
  CHECK(provides("box", "boxes"));
  CHECK(provides("sheep", "sheep-list"));
  CHECK(provides("cactus", "cacti", "plurals: {cactus: cacti}"));
  CHECK(provides("big-cactus", "big-cacti", "plurals: {cactus: cacti}"));
}

TEST_CASE("with several services a sentence needs one") {
  const std::string services = "# The a:project\n\nThe a:project /has a staff:service and a guests:service.\n\n";
  const Spec without(services + "The graphql:api /loads the person:item.");
  REQUIRE(without.diagnostics().errors() >= 1);
  CHECK(without.diagnostics().all()[0].code.name == "which-service");
  CHECK(without.diagnostics().all()[0].message.find("`staff:service`, `guests:service`") != std::string::npos);

  const Spec with(
      services + "## The staff:service\n\nThe graphql:api /loads the person:item.\n\n### Deep\n\n#### Deeper\n\n" +
      "The graphql:api /posts the person:item.\n\n## The guests:service\n\nThe graphql:api /loads the person:item.\n"
  );
  REQUIRE_MESSAGE(with.errors().empty(), with.errors());
  CHECK(with.graph().of_tag("api").size() == 2);
  CHECK(with.graph().of_tag("query").size() == 2);
  CHECK(with.graph().of_tag("mutation").size() == 1);
  CHECK(with.graph().of_tag("service").size() == 2);
}

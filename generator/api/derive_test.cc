#include "generator/api/derive.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

using namespace moonwright;
using namespace moonwright::api;

namespace {

/// A graph from relations of terms ("todos:query", "provides", "todo:item~list"), a sentence a line of spec.md.
struct Spec {
  std::vector<std::tuple<std::string, std::string, std::string>> relations;
  std::map<std::string, std::string> files;
  Settings settings;
};

std::size_t resource(graph::Graph& graph, const std::string& term, const Place& place) {
  graph::Resource made;
  std::string rest = term;
  if (const auto plus = rest.find('+'); plus != std::string::npos) {
    made.name = rest.substr(0, plus);
    rest.erase(0, plus + 1);
  }
  if (const auto tilde = rest.find('~'); tilde != std::string::npos) {
    made.variant = rest.substr(tilde + 1);
    rest.erase(tilde);
  }
  made.data = rest.substr(0, rest.find(':'));
  made.tag = rest.substr(rest.find(':') + 1);
  for (const graph::Resource& other : graph.resources) {
    if (other.name == made.name && other.data == made.data && other.tag == made.tag && other.variant == made.variant) {
      return other.id;
    }
  }
  made.id = graph.resources.size();
  made.origin.place = place;
  graph.resources.push_back(made);
  return made.id;
}

struct Derived {
  Service service;
  std::string errors;
  std::string warnings;
  std::string first_message;
};

Derived derive_spec(Spec spec) {
  graph::Graph graph;
  int line = 2;
  for (const auto& [subject, verb, object] : spec.relations) {
    graph::Relation relation;
    relation.origin.place = Place{.file = "spec.md", .line = ++line, .column = 1};
    relation.subject = resource(graph, subject, relation.origin.place);
    relation.verb = verb;
    relation.object = resource(graph, object, relation.origin.place);
    graph.relations.push_back(relation);
  }
  graph.index();
  Diagnostics diagnostics;
  std::map<std::string, std::string> files;
  for (const auto& [name, text] : spec.files) files.emplace("type_specs/" + name, text);
  auto library = types::Library::load(MemoryDisk(files), "", {}, diagnostics);
  spec.settings.name = "app";
  spec.settings.cpp_namespace = "app";
  const auto plurals = plurals_of(library, spec.settings);
  Model model = derive(graph, library, plurals, spec.settings, diagnostics);
  Derived result{.service = model.services.front(), .errors = {}, .warnings = {}, .first_message = {}};
  for (const Diagnostic& d : diagnostics.sorted()) {
    if (result.first_message.empty() && d.severity == Severity::error) result.first_message = d.message;
    std::string& list = d.severity == Severity::error ? result.errors : result.warnings;
    list += (list.empty() ? "" : " ") + std::string(d.code.number) + "@" + d.place.file + ":" +
            std::to_string(d.place.line);
  }
  return result;
}

const RootField& root(const Service& service, const std::string& name) {
  for (const RootField& field : service.root_fields) {
    if (field.name == name) return field;
  }
  FAIL("no root field " << name);
  return service.root_fields.front();
}

std::string signature(const std::vector<Argument>& arguments) {
  std::string text;
  for (const Argument& argument : arguments) {
    text += (text.empty() ? "" : ", ") + argument.name + ": " + argument.type.text();
  }
  return text;
}

const std::string todo = R"({"required": ["id", "name"], "queryItemsBy": [["todolist", "name"]], "properties": {
  "id": {"type": "uuid"}, "name": {"type": "string", "unique": true}, "todolist": {"type": "fk", "target": "todolist", "onDelete": "cascade"}}})";

}  // namespace

TEST_CASE("a list, its paths and its tables") {
  const Derived d = derive_spec(
      {.relations = {{"todos:query", "provides", "todo:item~list"}, {"todolist:query", "provides", "todolist:item"}},
       .files = {{"Todo.json", todo}}}
  );
  CHECK(d.errors.empty());
  const RootField& todos = root(d.service, "todos");
  CHECK(signature(todos.arguments) == "todolistName: String, limit: Int, offset: Int");
  CHECK(todos.answer.graphql.text() == "[Todo!]!");
  REQUIRE(todos.arguments[0].path.fks.size() == 1);
  const Type& type = d.service.types[todos.answer.type];
  CHECK(type.table == "todo");
  CHECK(type.fields[todos.arguments[0].path.fks[0]].column == "todolist_id");
  CHECK(type.fields[2].on_delete == OnDelete::cascade);
  CHECK(d.service.types[1].sets.at(0).name == "todoSet");
  CHECK(d.service.modules.size() == 2);
  CHECK(d.service.modules[0].automatic);
  CHECK(d.service.databases == std::vector<std::string>{"sqlite"});
}

TEST_CASE("a mutation of two items: prefixes, steps in the order of their fks") {
  const Derived d = derive_spec(
      {.relations =
           {{"todo:query", "provides", "todo:item"},
            {"bar:mutation", "posts", "todo:item"},
            {"bar:mutation", "posts", "todolist:item"}},
       .files = {{"Todo.json", todo}}}
  );
  CHECK(d.errors.empty());
  const RootField& bar = root(d.service, "bar");
  CHECK(
      signature(bar.arguments) ==
      "todoId: ID!, todoName: String!, todoTodolistId: ID, todolistId: ID, todolistName: String!"
  );
  const Mutation& mutation = d.service.mutations[bar.mutation];
  REQUIRE(mutation.steps.size() == 2);
  CHECK(mutation.steps[0].word == "todolist");
  CHECK(mutation.steps[1].word == "todo");
  CHECK(bar.arguments[0].step == 1);
  CHECK(bar.arguments[3].step == 0);
  CHECK(mutation.payload.fields[mutation.steps[1].output].name == "todo");
}

TEST_CASE("a required fk to a stored item is its parent") {
  const Derived d = derive_spec(
      {.relations =
           {{"order:query", "provides", "order:item"},
            {"checkout:mutation", "creates", "order:item"},
            {"checkout:mutation", "creates", "order-line:item~list"}},
       .files =
           {{"OrderLine.json",
             R"({"required": ["order"], "properties": {"order": {"type": "fk", "target": "order"}}})"}}}
  );
  CHECK(d.errors.empty());
  const RootField& checkout = root(d.service, "checkout");
  CHECK(checkout.arguments.back().type.text() == "[CheckoutOrderLineForm!]!");
  const Mutation& mutation = d.service.mutations[checkout.mutation];
  REQUIRE(mutation.steps[1].parents.size() == 1);
  CHECK(mutation.steps[1].parents[0].step == 0);
  CHECK(signature(d.service.inputs[checkout.arguments.back().input].fields) == "id: ID, orderId: ID");
}

TEST_CASE("types that need each other are each other's parents") {
  const Derived d = derive_spec(
      {.relations =
           {{"club:query", "provides", "club:item"},
            {"found:mutation", "posts", "club:item"},
            {"found:mutation", "posts", "member:item"}},
       .files =
           {{"Club.json",
             R"({"required": ["president"], "properties": {"president": {"type": "fk", "target": "member"}}})"},
            {"Member.json", R"({"required": ["club"], "properties": {"club": {"type": "fk", "target": "club"}}})"}}}
  );
  CHECK(d.errors.empty());
  const Mutation& mutation = d.service.mutations[root(d.service, "found").mutation];
  REQUIRE(mutation.steps.size() == 2);
  REQUIRE(mutation.steps[0].parents.size() == 1);
  REQUIRE(mutation.steps[1].parents.size() == 1);
  CHECK(mutation.steps[0].parents[0].step == 1);
  CHECK(mutation.steps[1].parents[0].step == 0);
}

TEST_CASE("composite keys are served; keys that find no row are refused") {
  const auto derived = [](const std::string& text) {
    return derive_spec({.relations = {{"a:query", "provides", "todo:item~list"}}, .files = {{"Todo.json", text}}});
  };
  CHECK(derived(R"({"key": ["name", "at"], "properties": {"name": {"type": "string"}, "at": {"type": "date"}}})")
            .warnings.empty());
  CHECK(
      derived(R"({"key": "name",
    "properties": {"name": {"type": "json"}}})")
          .errors == "MW1505@type_specs/Todo.json:1"
  );
  CHECK(
      derived(R"({"key": ["name", "of"], "properties": {"of": {"type": "int"},
    "name": {"type": "tags"}}})")
          .errors == "MW1505@type_specs/Todo.json:1"
  );
}

TEST_CASE("what a backend cannot serve yet is named") {
  const Derived d = derive_spec(
      {.relations = {{"todo:query", "provides", "todo:item"}, {"moved:subscription", "watches", "todo:item"}}}
  );
  REQUIRE(d.service.not_served_yet.size() == 1);
  CHECK(d.service.not_served_yet[0].origin.said.place.line == 4);
  CHECK(d.errors.empty());
  CHECK(d.warnings == "MW1540@spec.md:4");
}

TEST_CASE("warnings stand where the cause is") {
  const std::string keys = R"({"description": "d",
    "access": {"read": "nobody"},
    "pagination": "cursor",
    "properties": {"name": {"type": "string"},
      "secret": {"type": "file"}}})";
  const Derived d =
      derive_spec({.relations = {{"a:query", "provides", "todo:item~list"}}, .files = {{"Todo.json", keys}}});
  CHECK(d.errors == "");
  CHECK(d.warnings == "MW1540@type_specs/Todo.json:2 MW1540@type_specs/Todo.json:5");
  const Derived uses = derive_spec(
      {.relations =
           {{"a:query", "provides", "todo:item"},
            {"backend:service", "uses", "postgres:database"},
            {"backend:service", "uses", ":docker"}}}
  );
  CHECK(uses.warnings == "MW1540@spec.md:4 MW1541@spec.md:5");
}

TEST_CASE("errors and their places") {
  const std::string fk = R"({"properties": {
    "owner": {"type": "fk", "target": "nobody"}}})";
  CHECK(
      derive_spec({.relations = {{"a:query", "provides", "todo:item"}}, .files = {{"Todo.json", fk}}}).errors ==
      "MW1500@type_specs/Todo.json:2"
  );
  CHECK(derive_spec({.relations = {{"a:query", "provides", "tax-form:item"}}}).errors == "MW1501@spec.md:3");
  CHECK(derive_spec({.relations = {{"a:query", "provides", "date:item"}}}).errors == "MW1510@spec.md:3");
  CHECK(derive_spec({.relations = {{"a:mutation", "posts", "todo:item"}}}).errors == "MW1516@spec.md:3");
  const std::string loose = R"({"queryItemBy": ["name"], "properties": {"name": {"type": "string"}}})";
  CHECK(
      derive_spec({.relations = {{"a:query", "provides", "todo:item"}}, .files = {{"Todo.json", loose}}}).errors ==
      "MW1506@type_specs/Todo.json:1"
  );
  const std::string key_is_a_set = R"({"key": "all", "properties": {"all": {"type": "manyToMany", "target": "todo"}}})";
  CHECK(
      derive_spec({.relations = {{"a:query", "provides", "todo:item"}}, .files = {{"Todo.json", key_is_a_set}}}
      ).errors == "MW1505@type_specs/Todo.json:1"
  );
  const std::string hidden =
      R"({"private": ["name"], "queryItemsBy": ["name"], "properties": {"name": {"type": "string"}}})";
  CHECK(
      derive_spec({.relations = {{"a:query", "provides", "todo:item~list"}}, .files = {{"Todo.json", hidden}}}
      ).errors == "MW1504@type_specs/Todo.json:1"
  );
  const std::string owned = R"({"owner": "by", "properties": {"by": {"type": "fk", "target": "todo"}}})";
  CHECK(
      derive_spec({.relations = {{"a:query", "provides", "todo:item"}}, .files = {{"Todo.json", owned}}}).errors ==
      "MW1528@type_specs/Todo.json:1"
  );
  CHECK(derive_spec({.relations = {{"a:query", "has", "x:thing"}}}).errors == "MW1519@spec.md:3");
}

TEST_CASE("words that give no name are refused once") {
  const auto errors = [](const std::string& subject, const std::string& object) {
    return derive_spec({.relations = {{subject, "provides", object}, {"all:query", "provides", "todo:item"}}}).errors;
  };
  CHECK(errors("a:query", "9x:item~list") == "MW1536@spec.md:3");
  CHECK(errors("a:query", "Ünïcode:item~list") == "MW1536@spec.md:3");
  CHECK(errors("a:query", "été+todo:item") == "MW1536@spec.md:3");
  CHECK(errors("9x:query", "todo:item").starts_with("MW1536@spec.md:3"));
  CHECK(errors("2nd:module", "todo:item") == "MW1536@spec.md:3");
  CHECK(errors("second-2:module", "todo-2:item").empty());
}

TEST_CASE("tables that a database has already") {
  const auto errors = [](const std::string& word, const std::string& spec) {
    const std::string file = word == "todo" ? "Todo.json" : "Other.json";
    return derive_spec({.relations = {{"a:query", "provides", word + ":item"}}, .files = {{file, spec}}}).errors;
  };
  CHECK(errors("todo", "{\n\"table\": \"moonwright_migrations\"}") == "MW1515@type_specs/Todo.json:2");
  CHECK(errors("todo", "{\n\"table\": \"SQLITE_master\"}") == "MW1515@type_specs/Todo.json:2");
  CHECK(errors("sqlite-thing", "{}").starts_with("MW1515@spec.md:3"));
  CHECK(errors("todo", "{\"table\": \"moonwrights\"}").empty());
}

TEST_CASE("one mistake is told once, and a clash says with what") {
  const std::string wrong = R"({"queryItemsBy": ["nam"], "properties": {"name": {"type": "string"}}})";
  CHECK(
      derive_spec({.relations = {{"a:query", "provides", "todo:item~list"}}, .files = {{"Todo.json", wrong}}}).errors ==
      "MW1411@type_specs/Todo.json:1"
  );
  const std::string filter = R"({"filterBy": ["not"], "properties": {"not": {"type": "boolean"}}})";
  const Derived d =
      derive_spec({.relations = {{"a:query", "provides", "todo:item~list"}}, .files = {{"Todo.json", filter}}});
  CHECK(d.errors == "MW1511@type_specs/Todo.json:1");
  CHECK(d.first_message.find("an argument of `TodoFilter`") != std::string::npos);
}

TEST_CASE("two storing verbs for one type") {
  const Derived d = derive_spec(
      {.relations =
           {{"a:query", "provides", "todo:item"},
            {"b:mutation", "posts", "todo:item"},
            {"b:mutation", "deletes", "todo:item"}}}
  );
  CHECK(d.errors.find("MW1517@spec.md:5") != std::string::npos);
}

namespace {

/// The list of a sorted `line` with these further keys and fields.
std::string list_of(const std::string& more, const std::string& sorted = "place") {
  const Derived d = derive_spec(
      {.relations = {{"line:query", "provides", "line:item"}, {"order:query", "provides", "order:item"}},
       .files = {{"Line.json", R"({"sorted": ")" + sorted + R"(", )" + more + "}"}}}
  );
  if (!d.errors.empty()) return d.errors;
  const auto line = std::find_if(d.service.types.begin(), d.service.types.end(), [](const Type& type) {
    return type.word == "line";
  });
  std::string names;
  for (const Index field : line->sorted_within) names += line->fields[field].name + " ";
  const std::vector<OrderTerm>& order = line->rows.order;
  if (!order.empty() && order.front().field != line->sorted) names += "(not in order)";
  return names;
}

}  // namespace

TEST_CASE("the list of a place: by unique, else by the fk of the parent") {
  const std::string place = R"("place": {"type": "int"})";
  const std::string a = R"(, "a": {"type": "fk", "target": "order", "relatedName": "as"})";
  const std::string b = R"(, "b": {"type": "fk", "target": "order", "relatedName": "bs"})";
  const std::string owned = R"(, "c": {"type": "fk", "target": "order", "relatedName": "cs", "onDelete": "cascade"})";
  CHECK(list_of("\"properties\": {" + place + "}") == "");
  CHECK(list_of("\"properties\": {" + place + a + b + "}") == "a ");
  CHECK(list_of("\"required\": [\"b\"], \"properties\": {" + place + a + b + "}") == "b ");
  CHECK(list_of("\"required\": [\"b\"], \"properties\": {" + place + a + b + owned + "}") == "c ");
  CHECK(list_of("\"unique\": [[\"a\", \"place\"]], \"properties\": {" + place + a + owned + "}") == "a ");
  CHECK(list_of("\"properties\": {" + place + a + "}", "a") == "MW1537@type_specs/Line.json:1");
  CHECK(list_of(R"("properties": {"place": {"type": "string"}})") == "MW1537@type_specs/Line.json:1");
}

TEST_CASE("deletions spread from what is kept or recorded up to what takes it along") {
  const auto fk = [](const char* name, const char* target, const char* on_delete) {
    return std::string("{\"properties\": {\"") + name + R"(": {"type": "fk", "target": ")" + target +
           R"(", "onDelete": ")" + on_delete + "\"}}";
  };
  const Derived d = derive_spec(
      {.relations =
           {{"x:query", "provides", "a:item"},
            {"x:query", "provides", "b:item"},
            {"x:query", "provides", "c:item"},
            {"x:query", "provides", "d:item"},
            {"x:query", "provides", "e:item"}},
       .files =
           {{"B.json", fk("a", "a", "cascade") + "}"},
            {"C.json", fk("b", "b", "cascade") + ", \"softDelete\": true}"},
            {"D.json", fk("c", "c", "restrict") + ", \"version\": true}"},
            {"E.json", fk("d", "d", "setNull") + "}"}}}
  );
  CHECK(d.errors == "");
  std::string spreading;
  for (const Type& type : d.service.types) {
    if (type.deletion_spreads) spreading += type.word;
  }
  CHECK(spreading == "abc");
}

TEST_CASE("an audit table's name is not to be another type's, and partial indexes take equality only") {
  const Derived clash = derive_spec(
      {.relations = {{"x:query", "provides", "a:item"}, {"x:query", "provides", "a-history:item"}},
       .files = {{"A.json", R"({"history": true, "properties": {"n": {"type": "int"}}})"}}}
  );
  CHECK(clash.errors == "MW1509@type_specs/A.json:1");
  const Derived index = derive_spec(
      {.relations = {{"x:query", "provides", "a:item"}},
       .files =
           {{"A.json",
             R"({"indexes": [{"fields": ["n"], "where": {"n": {"lt": 5}}}], "properties": {"n": {"type": "int"}}})"}}}
  );
  CHECK(index.errors == "MW1538@type_specs/A.json:1");
}

TEST_CASE("a declared set tells no more than the automatic one would") {
  const auto pets_of = [](const std::string& key) {
    const Derived derived = derive_spec(
        {.relations = {{"x:query", "provides", "person:item"}, {"y:query", "provides", "pet:item"}},
         .files =
             {{"Person.json", R"({"properties": {"pets": {"type": "relatedSet", "target": "pet"}}})"},
              {"Pet.json", R"({"properties": {"keeper": {"type": "fk", "target": "person")" + key + "}}}"}}}
    );
    CHECK(derived.errors.empty());
    const std::vector<Set>& sets = derived.service.types.front().sets;
    REQUIRE(sets.size() == 1);
    return sets.front().in_answers;
  };
  CHECK(pets_of(""));
  CHECK_FALSE(pets_of(R"(, "private": true)"));
  CHECK_FALSE(pets_of(R"(, "writeOnly": true)"));
}

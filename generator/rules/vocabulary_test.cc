#include "generator/rules/vocabulary.h"

#include <doctest/doctest.h>

#include "generator/rules/test_spec.h"

using namespace moonwright;
using rules::test::Spec;

/// What nouns are, how many there are, and which rules speak of them.

namespace {

Spec with_package(const std::string& package, const std::string& spec) {
  return Spec(spec, {{"spec/settings.yml", "packages_by_scope: {default: [own]}"}, {"spec/own/package.yml", package}});
}

}  // namespace

TEST_CASE("base tags are transitive") {
  const std::string package =
      "name: own\nneeds: [backend]\n"
      "nouns: {thing: {}, beast: {is: thing}, dog: {is: [beast, tool]}, puppy: {is: dog}}\n"
      "rules:\n- when: x:service /has x:thing\n";
  const Spec spec = with_package(package, "The zoo:service /has a small:puppy and /uses the small:puppy.");
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.graph().of_tag("puppy").front()->bases == std::vector<std::string>{"dog", "beast", "tool", "thing"});
}

TEST_CASE("nouns may be each other's base") {
  const Spec spec = with_package(
      "name: own\nneeds: [backend]\nnouns: {hen: {is: egg}, egg: {is: hen}}\nrules:\n- when: x:service /has x:egg\n",
      "The zoo:service /has an old:hen."
  );
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
}

TEST_CASE("a special noun is also what the noun of its tag is") {
  // `report:query` is still a query: one per service, and an operation that admits a role.
  const std::string package =
      "name: own\nneeds: [backend]\nnouns: {\"report:query\": {is: [slow], about: Slow.}, worker: {}}\n"
      "rules:\n- when: x:worker /runs x:slow\n";
  const Spec spec = with_package(
      package,
      "The graphql:api /has a report:query that /provides the todo:item.\n\nThe report:query /admits the user:role.\n\n"
      "The big:worker /runs the report:query."
  );
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.graph().of_tag("query").front()->bases == std::vector<std::string>{"slow", "operation"});

  const Spec types = with_package(
      "name: own\nneeds: [backend]\nnouns: {\"todo:item\": {about: What there is to do.}}\n",
      "# The a:project\n\n## The b:service\n\nThe graphql:api /loads the todo:item.\n\n## The c:service\n\n"
      "The graphql:api /loads the todo:item.\n"
  );
  CHECK_MESSAGE(types.errors().empty(), types.errors());
  CHECK(types.graph().of_tag("item").size() == 2);  // todo:item and todo:item~list, once for both services
}

TEST_CASE("the more specific noun wins") {
  const std::string package =
      "name: own\nneeds: [backend]\n"
      "nouns: {image: {}, \"node:x:image\": {is: [node]}, \"node:14:image\": {is: [old]}}\n"
      "rules:\n- when: x:service /uses x:node\n- when: x:service /has x:old\n- when: x:service /has x:image\n";
  const Spec spec =
      with_package(package, "The a:service /uses the node:18:image and /has the node:14:image and the python:3:image.");
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(with_package(package, "The a:service /uses the node:14:image.").error() == "spec.md:1:15 unknown-relation");
  CHECK(with_package(package, "The a:service /uses the python:3:image.").error() == "spec.md:1:15 unknown-relation");
}

TEST_CASE("wildcards match part by part") {
  CHECK(rules::data_matches("x", ""));
  CHECK(rules::data_matches("x", "node:14"));
  CHECK(rules::data_matches("node:x", "node:14"));
  CHECK(rules::data_matches("x:14", "node:14"));
  CHECK_FALSE(rules::data_matches("node:x", "node"));
  CHECK_FALSE(rules::data_matches("node:x", "node:14:alpine"));
  CHECK_FALSE(rules::data_matches("node", "node:14"));
  const std::string package =
      "name: own\nneeds: [backend]\nnouns: {image: {}, box: {}}\nrules:\n"
      "- when: x:service /has node:x:image\n- when: x:service /has urgent+x:box\n- when: x:box /has x:image~small\n";
  CHECK(with_package(package, "The a:service /has the node:14:image and an urgent+b:box.").errors().empty());
  CHECK(with_package(package, "The a:service /has the ruby:3:image.").error() == "spec.md:1:15 unknown-relation");
  CHECK(with_package(package, "The a:service /has the calm+b:box.").error() == "spec.md:1:15 unknown-relation");
  CHECK(with_package(package, "The a:box /has the b:image~small.").errors().empty());
  CHECK(with_package(package, "The a:box /has the b:image.").error() == "spec.md:1:11 unknown-relation");
}

TEST_CASE("all rules that match run") {
  const std::string package =
      "name: own\nneeds: [backend]\nnouns: {box: {}}\nrules:\n"
      "- {when: \"x:service /has x:box\", then: [{say: \"the {{ subject }} /uses :redis\"}]}\n"
      "- {when: \"shop:service /has big:box\", then: [{say: \"the {{ subject }} /uses :nginx\"}]}\n"
      "- {when: \"x:x /has x:box\", then: [{say: \"the {{ subject }} /uses :docker\"}]}\n";
  const Spec spec = with_package(package, "The shop:service /has a big:box.");
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.says("shop:service uses :redis"));
  CHECK(spec.says("shop:service uses :nginx"));
  CHECK(spec.says("shop:service uses :docker"));
}

TEST_CASE("words of another frontend are no tables") {
  const std::string package =
      "name: own\nnouns: {service: {one_per: project}, project: {one_per: project}, item: {one_per: project}, shelf: "
      "{}}\n"
      "rules:\n- when: x:shelf /keeps x:item~list\n";
  const Spec spec = with_package(package, "The a:service is here. The top:shelf /keeps the book:item~list.");
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.graph().of_tag("module").empty());
}

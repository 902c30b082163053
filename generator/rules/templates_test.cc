#include <doctest/doctest.h>

#include "generator/rules/test_spec.h"

using namespace moonwright;
using rules::test::Spec;

/// Templates of rules: the same language as in files.

namespace {

Spec with_rule(const std::string& then, const std::string& spec, const std::string& more = {}) {
  const std::string package =
      "name: desk\nneeds: [backend]\n"
      "nouns:\n  letter: {}\n  topic: {one_per: project}\n"
      "rules:\n- when: x:service /has x:letter\n- when: x:letter /has x:topic\n  then:\n" +
      then + more;
  return Spec(
      spec, {{"spec/settings.yml", "packages_by_scope: {default: [desk]}"}, {"spec/desk/package.yml", package}}
  );
}

const std::string weekly = "The shop:service /has a weekly:letter that /has a garden-tool:topic.";

std::string first(const Spec& spec) {
  REQUIRE(spec.diagnostics().errors() > 0);
  const Diagnostic& error = spec.diagnostics().all().front();
  return error.place.file + ":" + std::to_string(error.place.line) + ":" + std::to_string(error.place.column) + " " +
         std::string(error.code.name) + ": " + error.message;
}

}  // namespace

TEST_CASE("rules have the filters, tests and statements of templates") {
  const Spec spec = with_rule(
      "  - say: \"the {{ service }} /has a {{ subject.data }}-{{ object.word | plural }}:endpoint\"\n"
      "  - set: {of: subject, property: title, to: \"{{ object.data | replace('-', ' ') | title }}\"}\n"
      "  - set: {of: subject, property: name, to: \"{{ object.data | pascal }} of {{ project.data }}\"}\n"
      "  - say: \"{% if object.data is eq 'garden-tool' %}the {{ service }} /uses :redis{% endif %}\"\n"
      "  - say: \"{% if object.data is eq 'other' %}the {{ service }} /uses :nginx{% endif %}\"\n",
      weekly
  );
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.says("shop:service has weekly-garden-tools:endpoint"));
  CHECK(spec.says("shop:service uses :redis"));
  CHECK_FALSE(spec.says("shop:service uses :nginx"));
  const graph::Resource& letter = *spec.graph().of_tag("letter").front();
  CHECK(letter.properties.at("title") == "Garden Tool");
  CHECK(letter.properties.at("name") == "GardenTool of app");
}

TEST_CASE("several sentences, said in a loop") {
  const Spec spec = with_rule(
      "  - say: |\n"
      "      {% for name in ['open', 'read'] %}\n"
      "      The {{ service }} /has a {{ name }}-{{ subject.word }}:endpoint.\n"
      "      {% endfor %}\n",
      weekly
  );
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.says("shop:service has open-weekly:endpoint"));
  CHECK(spec.says("shop:service has read-weekly:endpoint"));
}

TEST_CASE("what a template of a rule does not know is an error at the template") {
  CHECK(
      first(with_rule("  - say: \"the {{ subjct }} /has a c:topic\"\n", weekly)) ==
      "desk/package.yml:10:10 bad-rule-template: the rule `desk: x:letter /has x:topic` cannot be applied: 'subjct' is "
      "undefined (did you mean `subject`?)"
  );
  const std::string attribute = first(with_rule("  - say: \"the {{ subject.dta }} /has a c:topic\"\n", weekly));
  CHECK(attribute.find("a term has no `dta` (did you mean `data`?): it has name, data, tag") != std::string::npos);
  const std::string property =
      first(with_rule("  - say: \"the {{ subject.properties.title }} /has a c:topic\"\n", weekly));
  CHECK(property.find("templates of rules see no properties") != std::string::npos);
}

TEST_CASE("a template that cannot be read is an error even if its rule never runs") {
  const std::string quiet = "The shop:service /has a weekly:letter.";
  CHECK(
      first(with_rule("  - say: \"the {{ subject | snaek }} /has a c:topic\"\n", quiet)) ==
      "desk/package.yml:10:10 bad-rule-template: this template cannot be read: No filter named 'snaek'. (did you mean "
      "`snake`?)"
  );
  CHECK(first(with_rule("  - say: \"the {{ subject /has a c:topic\"\n", quiet)).starts_with("desk/package.yml:10:10"));
  CHECK(first(with_rule("  - set: {of: subject, property: a, to: \"{% if %}\"}\n", quiet))
            .starts_with("desk/package.yml:10:41 bad-rule-template"));
  CHECK(first(with_rule("  - call: {name: warn, with: \"{{\"}\n", quiet)).starts_with("desk/package.yml:10:30 bad-rule")
  );
}

TEST_CASE("a template of a rule ends") {
  CHECK(
      first(with_rule(
                "  - say: \"{% for i in range(1000) %}{% for j in range(1000) %}x{% endfor %}{% endfor %}\"\n", weekly
            ))
          .find("bad-rule-template") != std::string::npos
  );
  CHECK(first(with_rule("  - say: \"{{ 'x' * 100000 }}\"\n", weekly)).find("bad-rule-template") != std::string::npos);
}

TEST_CASE("a rule that says nothing is an error") {
  CHECK(
      first(with_rule("  - say: the {{ subject }} has a c:topic\n", weekly)) ==
      "desk/package.yml:10:10 rule-says-nothing: the rule `desk: x:letter /has x:topic` says \"the weekly:letter has a "
      "c:topic\", in which no verb relates two terms"
  );
  CHECK(first(with_rule("  - say: \"\"\n", weekly)).starts_with("desk/package.yml:10:10 wrong-package-value"));
  // What the sentence does wrong is told where the user's sentence is.
  CHECK(first(with_rule("  - say: the {{ subject }} does not /have a c:topic\n", weekly))
            .starts_with("spec.md:1:44 negation"));
}

TEST_CASE("however a type is used, its properties are one") {
  const std::string more =
      "- when: x:letter /loads x:item, x:item~list\n  then:\n  - set: {of: object, property: in, to: \"{{ subject.data "
      "}}\"}\n";
  const Spec good = with_rule(
      "  - set: {of: object, property: a, to: b}\n", "The a:letter /loads the b:item and the b:item~list.", more
  );
  CHECK_MESSAGE(good.errors().empty(), good.errors());
  const Spec bad = with_rule(
      "  - set: {of: object, property: a, to: b}\n",
      "The a:letter /loads the b:item.\n\nThe c:letter /loads the n+b:item~list.",
      more
  );
  CHECK(bad.error() == "spec.md:3:14 set-twice");
}

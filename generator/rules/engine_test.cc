#include "generator/rules/engine.h"

#include <doctest/doctest.h>

#include "generator/rules/builtins.h"
#include "generator/rules/test_spec.h"

using namespace moonwright;
using rules::test::Spec;

namespace {

/// A spec whose only package is `jobs`, of the given text.
Spec with_package(const std::string& package, const std::string& spec) {
  return Spec(
      spec, {{"spec/settings.yml", "packages_by_scope: {default: [jobs]}"}, {"spec/jobs/package.yml", package}}
  );
}

const std::string chain = R"(name: jobs
nouns: {a: {one_per: project}, b: {one_per: project}, c: {one_per: project}}
rules:
)";

}  // namespace

TEST_CASE("the order of rules does not matter") {
  const std::string first = "  - {when: \"x:a /has x:b\", then: [{say: \"the {{ subject }} /has a one:c\"}]}\n";
  const std::string second =
      "  - {when: \"x:a /has x:c\", then: [{say: \"the {{ object }} /has the {{ subject }}\"}]}\n";
  const std::string third = "  - {when: \"x:a /has x:b\", then: [{say: \"the {{ subject }} /has a two:c\"}]}\n";
  const std::string rest = "  - when: x:c /has x:a\n";
  const std::string spec = "The my:a /has the your:b. The other:a /has the your:b.";
  const Spec one = with_package(chain + first + second + third + rest, spec);
  const Spec two = with_package(chain + rest + third + second + first, spec);
  REQUIRE_MESSAGE(one.errors().empty(), one.errors());
  CHECK(one.relations() == two.relations());
  CHECK(one.says("two:c has other:a"));
  CHECK(one.relations()[1] == "my:a has one:c");
}

TEST_CASE("a chain that comes to no end is an error that names the rules") {
  const Spec spec = with_package(
      chain + "  - {when: \"x:a /has x:b\", then: [{say: \"the {{ object }} /has the {{ subject }}\"}]}\n" +
          "  - {when: \"x:b /has x:a\", then: [{say: \"the {{ object.data }}i:a /has the {{ subject }}\"}]}\n",
      "The i:a /has a j:b."
  );
  REQUIRE(spec.diagnostics().errors() == 1);
  const Diagnostic& error = spec.diagnostics().all().front();
  CHECK(error.code.name == "chain-too-deep");
  CHECK(error.message.find("`jobs: x:a /has x:b`, `jobs: x:b /has x:a`") != std::string::npos);
  CHECK(error.place.line == 1);
}

TEST_CASE("a property has one value") {
  const std::string package =
      chain + "  - {when: \"x:a /has x:b\", then: [{set: {of: subject, property: size, to: \"{{ object.data }}\"}}]}\n";
  const Spec good = with_package(package, "The my:a /has a big:b. Again the my:a /has a big:b.");
  REQUIRE_MESSAGE(good.errors().empty(), good.errors());
  CHECK(good.graph().of_tag("a").front()->properties.at("size") == "big");

  const Spec bad = with_package(package, "The my:a /has a big:b.\n\nThe my:a /has a small:b.");
  REQUIRE(bad.diagnostics().errors() == 1);
  const Diagnostic& error = bad.diagnostics().all().front();
  CHECK(error.code.name == "set-twice");
  CHECK(error.place.line == 3);
  REQUIRE(error.related.size() == 1);
  CHECK(error.related[0].place.line == 1);
}

TEST_CASE("refuse and warn") {
  const std::string package =
      chain + "  - {when: \"x:a /has x:b\", then: [{call: {name: refuse, with: \"no {{ object }} here\"}}]}\n" +
      "  - {when: \"x:b /has x:c\", then: [{call: {name: warn, with: careful}}]}\n";
  CHECK(with_package(package, "The my:a /has a big:b.").error() == "spec.md:1:10 refused");
  const Spec warned = with_package(package, "The my:b /has a big:c.");
  CHECK_FALSE(warned.diagnostics().has_errors());
  CHECK(warned.error() == "spec.md:1:10 warned");
}

TEST_CASE("a template that cannot be rendered, and a sentence that says nothing known") {
  const std::string bad = chain + "  - {when: \"x:a /has x:b\", then: [{say: \"the {{ subjct }} /has a c:c\"}]}\n";
  const Spec spec = with_package(bad, "The my:a /has a big:b.");
  REQUIRE(spec.diagnostics().errors() == 1);
  CHECK(spec.diagnostics().all().front().place.file == "jobs/package.yml");

  const std::string unknown =
      chain + "  - {when: \"x:a /has x:b\", then: [{say: \"the {{ subject }} /loves a c:c\"}]}\n";
  const Spec said = with_package(unknown, "The my:a /has a big:b.");
  REQUIRE(said.diagnostics().errors() == 1);
  CHECK(said.diagnostics().all().front().message.ends_with("(said by the rule `jobs: x:a /has x:b`)"));
}

TEST_CASE("scopes decide which packages a block sees") {
  const std::string settings = "packages_by_scope: {default: [backend], jobs: [jobs]}";
  const std::string package = "name: jobs\nneeds: [backend]\nnouns: {job: {}}\nrules:\n- when: x:service /has x:job\n";
  const std::map<std::string, std::string> files = {
      {"spec/settings.yml", settings}, {"spec/jobs/package.yml", package}};
  const Spec seen("# The app:project\n\n## Jobs {jobs}\n\nThe backend:service /has a nightly:job.\n", files);
  CHECK_MESSAGE(seen.errors().empty(), seen.errors());
  CHECK(seen.says("backend:service has nightly:job"));
  const std::string scope = "\n\n## Others {jobs}\n";
  const Spec unseen("# The app:project\n\n## Jobs\n\nThe backend:service /has a nightly:job." + scope, files);
  CHECK(unseen.error() == "spec.md:5:28 unknown-noun");
}

TEST_CASE("two packages may not define one noun") {
  const Spec spec(
      "The graphql:api /loads the todo:item.",
      {{"spec/settings.yml", "packages_by_scope: {default: [backend, jobs]}"},
       {"spec/jobs/package.yml",
        "name: jobs\nnouns: {module: {one_per: project}, service: {one_per: project}, cron: {is: tol}}\nrules:\n- "
        "when: x:module /has x:tool\n"}}
  );
  REQUIRE(spec.diagnostics().errors() == 2);
  CHECK(spec.diagnostics().all()[0].code.name == "noun-twice");
  CHECK(spec.diagnostics().all()[1].code.name == "unknown-base");
}

TEST_CASE("words that there is one of per describing block") {
  const std::string package =
      "name: jobs\nneeds: [backend]\nnouns: {page: {one_per: block}, part: {one_per: block}}\n"
      "rules:\n- when: x:module /has x:page\n- when: x:page /has x:part\n";
  const Spec spec(
      "# The web:project\n\nThe backend:service /uses :redis.\n\n"
      "## The a:module\n\nThe a:module /has a start:page. The start:page /has a top:part.\n\n"
      "## The b:module\n\nThe b:module /has a start:page.\n\n### The report:page\n\nThe report:page /has a "
      "top:part.\n\n"
      "## The c:module\n\nThe c:module /has a report:page.\n",
      {{"spec/settings.yml", "packages_by_scope: {default: [jobs]}"}, {"spec/jobs/package.yml", package}}
  );
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.graph().of_tag("page").size() == 3);  // start in a, start in b, one report
  CHECK(spec.graph().of_tag("part").size() == 2);
}

TEST_CASE("a chain of a hundred rules is fine, one more is not") {
  const auto chain_of = [](int length) {
    std::string package = "name: jobs\nnouns: {a: {one_per: project}, b: {one_per: project}}\nrules:\n";
    for (int i = 0; i < length; ++i) {
      package += "- {when: \"s" + std::to_string(i) + ":a /has x:b\", then: [{say: \"the s" + std::to_string(i + 1) +
                 ":a /has the {{ object }}\"}]}\n";
    }
    return package + "- when: s" + std::to_string(length) + ":a /has x:b\n";
  };
  const Spec good = with_package(chain_of(100), "The s0:a /has an end:b.");
  CHECK_MESSAGE(good.errors().empty(), good.errors());
  CHECK(good.says("s100:a has end:b"));
  const Spec bad = with_package(chain_of(101), "The s0:a /has an end:b.");
  CHECK(bad.error() == "spec.md:1:10 chain-too-deep");
  CHECK(bad.diagnostics().all().front().message.find("`jobs: s99:a /has x:b`") != std::string::npos);
}

TEST_CASE("there are at most fifteen built-ins") {
  CHECK(rules::builtins().size() <= 15);
}

TEST_CASE("one package under two scopes that a block sees is one package; an unlisted scope adds nothing") {
  const std::string package = "name: jobs\nneeds: [backend]\nnouns: {job: {}}\nrules:\n- when: x:service /has x:job\n";
  const Spec spec(
      "# The app:project\n\n## The b:service {jobs, night, unlisted}\n\nThe b:service /has a nightly:job.\n",
      {{"spec/settings.yml", "packages_by_scope: {default: [jobs], jobs: [jobs, backend], night: [jobs]}"},
       {"spec/jobs/package.yml", package}}
  );
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.graph().of_tag("job").size() == 1);
}

TEST_CASE("a thing named in a sibling section is the same thing") {
  const Spec spec(
      "# The app:project\n\n## Tools\n\nThe backend:service /uses :redis.\n\n## More\n\nThe backend:service /uses "
      ":redis and /has a b:module.\n\n## Last\n\nThe b:module /provides the c:item~list.\n",
      {}
  );
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.graph().of_tag("redis").size() == 1);
  CHECK(spec.graph().of_tag("module").size() == 1);
}

TEST_CASE("a tag that only a pattern names is known by it") {
  const std::string package =
      "name: jobs\nneeds: [backend]\nnouns: {cron-job: {one_per: service}}\nverbs: {runs-at: [run-at]}\nrules:\n"
      "- when: x:service /has x:cron-job\n- when: x:cron-job /runs-at x:schedule\n"
      "  then:\n  - set: {of: subject, property: schedule, to: \"{{ object.data }}\"}\n";
  const auto spec = [&package](const std::string& text) {
    return Spec(
        text, {{"spec/settings.yml", "packages_by_scope: {default: [jobs]}"}, {"spec/jobs/package.yml", package}}
    );
  };
  const Spec known = spec("The a:service /has a nightly:cron-job that /runs-at 5-am:schedule.");
  CHECK(known.errors().empty());
  CHECK(known.says("nightly:cron-job runs-at 5-am:schedule"));
  CHECK(
      spec("The a:service /has a nightly:cron-job that /runs-at 5-am:shedule.").errors().find("schedule") !=
      std::string::npos
  );
  CHECK_FALSE(spec("The a:service /has a 5-am:schedule.").errors().empty());
}

TEST_CASE("what a package that cannot be read would have said is no second error") {
  const auto errors = [](const std::string& package) {
    return Spec(
               "The a:service /has a nightly:cron-job that /runs-at 5-am:schedule.",
               {{"spec/settings.yml", "packages_by_scope: {default: [jobs]}"}, {"spec/jobs/package.yml", package}}
    ).error();
  };
  CHECK(
      errors("name: jobs\nneeds: [bakend]\nnouns: {cron-job: {is: tool}}\n") == "jobs/package.yml:2:9 package-missing"
  );
  CHECK(errors("name: jobs\nneeds: [backend]\nnouns: [\n").find("yaml") != std::string::npos);
  CHECK(
      errors("name: jobs\nneeds: [backend]\nnouns: {cron-job: {}}\nrules:\n- when: x:service has x:cron-job\n") ==
      "jobs/package.yml:5:9 bad-pattern"
  );
}

TEST_CASE("a word of a package that the section does not see") {
  const Spec spec(
      "The a:service /uses :redis and a b:jop.\n\n# Jobs {jobs}\n\nThe a:service /has a c:job.\n",
      {{"spec/settings.yml", "packages_by_scope: {default: [backend], jobs: [jobs]}"},
       {"spec/jobs/package.yml",
        "name: jobs\nneeds: [backend]\nnouns: {job: {}}\nrules:\n- when: x:service /has x:job\n"}}
  );
  CHECK(spec.error() == "spec.md:1:34 unknown-noun");
  const Spec unseen(
      "The a:service /has a b:job.\n",
      {{"spec/settings.yml", "packages_by_scope: {default: [backend], jobs: [jobs]}"},
       {"spec/jobs/package.yml",
        "name: jobs\nneeds: [backend]\nnouns: {job: {}}\nrules:\n- when: x:service /has x:job\n"}}
  );
  REQUIRE(unseen.diagnostics().errors() == 1);
  // Behind the warning that no section has that scope.
  CHECK(unseen.diagnostics().all().back().severity == Severity::error);
  CHECK(unseen.diagnostics().all().back().fix.find("The package `jobs` has it") == 0);
}

TEST_CASE("the nearest word is found by its tag, not by the data that every word would share") {
  const auto message = [](const std::string& text) {
    const Spec spec(text);
    return spec.errors();
  };
  CHECK(
      message("The a:service /has a mountaineers:modul.").find("did you mean `mountaineers:module`?") !=
      std::string::npos
  );
  CHECK(message("The a:service /has a mountaineers:thing.").find("did you mean") == std::string::npos);
}

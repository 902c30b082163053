#include "generator/rules/package.h"

#include <doctest/doctest.h>

#include "generator/rules/packages.h"

using namespace moonwright;

namespace {

struct Result {
  std::optional<rules::Package> package;
  Diagnostics diagnostics;
};

Result read(const std::string& text) {
  Result result;
  result.package = rules::read_package(text, "cron/package.yml", result.diagnostics);
  return result;
}

std::string first_error(const std::string& text) {
  const Result result = read(text);
  if (result.diagnostics.all().empty()) return "none";
  const Diagnostic& error = result.diagnostics.all().front();
  return std::string(error.code.name) + " " + std::to_string(error.place.line) + " " + error.message;
}

Diagnostics load(std::map<std::string, std::string> files) {
  Diagnostics diagnostics;
  const MemoryDisk disk(std::move(files));
  const Settings settings = settings::read(disk, "spec", "app", diagnostics);
  rules::load_packages(disk, "spec", settings, "templates", diagnostics);
  return diagnostics;
}

}  // namespace

TEST_CASE("a package as data") {
  const Result result = read(R"(name: cron
needs: [backend]
nouns:
  cron-job: {is: [tool], one_per: service, about: A job that runs on a schedule.}
  nightly:schedule: {one_per: project}
verbs:
  runs-at: [runs-at, run-at]
rules:
  - when: x:service /has x:cron-job
  - when: x:cron-job /runs-at x:schedule and x:time
    then:
      - set: {of: subject, property: schedule, to: "{{ object.data }}"}
      - say: "the {{ service }} /has a {{ subject.data }}-status:endpoint"
      - call: {name: warn, with: careful}
outputs:
  - {for: cron-job, template: job.h.j2, path: "jobs/{{ resource.data | snake }}.h", owner: person, if: "true"}
)");
  REQUIRE_FALSE(result.diagnostics.has_errors());
  const rules::Package& package = *result.package;
  CHECK(package.needs == std::vector<std::string>{"backend"});
  REQUIRE(package.nouns.size() == 2);
  CHECK(package.nouns[0].term.text() == "x:cron-job");
  CHECK(package.nouns[0].one_per == rules::OnePer::service);
  CHECK(package.nouns[1].one_per == rules::OnePer::project);
  CHECK(package.verbs[0].words == std::vector<std::string>{"runs-at", "run-at"});
  REQUIRE(package.rules.size() == 2);
  CHECK(package.rules[1].when.size() == 2);
  CHECK(package.rules[1].when[1].text() == "x:cron-job /runs-at x:time");
  CHECK(package.rules[1].then.size() == 3);
  CHECK(package.rules[1].place.line == 10);
  CHECK(package.outputs[0].owner == rules::Owner::person);
  CHECK(package.outputs[0].matches.text() == "x:cron-job");
}

TEST_CASE("what is wrong with a package") {
  CHECK(
      first_error("name: a\nnoun: {}\n") ==
      "unknown-package-key 2 unknown key `noun` in package.yml (did you mean `nouns`?)"
  );
  CHECK(first_error("nouns: {}\n").starts_with("wrong-package-value 1"));
  CHECK(first_error("name: a\nnouns: {a b: {}}\n").starts_with("bad-pattern 2"));
  CHECK(first_error("name: a\nnouns: {a: {one_per: servce}}\n").find("did you mean `service`") != std::string::npos);
  CHECK(first_error("name: a\nverbs: {Runs: [run]}\n").starts_with("bad-pattern 2"));
  CHECK(first_error("name: a\nrules: {}\n").starts_with("wrong-package-value 2"));
  CHECK(first_error("name: a\nrules:\n- when: x:service has x:job\n").starts_with("bad-pattern 3"));
  CHECK(first_error("name: a\nrules:\n- then: []\n").starts_with("wrong-package-value 3"));
  CHECK(
      first_error("name: a\nrules:\n- when: x:a /has x:b\n  then: [{set: {of: it, property: a, to: b}}]\n")
          .find("`subject` or `object`") != std::string::npos
  );
  CHECK(
      first_error("name: a\nrules:\n- when: x:a /has x:b\n  then: [{call: refuze}]\n").find("did you mean `refuse`") !=
      std::string::npos
  );
  CHECK(first_error("name: a\nrules:\n- when: x:a /has x:b\n  then: [{say: a, call: refuse}]\n")
            .starts_with("wrong-package-value 4"));
  CHECK(first_error("name: a\noutputs:\n- for: job\n").starts_with("wrong-package-value 3"));
  CHECK(first_error("name: [").starts_with("yaml-syntax"));
  CHECK_FALSE(read("name: [").package);
}

TEST_CASE("packages are found, needed, and may not need each other in a circle") {
  const std::string settings = "packages_by_scope: {default: [a]}";
  CHECK_FALSE(load({{"spec/settings.yml", settings}, {"spec/a/package.yml", "name: a"}}).has_errors());
  CHECK_FALSE(load({{"spec/settings.yml", settings}, {"spec/templates/a/package.yml", "name: a"}}).has_errors());
  CHECK_FALSE(load({{"spec/settings.yml", settings}, {"templates/a/package.yml", "name: a"}}).has_errors());

  const Diagnostics missing = load(
      {{"spec/settings.yml", "packages_by_scope: {default: [backand]}"},
       {"templates/backend/package.yml", "name: backend"}}
  );
  REQUIRE(missing.errors() == 1);
  CHECK(missing.all()[0].message == "there is no package `backand` (did you mean `backend`?)");
  CHECK(missing.all()[0].place.file == "settings.yml");
  CHECK(
      load({{"spec/settings.yml", "packages_by_scope: {default: [../a]}"}, {"a/package.yml", "name: a"}})
          .all()[0]
          .code.name == "package-missing"
  );

  const Diagnostics circle = load(
      {{"spec/settings.yml", settings},
       {"spec/a/package.yml", "name: a\nneeds: [b]"},
       {"spec/b/package.yml", "name: b\nneeds: [a]"}}
  );
  REQUIRE(circle.errors() == 1);
  CHECK(circle.all()[0].message == "packages need each other: `a` needs `b` needs `a`");
  CHECK(circle.all()[0].place.file == "b/package.yml");
}

TEST_CASE("a verb word belongs to one group") {
  const Diagnostics diagnostics = load(
      {{"spec/settings.yml", "packages_by_scope: {default: [a, b]}"},
       {"spec/a/package.yml", "name: a\nverbs: {uses: [runs]}"},
       {"spec/b/package.yml", "name: b\nverbs: {runs: [run]}"}}
  );
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all()[0].code.name == "verb-twice");
  CHECK(diagnostics.all()[0].related.size() == 1);
}

TEST_CASE("two packages of one name, and two folders of one package") {
  const std::string settings = "packages_by_scope: {default: [a, b]}";
  const Diagnostics names = load(
      {{"spec/settings.yml", settings},
       {"spec/a/package.yml", "name: a"},
       {"spec/b/package.yml", "# the same\nname: a"}}
  );
  REQUIRE(names.errors() == 1);
  CHECK(names.all()[0].code.name == "package-twice");
  CHECK(names.all()[0].place == Place{"b/package.yml", 2, 7, 1});
  REQUIRE(names.all()[0].related.size() == 1);
  CHECK(names.all()[0].related[0].place.file == "a/package.yml");

  const Diagnostics shipped = load(
      {{"spec/settings.yml", "packages_by_scope: {default: [backend]}"},
       {"spec/backend/package.yml", "name: backend"},
       {"templates/backend/package.yml", "name: backend"}}
  );
  REQUIRE(shipped.errors() == 1);
  CHECK(shipped.all()[0].code.name == "package-twice");
  CHECK(shipped.all()[0].place.file == "backend/package.yml");
}

TEST_CASE("a need that is missing is an error at its entry") {
  const Diagnostics diagnostics = load(
      {{"spec/settings.yml", "packages_by_scope: {default: [a]}"},
       {"spec/a/package.yml", "name: a\nneeds: [b, bakend]"},
       {"spec/b/package.yml", "name: b"},
       {"templates/backend/package.yml", "name: backend"}}
  );
  REQUIRE(diagnostics.errors() == 1);
  CHECK(diagnostics.all()[0].message == "there is no package `bakend` (did you mean `backend`?)");
  CHECK(diagnostics.all()[0].place.line == 2);
  CHECK(diagnostics.all()[0].place.column == 12);
}

TEST_CASE("words that nothing can have") {
  const Diagnostics diagnostics = load(
      {{"spec/settings.yml", "packages_by_scope: {default: [a]}"},
       {"spec/a/package.yml",
        "name: a\nnouns: {job: {is: tool}, box: {}}\nrules:\n- when: x:box /has x:jbo\n- when: x:box /has x:tool\n"
        "outputs:\n- {for: x:jobb, template: t.j2, path: a}\n- {for: tool, template: t.j2, path: b}\n"}}
  );
  REQUIRE(diagnostics.all().size() == 2);
  CHECK(diagnostics.all()[0].code.name == "pattern-of-unknown-noun");
  CHECK(diagnostics.all()[0].severity == Severity::warning);
  CHECK(diagnostics.all()[0].place.line == 4);
  CHECK(diagnostics.all()[0].place.column == 9);
  CHECK(diagnostics.all()[1].code.name == "output-of-unknown-noun");
  CHECK(diagnostics.all()[1].message == "no noun is a `jobb` (did you mean `job`?)");
  CHECK(diagnostics.all()[1].place.line == 7);
}

#include <doctest/doctest.h>

#include "generator/rules/test_spec.h"

using namespace moonwright;
using rules::test::Spec;

/// The packages of docs/design/0002: what the engine has to do for words that are not ours.

namespace {

const std::string cron = R"(name: cron
needs: [backend]
nouns:
  cron-job: {is: [tool], one_per: service, about: A job that runs on a schedule.}
  schedule: {one_per: project, about: When to run.}
verbs:
  runs-at: [run-at]
rules:
  - when: x:service /has x:cron-job
  - when: x:cron-job /runs-at x:schedule
    then:
      - set: {of: subject, property: schedule, to: "{{ object.data }}"}
      - say: "the {{ service }} /has a {{ subject.data }}-status:endpoint"
outputs:
  - {for: "x:cron-job", template: job.h.j2, path: "generated/jobs/{{ resource.data | snake }}.h"}
)";

const std::string front = R"(name: front
nouns:
  project: {one_per: project}
  service: {one_per: project}
  module: {}
  graphql:api: {}
  item: {one_per: project}
  store: {one_per: block}
  view: {one_per: block}
  list-view: {is: view, one_per: block}
  form-view: {is: view, one_per: block}
  behavior: {one_per: block}
  frame: {one_per: block}
  :router: {}
  :tailwind-css: {is: tool}
  node:14-alpine:docker-image: {one_per: project}
  :dockerfile: {}
  dev:dockerfile: {}
  port: {}
verbs:
  has: [have, contains, contain]
  uses: [use]
  provides: [provide]
  stores: [store]
  defines: [define]
rules:
  - when: x:project /has x:service
  - when: x:service /has x:module and x:dockerfile
  - when: x:service /uses x:tool and x:port
  - when: x:dockerfile /uses x:docker-image
  - when: x:module /has x:store, x:view, :router and graphql:api
  - when: x:module /defines x:frame
  - when: x:store /stores x:item~list
    then:
      - say: "the {{ object.data }}:list-view /has a default:behavior"
  - when: x:view /has x:behavior
    then:
      - set: {of: subject, property: behavior, to: "{{ object.data }}"}
  - when: graphql:api /provides x:item~list
)";

}  // namespace

TEST_CASE("a cron noun with files of its own") {
  const Spec spec(
      "# The shop:project\n\nThe backend:service /has a nightly-report:cron-job that /runs-at the midnight:schedule.\n",
      {{"spec/settings.yml", "packages_by_scope: {default: [cron]}"}, {"spec/cron/package.yml", cron}}
  );
  REQUIRE_MESSAGE(spec.errors().empty(), spec.errors());
  CHECK(spec.says("backend:service has nightly-report:cron-job"));
  CHECK(spec.says("nightly-report:cron-job runs-at midnight:schedule"));
  CHECK(spec.says("backend:service has nightly-report-status:endpoint"));
  const graph::Resource& job = *spec.graph().of_tag("cron-job").front();
  CHECK(job.properties.at("schedule") == "midnight");
  REQUIRE(job.service);
  CHECK(spec.graph().at(*job.service).text() == "backend:service");
  CHECK(spec.understanding().packages.all.size() == 2);
  CHECK(spec.understanding().packages.all[1].outputs.size() == 1);

  const Spec twice(
      "The backend:service /has a nightly:cron-job that /runs-at the midnight:schedule.\n\n"
      "The nightly:cron-job /runs-at the noon:schedule.\n",
      {{"spec/settings.yml", "packages_by_scope: {default: [cron]}"}, {"spec/cron/package.yml", cron}}
  );
  CHECK(twice.error() == "spec.md:3:22 set-twice");
}

TEST_CASE("a cron job is a tool, by its base tag") {
  const Spec spec(
      "The backend:service /uses the nightly:cron-job.",
      {{"spec/settings.yml", "packages_by_scope: {default: [cron]}"}, {"spec/cron/package.yml", cron}}
  );
  CHECK_MESSAGE(spec.errors().empty(), spec.errors());
}

TEST_CASE("words of a frontend, without the backend's") {
  const Spec spec(
      R"(# The gifts:project

The gifts:project /has a web:service.

## The web:service

The web:service /has a :dockerfile and a dev:dockerfile that /use the node:14-alpine:docker-image.
:It /uses :tailwind-css and the 3000:port.
:It /has an app:module and a gifts:module.

### The app:module

The app:module /defines a main:frame. :It /has a :router.

### The gifts:module

The gifts:module /has a gifts:store that /stores the gift:item~list.
:It /has a graphql:api that /provides the gift:item~list.
:It /has a gift:form-view, and a gift:list-view that /has a selection:behavior.
)",
      {{"spec/settings.yml", "packages_by_scope: {default: [front]}"}, {"spec/front/package.yml", front}}
  );
  CHECK(spec.says("web:service uses 3000:port"));
  CHECK(spec.says("dev:dockerfile uses node:14-alpine:docker-image"));
  CHECK(spec.says("gifts:store stores gift:item~list"));
  CHECK(spec.says("gifts:module has gift:form-view"));
  // The rule's default and the user's word for one property: an error, not a guess.
  CHECK(spec.diagnostics().errors() == 1);
  CHECK(spec.diagnostics().all().front().code.name == "set-twice");
}

#include "generator/jinja/reads.h"

#include <doctest/doctest.h>

#include <map>

#include "generator/jinja/environment.h"

using namespace moonwright::jinja;

namespace {

/// "whole" or "a.b" for each thing that was looked at, by blanks.
std::string reads_of(const std::string& text) {
  const Environment environment(
      {},
      std::make_shared<MapLoader>(std::map<std::string, std::string, std::less<>>{
          {"part", "{{ service.name }}"},
          {"macros", "{% macro show(one) %}{{ one.name }}{% endmacro %}"},
      })
  );
  const Value service = Value::map({{"name", "shop"}, {"list", Value::list({"a"})}});
  const Value variables = Value::map({{"service", service}, {"types", Value::list({service})}, {"type", service}});
  Reads reads{.watched = {"service", "types"}, .whole = {}, .parts = {}};
  environment.render(environment.compile(text), variables, nullptr, &reads);
  std::string result;
  for (const std::string& name : reads.whole) result += name + " ";
  for (const auto& [name, part] : reads.parts) result += name + "." + part + " ";
  return result;
}

}  // namespace

TEST_CASE("a part is what stands behind the dot") {
  CHECK(reads_of("{{ type.name }}").empty());
  CHECK(reads_of("{{ service.name }}") == "service.name ");
  CHECK(reads_of("{% if service.list %}{{ service.name }}{% endif %}") == "service.list service.name ");
  CHECK(reads_of("{% if false %}{{ service.name }}{% endif %}").empty());
  CHECK(reads_of("{% for a in service.list %}{{ a }}{% endfor %}") == "service.list ");
  CHECK(reads_of("{{ service.nothing is defined }}") == "service.nothing ");
  CHECK(reads_of("{{ service.items()|list }}") == "service.items ");
}

TEST_CASE("every other use is one of the whole") {
  CHECK(reads_of("{{ service }}") == "service ");
  CHECK(reads_of("{{ service['name'] }}") == "service ");
  CHECK(reads_of("{% set it = service %}{{ it.name }}") == "service ");
  CHECK(reads_of("{{ service|length }}") == "service ");
  CHECK(reads_of("{{ 'name' in service }}") == "service ");
  CHECK(reads_of("{{ (service).name }}{{ (service if true).name }}") == "service service.name ");
  CHECK(reads_of("{% for one in types %}{{ one.name }}{% endfor %}") == "types ");
  CHECK(reads_of("{{ types[0].name }}{{ types|map(attribute='name')|join }}") == "types ");
  CHECK(reads_of("{% with one = types %}{{ one[0].name }}{% endwith %}") == "types ");
  CHECK(reads_of("{{ types is defined }}") == "types ");
}

TEST_CASE("through includes and macros") {
  CHECK(reads_of("{% include 'part' %}") == "service.name ");
  CHECK(reads_of("{% from 'macros' import show %}{{ show(service) }}") == "service ");
  CHECK(reads_of("{% macro show() %}{{ service.name }}{% endmacro %}{{ show() }}") == "service.name ");
  CHECK(reads_of("{% block a %}{{ service.name }}{% endblock %}") == "service.name ");
  CHECK(reads_of("{% set service = 1 %}{{ service }}").empty());
}

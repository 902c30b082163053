#include "runtime/graphql/validation/rules.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "runtime/graphql/language/parser.h"
#include "runtime/graphql/utilities/build_schema.h"
#include "runtime/graphql/validation/validate.h"

using namespace mw::graphql;

namespace {

constexpr const char* schema_text = R"(
  type Query {
    dog: Dog  pet: Pet  any: CatOrDog  find(id: ID!, where: Where, one: One, e: E, list: [Int]): Dog
    old: Int @deprecated(reason: "gone")  text(of: String): String
  }
  type Subscription { a: Int b: Int }
  interface Pet { name: String }
  type Dog implements Pet { name: String  barks: Boolean  friend: Dog }
  type Cat implements Pet { name: String  meows: Int }
  union CatOrDog = Cat | Dog
  enum E { RED GREEN }
  input Where { name: String!  age: Int  inner: Where }
  input One @oneOf { a: Int  b: Int }
  directive @once on FIELD | QUERY
  directive @many(x: Int!) repeatable on FIELD
)";

/// A rule, a document it accepts, one it rejects, and what it says.
struct Case {
  const char* rule;
  const char* good;
  const char* bad;
  const char* message;
};

const std::vector<Case> executable_cases = {
    {"ExecutableDefinitionsRule", "{ a }", "{ a } type T { a: Int }", "The \"T\" definition is not executable."},
    {"UniqueOperationNamesRule",
     "query A { a } query B { a }",
     "query A { a } mutation A { a }",
     "There can be only one operation named \"A\"."},
    {"LoneAnonymousOperationRule",
     "query A { a } query B { a }",
     "{ a } query B { a }",
     "This anonymous operation must be the only defined operation."},
    {"SingleFieldSubscriptionsRule",
     "subscription { a ... { a } }",
     "subscription S { a ...F } fragment F on Subscription { b }",
     "Subscription \"S\" must select only one top level field."},
    {"KnownTypeNamesRule",
     "query ($a: Where) { dog { ... on Dog { name } } }",
     "query ($a: Were) { dog }",
     "Unknown type \"Were\". Did you mean \"Where\"?"},
    {"FragmentsOnCompositeTypesRule",
     "{ pet { ... on Dog { name } } }",
     "{ pet { ... on E { name } } }",
     "Fragment cannot condition on non composite type \"E\"."},
    {"VariablesAreInputTypesRule",
     "query ($a: [Where!]) { dog }",
     "query ($a: [Dog!]) { dog }",
     "Variable \"$a\" cannot be non-input type \"[Dog!]\"."},
    {"ScalarLeafsRule",
     "{ dog { name } }",
     "{ dog }",
     "Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"?"},
    {"FieldsOnCorrectTypeRule",
     "{ dog { barks __typename } }",
     "{ dog { nam } }",
     "Cannot query field \"nam\" on type \"Dog\". Did you mean \"name\"?"},
    {"UniqueFragmentNamesRule",
     "fragment A on Dog { name } fragment B on Dog { name }",
     "fragment A on Dog { name } fragment A on Dog { name }",
     "There can be only one fragment named \"A\"."},
    {"KnownFragmentNamesRule", "{ ...A } fragment A on Query { dog }", "{ ...B }", "Unknown fragment \"B\"."},
    {"NoUnusedFragmentsRule",
     "{ ...A } fragment A on Query { ...B } fragment B on Query { dog }",
     "{ dog } fragment A on Query { ...B } ",
     "Fragment \"A\" is never used."},
    {"PossibleFragmentSpreadsRule",
     "{ pet { ... on Dog { name } } }",
     "{ dog { ... on Cat { name } } }",
     "Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\"."},
    {"NoFragmentCyclesRule",
     "fragment A on Dog { ...B } fragment B on Dog { name }",
     "fragment A on Dog { ...B } fragment B on Dog { ...A }",
     "Cannot spread fragment \"A\" within itself via \"B\"."},
    {"UniqueVariableNamesRule",
     "query ($a: Int, $b: Int) { dog }",
     "query ($a: Int, $a: Int) { dog }",
     "There can be only one variable named \"$a\"."},
    {"NoUndefinedVariablesRule",
     "query ($a: ID!) { ...F } fragment F on Query { find(id: $a) { name } }",
     "query Q { ...F } fragment F on Query { find(id: $a) { name } }",
     "Variable \"$a\" is not defined by operation \"Q\"."},
    {"NoUnusedVariablesRule",
     "query ($a: ID!) { find(id: $a) { name } }",
     "query ($a: ID!) { dog { name } }",
     "Variable \"$a\" is never used."},
    {"KnownDirectivesRule",
     "{ dog @once { name } }",
     "{ ... @once { dog } }",
     "Directive \"@once\" may not be used on INLINE_FRAGMENT."},
    {"UniqueDirectivesPerLocationRule",
     "{ dog @many(x: 1) @many(x: 2) }",
     "{ dog @once @once }",
     "The directive \"@once\" can only be used once at this location."},
    {"KnownArgumentNamesRule",
     "{ find(id: 1) @many(x: 1) }",
     "{ find(ix: 1) }",
     "Unknown argument \"ix\" on field \"Query.find\". Did you mean \"id\"?"},
    {"UniqueArgumentNamesRule",
     "{ find(id: 1, e: RED) }",
     "{ find(id: 1, id: 2) }",
     "There can be only one argument named \"id\"."},
    {"ValuesOfCorrectTypeRule",
     "{ find(id: 1, where: {name: \"x\"}, one: {a: 1}, e: RED, list: 1) }",
     "{ find(id: 1, where: {}) }",
     "Field \"Where.name\" of required type \"String!\" was not provided."},
    {"ValuesOfCorrectTypeRule",
     "{ find(list: [1, null]) }",
     "{ find(list: [\"x\"]) }",
     "Int cannot represent non-integer value: \"x\""},
    {"ValuesOfCorrectTypeRule",
     "{ find(id: $v) }",
     "{ find(id: null) }",
     "Expected value of type \"ID!\", found null."},
    {"ProvidedRequiredArgumentsRule",
     "{ find(id: 1) @many(x: 1) }",
     "{ find }",
     "Field \"find\" argument \"id\" of type \"ID!\" is required, but it was not provided."},
    {"VariablesInAllowedPositionRule",
     "query ($a: ID = 1) { find(id: $a) }",
     "query ($a: ID) { find(id: $a) }",
     "Variable \"$a\" of type \"ID\" used in position expecting type \"ID!\"."},
    {"OverlappingFieldsCanBeMergedRule",
     "{ dog { name name } dog { n: name } }",
     "{ dog { n: name } ...F } fragment F on Query { dog { n: barks } }",
     "Fields \"dog\" conflict because subfields \"n\" conflict because \"name\" and \"barks\" are different fields. "
     "Use "
     "different aliases on the fields to fetch both if this was intentional."},
    {"UniqueInputFieldNamesRule",
     "{ find(where: {name: \"a\", inner: {name: \"b\"}}) }",
     "{ find(where: {name: \"a\", name: \"b\"}) }",
     "There can be only one input field named \"name\"."},
    {"MaxIntrospectionDepthRule",
     "{ __schema { types { fields { name } } } }",
     "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
     "Maximum introspection depth exceeded"},
    {"NoDeprecatedCustomRule", "{ dog }", "{ old }", "The field Query.old is deprecated. gone"},
    {"NoSchemaIntrospectionCustomRule",
     "{ __typename }",
     "{ __schema { description } }",
     "GraphQL introspection has been disabled, but the requested query contained the field \"__schema\"."},
};

const std::vector<Case> sdl_cases = {
    {"LoneSchemaDefinitionRule",
     "schema { query: Q }",
     "schema { query: Q } schema { query: Q }",
     "Must provide only one schema definition."},
    {"UniqueOperationTypesRule",
     "schema { query: A mutation: B }",
     "schema { query: A query: B }",
     "There can be only one query type in schema."},
    {"UniqueTypeNamesRule", "type A scalar B", "type A scalar A", "There can be only one type named \"A\"."},
    {"UniqueEnumValueNamesRule",
     "enum A { X } extend enum A { Y }",
     "enum A { X } extend enum A { X }",
     "Enum value \"A.X\" can only be defined once."},
    {"UniqueFieldDefinitionNamesRule",
     "type A { x: Int y: Int }",
     "input A { x: Int x: Int }",
     "Field \"A.x\" can only be defined once."},
    {"UniqueArgumentDefinitionNamesRule",
     "type A { f(x: Int, y: Int): Int }",
     "directive @d(x: Int, x: Int) on FIELD",
     "Argument \"@d(x:)\" can only be defined once."},
    {"UniqueDirectiveNamesRule",
     "directive @a on FIELD directive @b on FIELD",
     "directive @a on FIELD directive @a on FIELD",
     "There can be only one directive named \"@a\"."},
    {"KnownTypeNamesRule", "type A { a: A b: ID }", "type A { a: B }", "Unknown type \"B\". Did you mean \"A\"?"},
    {"KnownDirectivesRule",
     "type A { a: Int @deprecated }",
     "type A @deprecated",
     "Directive \"@deprecated\" may not be used on OBJECT."},
    {"UniqueDirectivesPerLocationRule",
     "type A @x @x directive @x repeatable on OBJECT",
     "directive @x on OBJECT type A @x extend type A @x",
     "The directive \"@x\" can only be used once at this location."},
    {"PossibleTypeExtensionsRule",
     "type A extend type A @x",
     "type A extend enum A @x",
     "Cannot extend non-enum type \"A\"."},
    {"KnownArgumentNamesOnDirectivesRule",
     "type A { a: Int @deprecated(reason: \"\") }",
     "type A { a: Int @deprecated(raison: \"\") }",
     "Unknown argument \"raison\" on directive \"@deprecated\". Did you mean \"reason\"?"},
    {"ProvidedRequiredArgumentsOnDirectivesRule",
     "scalar S @specifiedBy(url: \"u\")",
     "scalar S @specifiedBy",
     "Directive \"@specifiedBy\" argument \"url\" of type \"String!\" is required, but it was not provided."},
};

ast::DocumentPtr read(const std::string& text) {
  const ParseResult parsed = parse(text);
  REQUIRE(parsed);
  return parsed.document;
}

const Schema& schema() {
  static const SchemaPtr schema = build_schema_unchecked(schema_text).schema;
  return *schema;
}

}  // namespace

TEST_CASE("each rule accepts what is right and rejects what is wrong") {
  for (const Case& test : executable_cases) {
    CAPTURE(test.rule);
    const RuleInfo* rule = find_rule(test.rule);
    REQUIRE(rule != nullptr);
    CHECK(validate(schema(), *read(test.good), {*rule}).empty());
    const auto errors = validate(schema(), *read(test.bad), {*rule});
    REQUIRE_FALSE(errors.empty());
    CHECK(errors.front().message == test.message);
    CHECK_FALSE(errors.front().locations.empty());
  }
}

TEST_CASE("each rule for schema documents accepts and rejects") {
  for (const Case& test : sdl_cases) {
    CAPTURE(test.rule);
    const RuleInfo* rule = find_rule(test.rule);
    REQUIRE(rule != nullptr);
    CHECK(validate_sdl(*read(test.good), nullptr, {*rule}).empty());
    const auto errors = validate_sdl(*read(test.bad), nullptr, {*rule});
    REQUIRE_FALSE(errors.empty());
    CHECK(errors.front().message == test.message);
  }
}

TEST_CASE("every rule has a case") {
  for (const std::vector<RuleInfo>* rules : {&specified_rules(), &specified_sdl_rules()}) {
    for (const RuleInfo& rule : *rules) {
      bool found = false;
      for (const std::vector<Case>* cases : {&executable_cases, &sdl_cases}) {
        for (const Case& test : *cases) found = found || rule.name == test.rule;
      }
      CAPTURE(std::string(rule.name));
      CHECK(found);
    }
  }
  CHECK(find_rule("NoSuchRule") == nullptr);
}

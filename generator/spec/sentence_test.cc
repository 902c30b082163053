#include "generator/spec/sentence.h"

#include <doctest/doctest.h>

#include "generator/spec/asides.h"
#include "generator/spec/fences.h"
#include "generator/spec/markdown.h"
#include "generator/spec/title.h"

using namespace moonwright::spec;

namespace {

Text text_of(const std::string& markdown) {
  auto parts = read_markdown(Source("spec.md", markdown)).parts;
  return parts.empty() ? Text() : parts.at(0).text;
}

/// w word, t term, v verb, the marks, and '|' behind each sentence.
std::string kinds(const std::string& markdown) {
  std::string result;
  for (const Sentence& sentence : split_sentences(text_of(markdown))) {
    for (const Token& token : sentence.tokens) result += "wtv,;:()"[token.kind];
    result += '|';
  }
  return result;
}

std::size_t count(const std::string& markdown) {
  return split_sentences(text_of(markdown)).size();
}

/// Texts of the terms that are asides.
std::string asides(const std::string& markdown) {
  std::string result;
  for (Sentence& sentence : split_sentences(text_of(markdown))) {
    mark_asides(sentence);
    for (const Token& token : sentence.tokens) {
      if (token.aside) result += sentence.terms[static_cast<std::size_t>(token.index)].text() + " ";
    }
  }
  return result;
}

}  // namespace

TEST_CASE("tokens") {
  CHECK(kinds("The a:b, (c:d /has) “:e;” /f.") == "wt,(tv)t;v|");
  CHECK(kinds("a:b—/has…c:d") == "tvt|");
  CHECK(kinds("/Has /has2 /has_it /etc/passwd / /- //x /gets-or-creates") == "wwwwwwwv|");
  CHECK(kinds("`a:b` x`a`:b a:`b`") == "www|");
  CHECK(kinds(":rocket: **:redis**: :its :it (:rocket:)") == "w:t:wt(w:)|");
  CHECK(kinds("service(s) (the module(s))") == "w(ww)|");
}

TEST_CASE("sentences end at a stop before white space") {
  CHECK(count("A ab. C d! E f? G") == 4);
  CHECK(count("He said “a bc.” Then. (So it is.) And 'xy.' z") == 5);
  CHECK(count("v1.2 a.b x.y") == 1);
  CHECK(count("ab.—b") == 2);
  CHECK(count("Wait... what") == 2);
}

TEST_CASE("abbreviations end nothing") {
  CHECK(count("plan B. goes (A. or) \"C.\" on") == 1);
  CHECK(count("e.g. I.E. vs. Cf. approx. (e.g. x) y") == 1);
  CHECK(count("a etc. and b, etc.") == 1);
  CHECK(count("a etc. The b") == 2);
  CHECK(count("a etc. :It /has") == 2);
  CHECK(count("a etc. :it /has") == 1);
  CHECK(count("a, etc.) “The b") == 2);
  CHECK(count("see `B`. The b") == 2);
}

TEST_CASE("singular verbs") {
  CHECK(is_singular("uses"));
  CHECK(is_singular("gets-or-creates"));
  CHECK_FALSE(is_singular("get-or-creates"));
  CHECK_FALSE(is_singular("use"));
}

TEST_CASE("asides") {
  CHECK(asides("The a:b of the c:d, in our e:f and for each g:h, /has i:j") == "c:d e:f g:h ");
  CHECK(asides("In the a:b the c:d /has e:f like g:h") == "g:h ");
  CHECK(asides("The a:b /runs in :c and on :d, at :e") == "");
  CHECK(asides("The a:b (of c:d) /has") == "c:d ");
  CHECK(asides("The a:b with c:d of a nice e:f") == "");
}

TEST_CASE("parentheses with a verb directly in them are fences") {
  const auto sentence = split_sentences(text_of("(a:b (c:d /has) (e:f) /has")).at(0);
  const Fences fences = find_fences(sentence);
  CHECK(fences.end.at(0) == sentence.tokens.size());
  CHECK(fences.end.at(2) == 5);
  CHECK(fences.end.at(6) == 0);
}

TEST_CASE("parentheses are bounded") {
  const auto sentence =
      split_sentences(text_of(std::string(1000, '(') + "a:b /has c:d" + std::string(1000, ')'))).at(0);
  CHECK(find_fences(sentence).too_deep == deepest_parenthesis);
}

TEST_CASE("titles: scopes and wildcards are taken out") {
  const Title title = read_title(text_of("# The `{x}` a:b  {c, d e} of\tpet:x ![p](q) {f"));
  CHECK(title.text == "The {x} a:b of pet:x {f");
  CHECK(title.scopes == std::vector<std::string>{"c", "d", "e"});
  REQUIRE(title.sentences.size() == 1);
  REQUIRE(title.sentences[0].terms.size() == 1);
  CHECK(title.sentences[0].terms[0].text() == "a:b");
}

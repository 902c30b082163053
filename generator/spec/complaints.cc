#include "generator/spec/complaints.h"

#include <utility>

#include "generator/spec/codes.h"

namespace moonwright::spec {

namespace {

Diagnostic complaint(Code code, Place place, std::string message, std::string fix) {
  return {Severity::error, code, std::move(message), std::move(place), std::move(fix), {}, {}};
}

std::string quoted_verb(const std::string& verb) {
  return "`/" + verb + "`";
}

}  // namespace

Diagnostic spec_missing(const std::string& spec_dir) {
  return complaint(
      codes::spec_missing,
      {"spec.md", 0, 0, 1},
      "there is no spec.md in `" + spec_dir + "`",
      "name the folder that holds spec.md, or write one sentence into it: The graphql:api /loads the todo:item~list."
  );
}

Diagnostic bad_text(Place place, bool nul) {
  return complaint(
      codes::bad_text,
      std::move(place),
      nul ? "the file holds a NUL byte" : "the file is not well-formed UTF-8 here",
      nul ? "take the byte out" : "save the file as UTF-8"
  );
}

Diagnostic lists_too_deep(Place place) {
  return complaint(
      codes::too_deep,
      std::move(place),
      "lists or quotes are nested more than 64 deep in this file, so it was not read",
      "write it flatter"
  );
}

Diagnostic parentheses_too_deep(Place place) {
  return complaint(
      codes::too_deep, std::move(place), "parentheses are nested more than 64 deep", "write several sentences"
  );
}

Diagnostic verb_without_subject(Place place, const std::string& verb) {
  return complaint(
      codes::verb_without_subject,
      std::move(place),
      quoted_verb(verb) + " has no subject: no term stands before it in its sentence",
      "put a term before it, as in `the backend:service " + quoted_verb(verb).substr(1) +
          ", or `:it` for what the sentence before speaks of; a path such as /login belongs into code marks"
  );
}

Diagnostic verb_without_object(Place place, const std::string& verb) {
  return complaint(
      codes::verb_without_object,
      std::move(place),
      quoted_verb(verb) + " has no object: no term stands behind it in its sentence, nor in a list below it",
      "put a term behind it, as in " + quoted_verb(verb).substr(0, verb.size() + 2) +
          " the todo:item`; a path such as /login belongs into code marks"
  );
}

Diagnostic denied_verb(Place place, const std::string& verb) {
  return complaint(
      codes::negation,
      std::move(place),
      "the sentence denies " + quoted_verb(verb) + ", but a spec says what there is, never what there is not",
      "take the sentence out, or write the verb without its slash to keep it as a remark"
  );
}

Diagnostic it_without_term(Place place) {
  return complaint(
      codes::it_without_term,
      std::move(place),
      "`:it` stands for nothing: no earlier sentence of this section has a term, nor has its title",
      "write the term that is meant, or name it in the title"
  );
}

Diagnostic include_cycle(Place place, const std::string& path, const std::string& chain) {
  return complaint(
      codes::include_cycle,
      std::move(place),
      "`" + path + "` includes itself: " + chain,
      "take the link out of the heading; a link in the text below it includes nothing"
  );
}

Diagnostic include_missing(Place place, const std::string& path, const std::string& near) {
  return complaint(
      codes::include_missing,
      std::move(place),
      "there is no file `" + path + "` to include" + near,
      "write the file, or correct the link in the heading"
  );
}

Diagnostic include_outside(Place place, const std::string& path) {
  return complaint(
      codes::include_outside,
      std::move(place),
      "`" + path + "` lies outside the spec directory",
      "move the file into the spec directory; includes are paths relative to the file they stand in"
  );
}

Diagnostic includes_too_deep(Place place, const std::string& path) {
  return complaint(
      codes::too_deep,
      std::move(place),
      "`" + path + "` is not read: includes are nested more than 64 deep, or there are more than 10,000 of them",
      "include fewer files"
  );
}

Diagnostic two_describers(Place first, Place second, const std::string& term) {
  Diagnostic diagnostic = complaint(
      codes::two_describers,
      std::move(second),
      "two sections describe `" + term + "`",
      "name it in one title only, or take the `^` off"
  );
  diagnostic.related.push_back({"described here too", std::move(first)});
  return diagnostic;
}

Diagnostic too_many_relations(Place place, const std::string& verb) {
  return complaint(
      codes::too_many_relations,
      std::move(place),
      quoted_verb(verb) + " relates more terms than a spec can mean",
      "write several sentences; look for a full stop that is missing"
  );
}

}  // namespace moonwright::spec

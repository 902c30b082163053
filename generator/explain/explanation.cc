#include "generator/explain/explanation.h"

#include <algorithm>

#include "generator/explain/chain.h"

namespace moonwright::explain {

namespace {

template <class T>
void add_once(std::vector<T>& list, T value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(std::move(value));
}

/// Without blanks at both ends.
std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

void print(const Explanation& it, const std::string& indent, std::string& out) {
  const std::string inner = indent + "  ";
  out += indent + it.what;
  if (!it.text.empty()) out += ": " + trimmed(it.text);
  out += "\n";
  if (!it.kind.empty()) out += inner + it.kind + "\n";
  for (const std::string& note : it.notes) out += inner + note + "\n";
  for (const Place& place : it.type_specs) out += inner + "type spec  " + place_text(place) + "\n";
  for (const Said& said : it.sentences) {
    out += inner + "sentence   " + place_text(said.place);
    if (!said.sentence.empty()) out += ": " + said.sentence;
    out += said.implied ? " (left out, so it is implied)\n" : "\n";
  }
  for (const RuleUse& rule : it.rules) {
    out += inner + "rule       " + place_text(rule.place) + ": " + rule.name;
    out += rule.about.empty() ? "\n" : ": " + rule.about + "\n";
  }
  for (const TemplateUse& use : it.templates) {
    out += inner + "template   " + use.name + (use.line > 0 ? ":" + std::to_string(use.line) : "") + "\n";
  }
  for (const Explanation& part : it.parts) print(part, inner, out);
}

/// Where the package lies on this machine says nothing: its own name does.
Place shown(const rules::Packages& packages, const Place& place) {
  for (const rules::Package& package : packages.all) {
    const std::string folder = package.folder + "/";
    if (place.file.starts_with("/") && place.file.starts_with(folder)) {
      Place result = place;
      result.file = package.name + "/" + place.file.substr(folder.size());
      return result;
    }
  }
  return place;
}

}  // namespace

std::string place_text(const Place& place) {
  std::string text = place.file;
  if (place.line > 0) text += ":" + std::to_string(place.line);
  if (place.line > 0 && place.column > 0) text += ":" + std::to_string(place.column);
  return text;
}

std::string to_text(const Explanation& explanation) {
  std::string out;
  print(explanation, "", out);
  return out;
}

const rules::Rule* find_rule(const rules::Packages& packages, const std::string& name) {
  for (const rules::Package& package : packages.all) {
    for (const rules::Rule& rule : package.rules) {
      if (rule.name == name) return &rule;
    }
  }
  return nullptr;
}

RuleUse use_of(const rules::Packages& packages, const rules::Rule& rule) {
  return {rule.name, shown(packages, rule.place), rule.about};
}

void add_origin(const rules::Understanding& understanding, const graph::Origin& origin, Explanation& to) {
  if (!origin.place.file.empty()) {
    Place place = origin.place;
    place.length = 1;
    add_once(to.sentences, Said{place, origin.sentence, origin.rule == "implied"});
  }
  for (const rules::Rule* rule : rule_chain(understanding, origin))
    add_once(to.rules, use_of(understanding.packages, *rule));
}

void add_origin(const rules::Understanding& understanding, const api::Origin& origin, Explanation& to) {
  if (!origin.spec.file.empty()) {
    Place place = origin.spec;
    place.length = 1;
    add_once(to.type_specs, place);
  }
  add_origin(understanding, origin.said, to);
}

}  // namespace moonwright::explain

#include "generator/rules/package.h"

#include <algorithm>
#include <utility>

#include "generator/base/names.h"
#include "generator/rules/builtins.h"
#include "generator/rules/codes.h"
#include "generator/rules/scene.h"
#include "generator/spec/unicode.h"
#include "generator/yaml/checked.h"
#include "generator/yaml/reader.h"

namespace moonwright::rules {

namespace {

using yaml::Checked;
using yaml::Node;

const Node nothing;

/// Spelled like a verb of a sentence, without the slash.
bool is_verb(const std::string& word) {
  for (std::size_t at = 0; at < word.size();) {
    const bool first = at == 0;
    const char32_t c = spec::next_code_point(word, at);
    if (!spec::is_lower(c) && (first || c != '-')) return false;
  }
  return !word.empty();
}

class Reader {
 public:
  Reader(const Node& root, Diagnostics& diagnostics)
      : root_(root), diagnostics_(diagnostics), in_(root, diagnostics, codes::unknown_key, codes::wrong_value) {}

  Package read() {
    Package package;
    package.place = root_.place;
    if (!in_.mapping(root_, "package.yml", {"name", "about", "needs", "nouns", "verbs", "rules", "outputs"})) {
      return package;
    }
    in_.text(root_, "name", package.name);
    const Node* name = root_.find("name");
    if (!name || (name->is_text() && name->text.empty())) {
      in_.wrong(root_, "a package has a `name`", "Add `name: ...`.");
    }
    if (name) package.place = name->place;
    read_needs(package);
    read_nouns(package);
    read_verbs(package);
    for_each("rules", [&](const Node& node) { read_rule(node, package); });
    for_each("outputs", [&](const Node& node) { read_output(node, package); });
    return package;
  }

 private:
  const Node& part(std::string_view key) const {
    const Node* node = root_.find(key);
    return node ? *node : nothing;
  }

  template <typename Each>
  void for_each(std::string_view key, Each each) {
    const Node& node = part(key);
    if (node.is_null()) return;
    if (!node.is_sequence()) return in_.wrong(node, "`" + std::string(key) + "` must be a list");
    for (const Node& item : node.items) each(item);
  }

  void read_needs(Package& package) {
    in_.one_or_more(root_, "needs", package.needs);
    const Node& needs = part("needs");
    package.need_places.assign(package.needs.size(), needs.place);
    if (needs.items.size() != package.needs.size()) return;
    for (std::size_t i = 0; i < needs.items.size(); ++i) package.need_places[i] = needs.items[i].place;
  }

  void read_nouns(Package& package) {
    const Node& nouns = part("nouns");
    if (!in_.free_mapping(nouns, "`nouns`")) return;
    for (const yaml::Entry& entry : nouns.entries) {
      Noun noun;
      noun.place = entry.key_place;
      if (!in_.mapping(entry.value, "a noun", {"is", "one_per", "about"})) continue;
      in_.one_or_more(entry.value, "is", noun.is);
      if (const auto i = in_.choice(entry.value, "one_per", {"project", "service", "block"})) {
        noun.one_per = static_cast<OnePer>(*i);
      }
      in_.text(entry.value, "about", noun.about);
      if (const auto term = parse_noun(entry.key); term && term->tag != wildcard) {
        noun.term = *term;
        package.nouns.push_back(std::move(noun));
      } else {
        bad_pattern(
            entry.key_place, "`" + entry.key + "` is neither a tag nor a term", "Write `cron-job` or `graphql:api`."
        );
      }
    }
  }

  void read_verbs(Package& package) {
    const Node& verbs = part("verbs");
    if (!in_.free_mapping(verbs, "`verbs`")) return;
    for (const yaml::Entry& entry : verbs.entries) {
      VerbGroup group{{entry.key}, entry.key_place};
      std::vector<std::string> words;
      in_.one_or_more(verbs, entry.key, words);
      for (std::string& word : words) {
        if (word != entry.key) group.words.push_back(std::move(word));
      }
      for (const std::string& word : group.words) check_verb(word, entry.key_place);
      package.verbs.push_back(std::move(group));
    }
  }

  void check_verb(const std::string& word, const Place& place) {
    if (!is_verb(word)) {
      bad_pattern(place, "`" + word + "` is no verb: lower-case letters and hyphens, without the slash", {});
    }
  }

  void read_rule(const Node& node, Package& package) {
    if (!in_.mapping(node, "a rule", {"when", "then", "about"})) return;
    Rule rule;
    rule.place = node.place;
    in_.text(node, "about", rule.about);
    const Node* when = node.find("when");
    if (!when) return in_.wrong(node, "a rule has a `when`", "Add `when: x:service /has x:cron-job`.");
    const auto patterns = when->is_scalar() ? parse_patterns(when->text) : std::nullopt;
    if (!patterns) {
      return bad_pattern(
          when->place,
          "`" + when->text + "` is no relation pattern",
          "Write `x:service /has x:cron-job`: terms, a verb, terms."
      );
    }
    rule.name = package.name + ": " + when->text;
    rule.when = *patterns;
    rule.when_place = when->place;
    if (const Node* then = node.find("then")) read_actions(*then, rule);
    package.rules.push_back(std::move(rule));
  }

  void read_actions(const Node& then, Rule& rule) {
    if (!then.is_sequence()) return in_.wrong(then, "`then` must be a list of `say`, `set` and `call`");
    for (const Node& node : then.items) {
      if (!in_.mapping(node, "an action", {"say", "set", "call"})) continue;
      if (node.entries.size() != 1) {
        in_.wrong(node, "an action is one of `say`, `set` and `call`");
        continue;
      }
      Action action;
      action.place = node.place;
      const Node& value = node.entries.front().value;
      const std::string& kind = node.entries.front().key;
      const bool good = kind == "say"   ? read_say(node, action)
                        : kind == "set" ? read_set(value, action)
                                        : read_call(value, action);
      if (good) rule.then.push_back(std::move(action));
    }
  }

  bool read_say(const Node& node, Action& action) {
    action.kind = Action::Kind::say;
    const Node& text = *node.find("say");
    in_.text(node, "say", action.text);
    if (action.text.empty() && text.is_text()) in_.wrong(text, "`say` says nothing", "Write the sentence.");
    return !action.text.empty() && check(action, text);
  }

  /// The templates of a rule are compiled here, so that a wrong one is an error even if the rule never runs.
  bool check(Action& action, const Node& text) {
    action.text_place = text.place;
    try {
      check_template_(action.text);
      return true;
    } catch (const TemplateError& error) {
      diagnostics_.error(codes::bad_template, text.place, std::string("this template cannot be read: ") + error.what());
      return false;
    }
  }

  bool read_set(const Node& node, Action& action) {
    action.kind = Action::Kind::set;
    if (!in_.mapping(node, "`set`", {"of", "property", "to"})) return false;
    const auto of = in_.choice(node, "of", {"subject", "object"});
    in_.text(node, "property", action.property);
    in_.text(node, "to", action.text);
    if (!of && node.find("of")) return false;
    if (!of || action.property.empty() || !node.find("to")) {
      in_.wrong(node, "`set` has `of` (subject or object), `property` and `to`");
      return false;
    }
    action.of = *of == 0 ? Action::Of::subject : Action::Of::object;
    return check(action, *node.find("to"));
  }

  bool read_call(const Node& node, Action& action) {
    action.kind = Action::Kind::call;
    if (node.is_scalar()) {
      action.builtin = node.text;
    } else if (in_.mapping(node, "`call`", {"name", "with"})) {
      in_.text(node, "name", action.builtin);
      in_.text(node, "with", action.text);
    }
    const Node* name = node.find("name");
    const Node* with = node.find("with");
    if (with && !check(action, *with)) return false;
    if (find_builtin(action.builtin)) return true;
    diagnostics_.error(
        codes::unknown_builtin,
        name ? name->place : node.place,
        "there is no built-in `" + action.builtin + "`" + did_you_mean(action.builtin, builtin_names()),
        "`moonwright explain --builtins` lists them."
    );
    return false;
  }

  void read_output(const Node& node, Package& package) {
    if (!in_.mapping(node, "an output", {"for", "template", "path", "if", "owner"})) return;
    Output output;
    output.place = node.place;
    std::string matches;
    in_.text(node, "for", matches);
    in_.text(node, "template", output.template_name);
    in_.text(node, "path", output.path);
    in_.text(node, "if", output.condition);
    if (const auto i = in_.choice(node, "owner", {"tool", "person"})) output.owner = static_cast<Owner>(*i);
    const auto term = parse_noun(matches);
    if (!term || output.template_name.empty() || output.path.empty()) {
      return in_.wrong(node, "an output has `for` (a tag or term), `template` and `path`");
    }
    output.matches = *term;
    output.for_place = node.find("for")->place;
    output.template_place = node.find("template")->place;
    output.path_place = node.find("path")->place;
    if (const Node* condition = node.find("if")) output.condition_place = condition->place;
    package.outputs.push_back(std::move(output));
  }

  void bad_pattern(const Place& place, std::string message, std::string fix) {
    diagnostics_.error(codes::bad_pattern, place, std::move(message), std::move(fix));
  }

  const Node& root_;
  Diagnostics& diagnostics_;
  Checked in_;
  CheckTemplate check_template_ = template_check();
};

}  // namespace

std::optional<Package> read_package(const std::string& text, const std::string& file, Diagnostics& diagnostics) {
  const auto root = yaml::read_yaml(text, file, diagnostics);
  if (!root) return std::nullopt;
  return Reader(*root, diagnostics).read();
}

}  // namespace moonwright::rules

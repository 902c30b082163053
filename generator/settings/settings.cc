#include "generator/settings/settings.h"

#include <algorithm>
#include <map>
#include <utility>

#include "generator/base/names.h"
#include "generator/base/plain_word.h"
#include "generator/settings/codes.h"
#include "generator/settings/identifier.h"
#include "generator/settings/spellings.h"
#include "generator/yaml/checked.h"
#include "generator/yaml/reader.h"

namespace moonwright::settings {

namespace {

using yaml::Checked;
using yaml::Node;

const Node nothing;

const Node& part(const Node& root, std::string_view key) {
  const Node* node = root.find(key);
  return node ? *node : nothing;
}

/// Every check of a value that is more than its type.
class Reader {
 public:
  Reader(const Node& root, Diagnostics& diagnostics)
      : root_(root), diagnostics_(diagnostics), in_(root, diagnostics, codes::unknown_setting, codes::wrong_setting) {}

  void read(Settings& settings) {
    if (!in_.mapping(root_, "settings.yml", keys_)) return;
    read_names(settings);
    filled(root_, "output", settings.output);
    in_.texts(root_, "type_specs", settings.type_specs);
    each(part(root_, "type_specs"), settings.type_specs, is_filled, "is no folder", "Write a path, or take it out.");
    in_.boolean(root_, "admin", settings.admin);
    read_packages(settings);
    read_plurals(settings);
    read_api(settings.api);
    read_auth(settings.auth);
    read_cors(settings.cors);
    read_endpoints(settings);
    read_upstreams(settings);
    read_lint(settings);
  }

 private:
  void read_names(Settings& settings) {
    if (const Node* node = root_.find("name")) {
      const auto name = in_.as_text(*node);
      if (name && !is_plain_word(*name)) {
        in_.wrong(
            *node,
            "`name` must begin with a letter and have letters, digits, `-` and `_`",
            "Write `" + name_from_folder(*name) + "`."
        );
      } else if (name) {
        settings.name = *name;
      }
    }
    settings.cpp_namespace = identifier(settings.name);
    if (const Node* node = root_.find("namespace")) {
      const auto name = in_.as_text(*node);
      if (name && !is_namespace(*name)) {
        in_.wrong(
            *node,
            "`namespace` must be a C++ name such as `todoapp` or `shop::backend`",
            "Write `" + identifier(*name) + "`."
        );
      } else if (name) {
        settings.cpp_namespace = *name;
      }
    }
  }

  void read_packages(Settings& settings) {
    const Node& node = part(root_, "packages_by_scope");
    if (!in_.free_mapping(node, "`packages_by_scope`")) return;
    for (const yaml::Entry& entry : node.entries) {
      if (!is_filled(entry.key) || entry.key.find_first_of(" \t\n,{}") != std::string::npos) {
        at_key(node, entry, "`" + entry.key + "` cannot be a scope: no title could name it", "Take one word.");
      }
      in_.one_or_more(node, entry.key, settings.packages_by_scope[entry.key]);
    }
  }

  void read_plurals(Settings& settings) {
    const Node& node = part(root_, "plurals");
    if (!in_.free_mapping(node, "`plurals`")) return;
    for (const yaml::Entry& entry : node.entries) {
      const auto plural = in_.as_text(entry.value);
      if (!plural || !is_a_word(node, entry)) continue;
      if (!is_plain_word(*plural)) {
        in_.wrong(entry.value, "`" + *plural + "` is no word: letters, digits and `-`, a letter first");
      } else if (!settings.plurals.try_emplace(kebab_case(entry.key), kebab_case(*plural)).second) {
        at_key(node, entry, "`" + entry.key + "` has two plurals", "Keep one of them.");
      }
    }
  }

  void read_api(Settings::Api& api) {
    const Node& node = part(root_, "api");
    if (!in_.mapping(node, "`api`", {"path", "mutationStyle", "mutationResult", "idType", "tokenArgument"})) return;
    path(node, "path", api.path);
    if (const auto i = in_.choice(node, "mutationStyle", {"flat", "input"})) {
      api.mutation_style = *i == 0 ? MutationStyle::flat : MutationStyle::input;
    }
    if (const auto i = in_.choice(node, "mutationResult", {"payload", "plain"})) {
      api.mutation_result = *i == 0 ? MutationResult::payload : MutationResult::plain;
    }
    if (const auto i = in_.choice(node, "idType", {"ID", "Int"})) api.id_type = *i == 0 ? IdType::id : IdType::integer;
    in_.boolean(node, "tokenArgument", api.token_argument);
  }

  void read_auth(Settings::Auth& auth) {
    const Node& node = part(root_, "auth");
    if (!in_.mapping(node, "`auth`", {"tokenPath", "accessMinutes", "refreshDays", "rolesClaim"})) return;
    path(node, "tokenPath", auth.token_path);
    in_.integer(node, "accessMinutes", auth.access_minutes, 1, 60 * 24 * 366);
    in_.integer(node, "refreshDays", auth.refresh_days, 1, 3660);
    filled(node, "rolesClaim", auth.roles_claim);
    if (auth.access_minutes > auth.refresh_days * 24 * 60) {
      in_.wrong(
          part(node, node.find("accessMinutes") ? "accessMinutes" : "refreshDays"),
          "access tokens would live longer than refresh tokens",
          "Make `accessMinutes` smaller or `refreshDays` larger."
      );
    }
    const std::vector<std::string> taken = {"iss", "sub", "aud", "exp", "nbf", "iat", "jti"};
    if (std::find(taken.begin(), taken.end(), auth.roles_claim) != taken.end()) {
      in_.wrong(
          part(node, "rolesClaim"),
          "`" + auth.roles_claim + "` is a claim that tokens have for something else",
          "Write another name, such as `roles`."
      );
    }
  }

  void read_cors(Settings::Cors& cors) {
    const Node& node = part(root_, "cors");
    if (!in_.mapping(node, "`cors`", {"origins", "credentials", "methods", "headers"})) return;
    in_.texts(node, "origins", cors.origins);
    in_.boolean(node, "credentials", cors.credentials);
    in_.texts(node, "methods", cors.methods);
    in_.texts(node, "headers", cors.headers);
    if (cors.credentials && std::find(cors.origins.begin(), cors.origins.end(), "*") != cors.origins.end()) {
      in_.wrong(part(node, "origins"), "`cors.credentials` does not go with the origin `*`", "Name the origins.");
    }
    each(
        part(node, "origins"),
        cors.origins,
        [](const std::string& origin) { return origin == "*" || is_origin(origin); },
        "is no origin",
        "Write `https://shop.example`, without a path."
    );
    const std::vector<std::string> known = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};
    for (const Node& item : part(node, "methods").items) {
      if (!item.is_text() || std::find(known.begin(), known.end(), item.text) != known.end()) continue;
      in_.wrong(item, "`" + item.text + "` is no method of HTTP" + did_you_mean(item.text, known));
    }
    each(part(node, "headers"), cors.headers, is_header, "is no name of a header", "Write `content-type`, say.");
  }

  void read_endpoints(Settings& settings) {
    const Node& node = part(root_, "endpoints");
    if (!in_.free_mapping(node, "`endpoints`")) return;
    std::map<std::string, std::string> words;
    for (const yaml::Entry& entry : node.entries) {
      if (!is_a_word(node, entry)) continue;
      const auto [first, is_new] = words.try_emplace(kebab_case(entry.key), entry.key);
      if (!is_new) {
        const std::string what = "`" + entry.key + "` and `" + first->second + "` are one endpoint";
        at_key(node, entry, what, "Keep one of them.");
      }
      Settings::Endpoint& endpoint = settings.endpoints[entry.key];
      if (!in_.mapping(entry.value, "an endpoint", {"method", "path"})) continue;
      const std::vector<std::string> methods = {"GET", "POST", "PUT", "PATCH", "DELETE"};
      if (const auto i = in_.choice(entry.value, "method", methods)) endpoint.method = methods[*i];
      path(entry.value, "path", endpoint.path);
    }
  }

  void read_upstreams(Settings& settings) {
    const Node& node = part(root_, "upstreams");
    if (!in_.free_mapping(node, "`upstreams`")) return;
    for (const yaml::Entry& entry : node.entries) {
      if (!is_a_word(node, entry)) continue;
      Settings::Upstream& upstream = settings.upstreams[entry.key];
      if (!in_.mapping(entry.value, "an upstream", {"path", "schema", "documents", "passHeaders"})) continue;
      path(entry.value, "path", upstream.path);
      in_.text(entry.value, "schema", upstream.schema);
      in_.text(entry.value, "documents", upstream.documents);
      in_.texts(entry.value, "passHeaders", upstream.pass_headers);
      each(
          part(entry.value, "passHeaders"),
          upstream.pass_headers,
          is_header,
          "is no name of a header",
          "Write `x-request-id`, say."
      );
    }
  }

  void read_lint(Settings& settings) {
    const Node& node = part(root_, "lint");
    if (!in_.free_mapping(node, "`lint`")) return;
    for (const yaml::Entry& entry : node.entries) {
      if (const auto i = in_.choice(node, entry.key, {"off", "warning", "error"})) {
        settings.lint[entry.key] = static_cast<LintLevel>(*i);
      }
    }
  }

  void path(const Node& mapping, std::string_view key, std::string& target) {
    if (mapping.find(key) == nullptr) return;
    const Node& node = part(mapping, key);
    const auto value = in_.as_text(node);
    if (!value) return;
    if (!value->starts_with('/')) {
      in_.wrong(node, "a path begins with `/`", "Write `/" + *value + "`.");
    } else if (const std::string wrong = objection_to_path(*value); !wrong.empty()) {
      in_.wrong(node, "a path " + wrong, "Write as in `/api/token`.");
    } else {
      target = *value;
    }
  }

  /// A text that says something.
  void filled(const Node& mapping, std::string_view key, std::string& target) {
    std::string value = target;
    in_.text(mapping, key, value);
    const Node* node = mapping.find(key);
    if (node != nullptr && node->is_text() && !is_filled(value)) {
      in_.wrong(*node, "`" + std::string(key) + "` is empty", "Write a value, or take the key out for the default.");
    } else {
      target = std::move(value);
    }
  }

  /// Says of each text that is not `right` what is wrong, at its own place.
  template <typename Right>
  void each(
      const Node& list, const std::vector<std::string>& texts, Right right, const char* wrong, const std::string& fix
  ) {
    for (const Node& item : list.items) {
      if (!item.is_text() || std::find(texts.begin(), texts.end(), item.text) == texts.end()) continue;
      if (!right(item.text)) in_.wrong(item, "`" + item.text + "` " + wrong, fix);
    }
  }

  bool is_a_word(const Node& mapping, const yaml::Entry& entry) {
    if (is_plain_word(entry.key)) return true;
    at_key(mapping, entry, "`" + entry.key + "` is no word: letters, digits and `-`, a letter first", {});
    return false;
  }

  void at_key(const Node& mapping, const yaml::Entry& entry, std::string message, std::string fix) {
    diagnostics_.add(Diagnostic{
        .code = codes::wrong_setting,
        .message = std::move(message),
        .place = entry.key_place,
        .fix = std::move(fix),
        .pointer = yaml::pointer(root_, mapping, entry.key),
        .related = {},
    });
  }

  const std::vector<std::string> keys_ = {
      "name",
      "namespace",
      "output",
      "type_specs",
      "packages_by_scope",
      "plurals",
      "api",
      "auth",
      "cors",
      "endpoints",
      "upstreams",
      "admin",
      "lint",
  };
  const Node& root_;
  Diagnostics& diagnostics_;
  Checked in_;
};

/// The project's name is that of a CMake target.
void check_target(const Settings& settings, Diagnostics& diagnostics) {
  if (!is_reserved_target(settings.name)) return;
  const Node* written = settings.source.find("name");
  diagnostics.add(Diagnostic{
      .code = codes::reserved_project_name,
      .message = "the project cannot be called `" + settings.name + "`" + (written ? "" : ", as its folder is") +
                 ": every build has a target of this name already",
      .place = written ? written->place : Place{"settings.yml", 0, 0, 1},
      .fix = "write another `name:` in settings.yml, such as `" + settings.name + "-app`",
      .pointer = written ? "/name" : "",
      .related = {},
  });
}

/// Whether a settings.yml says nothing where it should: it is blank, or just `null`. Comments alone are fine.
bool holds_nothing(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return true;
  const std::string rest = text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
  return rest == "null" || rest == "~";
}

}  // namespace

Settings parse(const std::string& text, std::string_view folder_name, Diagnostics& diagnostics) {
  Settings result;
  result.name = name_from_folder(folder_name);
  result.cpp_namespace = identifier(result.name);
  if (auto node = yaml::read_yaml(text, "settings.yml", diagnostics)) {
    Reader(*node, diagnostics).read(result);
    result.source = std::move(*node);
  }
  check_target(result, diagnostics);
  return result;
}

Settings read(const Disk& disk, const std::string& spec_dir, std::string_view folder_name, Diagnostics& diagnostics) {
  const auto text = disk.read(join_path(spec_dir, "settings.yml"));
  if (text && holds_nothing(*text)) {
    diagnostics.error(
        codes::wrong_setting,
        {"settings.yml", 1, 1, 1},
        "settings.yml holds nothing",
        "write the settings, or remove the file for the defaults"
    );
  }
  Settings result = parse(text.value_or(""), folder_name, diagnostics);
  const Node* folders = result.source.find("type_specs");
  for (std::size_t i = 0; i < result.type_specs.size() && folders && i < folders->items.size(); ++i) {
    if (!disk.list(join_path(spec_dir, result.type_specs[i])).empty()) continue;
    diagnostics.warning(
        codes::wrong_setting,
        folders->items[i].place,
        "there are no type specs in `" + result.type_specs[i] + "`, seen from the spec directory",
        "correct the path, or take it out"
    );
  }
  return result;
}

}  // namespace moonwright::settings

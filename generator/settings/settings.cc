#include "generator/settings/settings.h"

#include <algorithm>
#include <utility>

#include "generator/base/names.h"
#include "generator/settings/codes.h"
#include "generator/settings/identifier.h"
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

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
  });
}

/// `https://shop.example:8443`: what a browser sends, so one with a path would never match.
bool is_origin(std::string_view text) {
  const std::size_t begin = text.find("://");
  if (begin == std::string_view::npos || begin == 0) return false;
  const std::string_view host = text.substr(begin + 3);
  return !host.empty() && host.find_first_of("/ \t?#*") == std::string_view::npos && !has_control(text);
}

/// Every check of a value that is more than its type.
class Reader {
 public:
  Reader(const Node& root, Diagnostics& diagnostics)
      : root_(root), in_(root, diagnostics, codes::unknown_setting, codes::wrong_setting) {}

  void read(Settings& settings) {
    if (!in_.mapping(root_, "settings.yml", keys_)) return;
    read_names(settings);
    in_.text(root_, "output", settings.output);
    in_.texts(root_, "type_specs", settings.type_specs);
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
      if (name && !is_name(*name)) {
        in_.wrong(*node, "`name` must begin with a letter and have letters, digits, `-` and `_`");
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
      auto& packages = settings.packages_by_scope[entry.key];
      packages.clear();
      in_.one_or_more(node, entry.key, packages);
    }
  }

  void read_plurals(Settings& settings) {
    const Node& node = part(root_, "plurals");
    if (!in_.free_mapping(node, "`plurals`")) return;
    for (const yaml::Entry& entry : node.entries) {
      std::string plural;
      in_.text(node, entry.key, plural);
      if (!plural.empty()) settings.plurals[kebab_case(entry.key)] = kebab_case(plural);
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
    in_.text(node, "rolesClaim", auth.roles_claim);
  }

  void read_cors(Settings::Cors& cors) {
    const Node& node = part(root_, "cors");
    if (!in_.mapping(node, "`cors`", {"origins", "credentials", "methods", "headers"})) return;
    in_.texts(node, "origins", cors.origins);
    in_.boolean(node, "credentials", cors.credentials);
    in_.texts(node, "methods", cors.methods);
    in_.texts(node, "headers", cors.headers);
    for (const std::string& origin : cors.origins) {
      if (origin == "*" && cors.credentials) {
        in_.wrong(part(node, "origins"), "`cors.credentials` does not go with the origin `*`", "Name the origins.");
      } else if (origin != "*" && !is_origin(origin)) {
        in_.wrong(
            part(node, "origins"), "`" + origin + "` is no origin", "Write `https://shop.example`, without a path."
        );
      }
    }
    const std::vector<std::string> known = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"};
    for (const std::string& method : cors.methods) {
      if (std::find(known.begin(), known.end(), method) != known.end()) continue;
      in_.wrong(part(node, "methods"), "`" + method + "` is no method of HTTP" + did_you_mean(method, known));
    }
  }

  void read_endpoints(Settings& settings) {
    const Node& node = part(root_, "endpoints");
    if (!in_.free_mapping(node, "`endpoints`")) return;
    for (const yaml::Entry& entry : node.entries) {
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
      Settings::Upstream& upstream = settings.upstreams[entry.key];
      if (!in_.mapping(entry.value, "an upstream", {"path", "schema", "documents", "passHeaders"})) continue;
      path(entry.value, "path", upstream.path);
      in_.text(entry.value, "schema", upstream.schema);
      in_.text(entry.value, "documents", upstream.documents);
      in_.texts(entry.value, "passHeaders", upstream.pass_headers);
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
    std::string value = target;
    in_.text(mapping, key, value);
    const bool is_written = mapping.find(key) != nullptr;
    if (is_written && !value.starts_with('/')) {
      in_.wrong(part(mapping, key), "a path begins with `/`", "Write `/" + value + "`.");
    } else if (value.find_first_of(" \t\r\n\"'`\\?#") != std::string::npos || has_control(value)) {
      in_.wrong(part(mapping, key), "a path has no blanks, quotes, backslashes, `?`, `#` or control characters");
    } else {
      target = std::move(value);
    }
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

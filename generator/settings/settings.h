#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/diagnostic.h"
#include "generator/base/disk.h"
#include "generator/yaml/node.h"

namespace moonwright {

enum class MutationStyle { flat, input };
enum class MutationResult { payload, plain };
enum class IdType { id, integer };
enum class LintLevel { off, warning, error };

/// settings.yml of a spec directory, checked, with its defaults (LANGUAGE section 8). A value.
struct Settings {
  struct Api {
    std::string path = "/graphql";
    MutationStyle mutation_style = MutationStyle::flat;
    MutationResult mutation_result = MutationResult::payload;
    IdType id_type = IdType::id;
    bool token_argument = false;
  };
  struct Auth {
    std::string token_path = "/api/token";
    int access_minutes = 15;
    int refresh_days = 30;
    std::string roles_claim = "roles";
  };
  struct Cors {
    std::vector<std::string> origins;
    bool credentials = false;
    std::vector<std::string> methods = {"GET", "POST"};
    std::vector<std::string> headers = {"content-type", "authorization"};
  };
  struct Endpoint {
    std::string method = "GET";
    /// Empty: "/" and the endpoint's word.
    std::string path;
  };
  struct Upstream {
    std::string path;
    /// Relative to the spec directory, as are the documents.
    std::string schema;
    std::string documents;
    std::vector<std::string> pass_headers;
  };

  /// The project's; begins with a letter, of letters, digits, `-` and `_`.
  std::string name;
  /// A valid C++ identifier (or several, joined by `::`).
  std::string cpp_namespace;
  /// As written, relative to the spec directory; empty if not given.
  std::string output;
  /// Further folders of type specs, as written, relative to the spec directory.
  std::vector<std::string> type_specs;
  /// Scope to package names or folders. Always has `default`.
  std::map<std::string, std::vector<std::string>> packages_by_scope = {{"default", {"backend"}}};
  /// Singular to plural, both kebab-case.
  std::map<std::string, std::string> plurals;
  Api api;
  Auth auth;
  Cors cors;
  std::map<std::string, Endpoint> endpoints;
  std::map<std::string, Upstream> upstreams;
  bool admin = false;
  /// Rule name to level, for the rules that settings.yml speaks of.
  std::map<std::string, LintLevel> lint;

  /// The file itself, for places in messages of later stages; null without a settings.yml.
  yaml::Node source;
};

namespace settings {

/// Reads `spec_dir`/settings.yml; without one, the defaults. `folder_name` names the project where the file does not
/// (the last part of the spec directory's absolute path; the caller knows it). Places name the file "settings.yml".
/// After errors the settings hold what could be read, and defaults for the rest.
Settings read(const Disk& disk, const std::string& spec_dir, std::string_view folder_name, Diagnostics& diagnostics);

/// The same from a text.
Settings parse(const std::string& text, std::string_view folder_name, Diagnostics& diagnostics);

/// A C++ identifier from any name: "my-app" to "my_app", "class" to "class_", "3d" to "app_3d".
std::string identifier(std::string_view name);

}  // namespace settings
}  // namespace moonwright

// The spec parser as a program: `spec_adapter parse DIR --format json` prints what `moonwright parse` does. Reads just
// so much of settings.yml and of packages as the parser depends on: the name and the nouns with `one_per: block`.
#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>

#include "generator/base/disk.h"
#include "generator/spec/document_json.h"
#include "generator/spec/parser.h"
#include "generator/spec/resources.h"

namespace {

using namespace moonwright;

YAML::Node load(const Disk& disk, const std::string& path) {
  const auto text = disk.read(path);
  return text ? YAML::Load(*text) : YAML::Node();
}

/// Tags with `one_per: block` per scope.
std::map<std::string, std::set<std::string>> block_nouns(
    const Disk& disk, const std::string& dir, YAML::Node settings
) {
  std::map<std::string, std::set<std::string>> result;
  for (const auto& scope : settings["packages_by_scope"]) {
    for (const auto& package : scope.second) {
      const auto file = load(disk, join_path(dir, package.as<std::string>() + "/package.yml"));
      if (!file.IsMap()) continue;
      for (const auto& noun : file["nouns"]) {
        if (noun.second["one_per"].as<std::string>("") != "block") continue;
        result[scope.first.as<std::string>()].insert(noun.first.as<std::string>());
      }
    }
  }
  return result;
}

int parse_command(const std::string& dir) {
  const RealDisk disk;
  const YAML::Node settings = load(disk, join_path(dir, "settings.yml"));
  const auto folder = std::filesystem::absolute(dir).lexically_normal().filename().string();
  const std::string name = settings["name"].as<std::string>(folder);
  const auto nouns = block_nouns(disk, dir, settings);
  const auto one_per_block = [&nouns](const spec::Term& term, const spec::Block& block) {
    for (const std::string& scope : block.scopes) {
      const auto found = nouns.find(scope);
      if (found != nouns.end() && found->second.count(term.tag) > 0) return true;
    }
    return false;
  };
  Diagnostics diagnostics;
  spec::Options options;
  options.root_title = name + ":project";
  const spec::Document document = spec::parse(disk, dir, options, diagnostics);
  const auto resources = spec::describing_blocks(document, one_per_block, diagnostics);
  std::cout << spec::to_json(document, resources, diagnostics) << "\n";
  return diagnostics.has_errors() ? 2 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || std::string(argv[1]) != "parse") {
    std::cerr << "usage: spec_adapter parse DIR --format json\n";
    return 64;
  }
  try {
    return parse_command(argv[2]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 70;
  }
}

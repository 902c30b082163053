#include "generator/view/output_path.h"

#include <algorithm>
#include <utility>

#include "generator/base/disk.h"
#include "generator/view/codes.h"

namespace moonwright::view {

namespace {

bool is_odd(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\';
}

/// What the program writes without a row in any table.
bool is_of_the_program(const std::string& path) {
  return path == "generated/FILES" || path == "generated/schema.graphql" ||
         path == "generated/schema_with_docs.graphql" || path.starts_with("generated/fixtures/") ||
         path.starts_with("migrations/");
}

}  // namespace

bool OutputPaths::check(const std::string& path, const rules::Output& row) {
  if (wrong_.count(&row) > 0) return false;
  if (is_inside(path, row) && has_right_owner(path, row)) return is_free(path, row);
  wrong_.insert(&row);
  return false;
}

bool OutputPaths::is_inside(const std::string& path, const rules::Output& row) {
  if (std::any_of(path.begin(), path.end(), is_odd)) {
    diagnostics_.error(
        path_outside, row.path_place, "a path has no backslashes and no control characters", "give another path"
    );
    return false;
  }
  const bool inside = !path.empty() && path.front() != '/' && path != "." && path == normal_path(path) &&
                      path != ".." && !path.starts_with("../");
  if (inside) return true;
  diagnostics_.error(
      path_outside, row.path_place, "the path `" + path + "` leads out of the output folder", "give a path below it"
  );
  return false;
}

bool OutputPaths::has_right_owner(const std::string& path, const rules::Output& row) {
  const bool of_person = row.owner == rules::Owner::person;
  if (!of_person && path.starts_with("app/")) {
    diagnostics_.error(
        wrong_owner,
        row.path_place,
        "`" + path + "` is in app/, which belongs to people: the tool only scaffolds there",
        "add `owner: person`, or give a path below generated/"
    );
    return false;
  }
  if (of_person && path.starts_with("generated/")) {
    diagnostics_.error(
        wrong_owner,
        row.path_place,
        "`" + path + "` is in generated/, which belongs to the tool: nobody can keep a file there",
        "take `owner: person` away, or give a path below app/"
    );
    return false;
  }
  return true;
}

bool OutputPaths::is_free(const std::string& path, const rules::Output& row) {
  if (is_of_the_program(path)) {
    diagnostics_.error(same_path, row.path_place, "the program itself writes `" + path + "`", "give another path");
    return false;
  }
  for (std::size_t end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1)) {
    const std::string folder = path.substr(0, end);
    if (taken(folder, "`" + folder + "` is a file of one output and a folder of another", row)) return false;
  }
  const auto below = paths_.lower_bound(path + "/");
  if (below != paths_.end() && below->first.starts_with(path + "/")) {
    return !taken(below->first, "`" + path + "` is a file of one output and a folder of another", row);
  }
  if (taken(path, "two outputs write `" + path + "`", row)) return false;
  paths_.emplace(path, row.path_place);
  return true;
}

bool OutputPaths::taken(const std::string& path, const std::string& message, const rules::Output& row) {
  const auto found = paths_.find(path);
  if (found == paths_.end()) return false;
  Diagnostic diagnostic{Severity::error, same_path, message, row.path_place, {}, {}, {}};
  diagnostic.fix = "give one of them another path";
  diagnostic.related.push_back({"the other one", found->second});
  diagnostics_.add(std::move(diagnostic));
  return true;
}

}  // namespace moonwright::view

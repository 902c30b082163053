#include "generator/output/unified_diff.h"

#include <dtl/dtl.hpp>

#include <sstream>
#include <string_view>

namespace moonwright::output {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

void print_change(const Change& change, std::ostringstream& out) {
  const std::vector<std::string> before = lines_of(change.before);
  const std::vector<std::string> after = lines_of(change.after);
  out << "--- " << (change.kind == Change::Kind::add ? "/dev/null" : "a/" + change.path) << '\n';
  out << "+++ " << (change.kind == Change::Kind::remove ? "/dev/null" : "b/" + change.path) << '\n';
  dtl::Diff<std::string> diff(before, after);
  diff.onHuge();
  diff.compose();
  diff.composeUnifiedHunks();
  diff.printUnifiedFormat(out);
}

}  // namespace

std::string unified_diff(const std::vector<Change>& changes) {
  std::ostringstream out;
  for (const Change& change : changes) print_change(change, out);
  return out.str();
}

}  // namespace moonwright::output

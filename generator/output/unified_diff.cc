#include "generator/output/unified_diff.h"

#include <dtl/dtl.hpp>

#include <algorithm>
#include <sstream>
#include <string_view>

namespace moonwright::output {

namespace {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    // As diff says it, so that a missing line feed is a difference.
    if (end == std::string_view::npos) lines.back() += "\n\\ No newline at end of file";
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return lines;
}

/// What is there as it would be without a checkout that turned LF into CRLF: that is no change of a line.
std::vector<std::string> lines_before(const Change& change) {
  std::vector<std::string> lines = lines_of(change.before);
  const bool has_own = change.kind == Change::Kind::update && change.after.find("\r\n") != std::string::npos;
  for (std::string& line : lines) {
    if (!has_own && line.ends_with('\r')) line.pop_back();
  }
  return lines;
}

/// The lines of an empty file begin at 0; `patch` does not make or remove a file else.
std::string with_empty_ranges(std::string hunks, bool nothing_before, bool nothing_after) {
  constexpr std::string_view before = "@@ -1,0 +";
  constexpr std::string_view after = " +1,0 @@";
  if (nothing_before && hunks.starts_with(before)) hunks.replace(0, before.size(), "@@ -0,0 +");
  const std::size_t at = hunks.find(after);
  if (nothing_after && at < hunks.find('\n')) hunks.replace(at, after.size(), " +0,0 @@");
  return hunks;
}

void print_change(const Change& change, std::ostringstream& out) {
  const std::vector<std::string> before = lines_before(change);
  const std::vector<std::string> after = lines_of(change.after);
  out << "--- " << (change.kind == Change::Kind::add ? "/dev/null" : "a/" + change.path) << '\n';
  out << "+++ " << (change.kind == Change::Kind::remove ? "/dev/null" : "b/" + change.path) << '\n';
  dtl::Diff<std::string> diff(before, after);
  diff.onHuge();
  diff.compose();
  diff.composeUnifiedHunks();
  std::ostringstream hunks;
  diff.printUnifiedFormat(hunks);
  out << with_empty_ranges(hunks.str(), before.empty(), after.empty());
}

}  // namespace

LineCounts count_lines(const Change& change) {
  const std::vector<std::string> before = lines_before(change);
  const std::vector<std::string> after = lines_of(change.after);
  LineCounts counts;
  if (before.empty() || after.empty()) return {after.size(), before.size()};
  dtl::Diff<std::string> diff(before, after);
  diff.onHuge();
  diff.compose();
  for (const auto& [line, element] : diff.getSes().getSequence()) {
    if (element.type == dtl::SES_ADD) ++counts.added;
    if (element.type == dtl::SES_DELETE) ++counts.removed;
  }
  return counts;
}

std::string diff_stat(const std::vector<Change>& changes) {
  constexpr std::size_t widest = 40;
  std::size_t longest = 0;
  std::size_t most = 0;
  LineCounts all;
  std::vector<LineCounts> counts;
  for (const Change& change : changes) {
    counts.push_back(count_lines(change));
    longest = std::max(longest, change.path.size());
    most = std::max(most, counts.back().added + counts.back().removed);
    all.added += counts.back().added;
    all.removed += counts.back().removed;
  }
  const std::size_t digits = std::to_string(most).size();
  const auto scaled = [&](std::size_t n) {
    return most <= widest || n == 0 ? n : std::max<std::size_t>(1, n * widest / most);
  };
  std::string text;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const std::string number = std::to_string(counts[i].added + counts[i].removed);
    text += " " + changes[i].path + std::string(longest - changes[i].path.size(), ' ') + " | " +
            std::string(digits - number.size(), ' ') + number + " " + std::string(scaled(counts[i].added), '+') +
            std::string(scaled(counts[i].removed), '-') + "\n";
  }
  const auto many = [](std::size_t n, const std::string& noun) {
    return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
  };
  if (!changes.empty()) {
    text += " " + many(changes.size(), "file") + ", " + many(all.added, "line") + " added, " +
            many(all.removed, "line") + " removed\n";
  }
  return text;
}

std::string unified_diff(const std::vector<Change>& changes) {
  std::ostringstream out;
  for (const Change& change : changes) print_change(change, out);
  return out.str();
}

}  // namespace moonwright::output

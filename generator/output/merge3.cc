#include "generator/output/merge3.h"

#include <dtl/dtl.hpp>

#include <cstddef>

namespace moonwright::output {

namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

/// The lines of a text without their ends, and the ends.
struct Lines {
  std::vector<std::string> texts;
  std::vector<std::string> ends;

  explicit Lines(std::string_view text) {
    while (!text.empty()) {
      const std::size_t feed = text.find('\n');
      const std::size_t next = feed == std::string_view::npos ? text.size() : feed + 1;
      std::size_t end = feed == std::string_view::npos ? text.size() : feed;
      if (feed != std::string_view::npos && end > 0 && text[end - 1] == '\r') --end;
      texts.emplace_back(text.substr(0, end));
      ends.emplace_back(text.substr(end, next - end));
      text = text.substr(next);
    }
  }
  std::size_t size() const { return texts.size(); }
};

/// For each line of `base` the line of `side` that it has become, or `nowhere`; ascending.
std::vector<std::size_t> matches(const Lines& base, const Lines& side) {
  std::vector<std::size_t> result(base.size(), nowhere);
  if (base.size() == 0 || side.size() == 0) return result;
  dtl::Diff<std::string> diff(base.texts, side.texts);
  diff.onHuge();
  diff.compose();
  std::size_t at = 0;
  std::size_t there = 0;
  for (const auto& [line, element] : diff.getSes().getSequence()) {
    if (element.type == dtl::SES_COMMON) result[at++] = there++;
    if (element.type == dtl::SES_DELETE) ++at;
    if (element.type == dtl::SES_ADD) ++there;
  }
  return result;
}

/// From `begin` to before `end`.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

bool equal(const Lines& a, Range in_a, const Lines& b, Range in_b) {
  if (in_a.size() != in_b.size()) return false;
  for (std::size_t i = 0; i < in_a.size(); ++i) {
    if (a.texts[in_a.begin + i] != b.texts[in_b.begin + i]) return false;
  }
  return true;
}

class Merger {
 public:
  Merger(std::string_view base, std::string_view yours, std::string_view fresh)
      : base_(base), yours_(yours), fresh_(fresh), line_end_("\n") {
    if (yours_.size() > 0 && !yours_.ends.front().empty()) line_end_ = yours_.ends.front();
  }

  Merged run() {
    const std::vector<std::size_t> in_yours = matches(base_, yours_);
    const std::vector<std::size_t> in_fresh = matches(base_, fresh_);
    Range base;
    Range yours;
    Range fresh;
    for (;;) {
      // What both kept.
      while (base.begin < base_.size() && in_yours[base.begin] == yours.begin && in_fresh[base.begin] == fresh.begin) {
        add(yours_, {yours.begin, yours.begin + 1}, true);
        ++base.begin;
        ++yours.begin;
        ++fresh.begin;
      }
      base.end = base.begin;
      while (base.end < base_.size() && (in_yours[base.end] == nowhere || in_fresh[base.end] == nowhere)) ++base.end;
      const bool last = base.end == base_.size();
      yours.end = last ? yours_.size() : in_yours[base.end];
      fresh.end = last ? fresh_.size() : in_fresh[base.end];
      resolve(base, yours, fresh);
      if (last) return std::move(merged_);
      base.begin = base.end;
      yours.begin = yours.end;
      fresh.begin = fresh.end;
    }
  }

 private:
  void resolve(Range base, Range yours, Range fresh) {
    if (equal(base_, base, fresh_, fresh) || equal(yours_, yours, fresh_, fresh)) return add(yours_, yours, true);
    if (equal(base_, base, yours_, yours)) return add(fresh_, fresh, false);
    merged_.conflicts.push_back({static_cast<int>(yours.begin) + 1, static_cast<int>(yours.size())});
    mark("<<<<<<< yours");
    add(yours_, yours, true);
    mark("||||||| scaffolded then");
    add(base_, base, false);
    mark("=======");
    add(fresh_, fresh, false);
    mark(">>>>>>> scaffolded now");
  }

  void add(const Lines& from, Range lines, bool keep_ends) {
    for (std::size_t i = lines.begin; i < lines.end; ++i) add(from.texts[i], keep_ends, from.ends[i]);
  }

  void add(const std::string& text, bool keep_end, const std::string& end) {
    // The last line of one side may have become an inner one.
    if (!merged_.text.empty() && merged_.text.back() != '\n') merged_.text += line_end_;
    merged_.text += text + (keep_end || end.empty() ? end : line_end_);
  }

  void mark(const char* text) { add(text, false, line_end_); }

  const Lines base_;
  const Lines yours_;
  const Lines fresh_;
  std::string line_end_;
  Merged merged_;
};

}  // namespace

Merged merge3(std::string_view base, std::string_view yours, std::string_view fresh) {
  return Merger(base, yours, fresh).run();
}

}  // namespace moonwright::output

#include "generator/spec/fences.h"

namespace moonwright::spec {

namespace {

struct Open {
  std::size_t at;
  bool has_verb = false;
};

}  // namespace

Fences find_fences(const Sentence& sentence) {
  const std::size_t count = sentence.tokens.size();
  Fences fences{std::vector<std::size_t>(count, 0), count};
  std::vector<Open> open;
  std::size_t ignored = 0;
  auto end_last = [&](std::size_t end) {
    if (open.back().has_verb) fences.end[open.back().at] = end;
    open.pop_back();
  };
  for (std::size_t i = 0; i < count; ++i) {
    switch (sentence.tokens[i].kind) {
      case Token::open:
        if (open.size() < deepest_parenthesis) {
          open.push_back({i});
        } else if (ignored++ == 0 && fences.too_deep == count) {
          fences.too_deep = i;
        }
        break;
      case Token::close:
        if (ignored > 0) {
          --ignored;
        } else if (!open.empty()) {
          end_last(i);
        }
        break;
      case Token::verb:
        if (!open.empty()) open.back().has_verb = true;
        break;
      default:
        break;
    }
  }
  while (!open.empty()) end_last(count);
  return fences;
}

}  // namespace moonwright::spec

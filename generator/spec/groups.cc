#include "generator/spec/groups.h"

#include <algorithm>
#include <utility>

#include "generator/spec/subjects.h"

namespace moonwright::spec {

namespace {

bool has(const Token& token, word_class::Set classes) {
  return token.kind == Token::word && (token.classes & classes) != 0;
}

/// Per verb of the sentence whether a word before it denies it. Parentheses are not there.
std::vector<bool> denied_verbs(const Sentence& sentence) {
  std::vector<bool> denied;
  bool not_before = false;
  bool neither_before = false;
  for (const Token& token : sentence.tokens) {
    if (token.kind == Token::open || token.kind == Token::close) continue;
    if (token.kind == Token::verb) denied.push_back(not_before || (denied.empty() && neither_before));
    not_before = has(token, word_class::denies_verb);
    if (has(token, word_class::neither)) neither_before = true;
  }
  return denied;
}

class Evaluator {
 public:
  Evaluator(const Sentence& sentence, const Fences& fences, int first_mention, Mentions& mentions)
      : sentence_(sentence),
        fences_(fences),
        first_mention_(first_mention),
        mentions_(mentions),
        denied_(denied_verbs(sentence)) {}

  Reading run(const Clause* outer) {
    Clause clause;
    clause.outer = outer;
    clause.item = outer != nullptr;
    walk(clause, 0, sentence_.tokens.size(), true);
    clause.outer = nullptr;
    const int last = result_.last_group;
    result_.takes_items = last >= 0 && result_.groups[static_cast<std::size_t>(last)].objects.empty();
    result_.end = std::move(clause);
    return std::move(result_);
  }

 private:
  /// What a fenced group stands for outside: -1 for nothing.
  struct Head {
    int mention = -1;
    bool denied = false;
  };

  /// Reads tokens [begin, end). Recursion is bounded by deepest_parenthesis.
  Head walk(Clause& clause, std::size_t begin, std::size_t end, bool top) {
    Head head;
    for (std::size_t i = begin; i < end; ++i) {
      const Token& token = sentence_.tokens[i];
      if (token.kind == Token::close) continue;
      if (token.kind == Token::open) {
        if (fences_.end[i] == 0) continue;
        read_fence(clause, i, top, head);
        i = fences_.end[i];
      } else if (token.kind == Token::verb) {
        add_verb(clause, i);
        if (top) heads_end_ = true;
      } else if (token.kind == Token::term && !token.aside) {
        if (no_before_) no_such_.push_back(first_mention_ + token.index);
        add_term(clause, {first_mention_ + token.index, false}, top, head);
      } else {
        add_word(clause, token, top);
      }
      no_before_ = has(token, word_class::no);
    }
    end_group(clause, false);
    return head;
  }

  void read_fence(Clause& clause, std::size_t open, bool top, Head& head) {
    Clause inner;
    inner.outer = &clause;
    inner.words = clause.words;
    const Head stands_for = walk(inner, open + 1, fences_.end[open], false);
    if (stands_for.mention >= 0) add_term(clause, stands_for, top, head);
  }

  void add_term(Clause& clause, Head term, bool top, Head& head) {
    if (clause.group < 0 && !clause.since.empty() && clause.words.and_or) clause.joined = true;
    if (term.denied) clause.denied = true;
    if (clause.denied && clause.denied_from < 0) clause.denied_from = static_cast<int>(clause.since.size());
    if (clause.group < 0 && head.mention < 0) head = {term.mention, clause.denied};
    clause.since.push_back(term.mention);
    clause.words = {};
    if (!top || heads_end_) return;
    if (result_.heads.empty()) result_.heads_denied = clause.denied;
    result_.heads.push_back(term.mention);
  }

  void add_word(Clause& clause, const Token& token, bool top) {
    clause.words.add(token);
    if (has(token, word_class::denies_object)) clause.denied = true;
    const bool joins = token.kind == Token::comma || has(token, word_class::and_or | word_class::article);
    if (top && !result_.heads.empty() && !joins) heads_end_ = true;
  }

  void add_verb(Clause& clause, std::size_t at) {
    const Token& token = sentence_.tokens[at];
    const auto index = static_cast<std::size_t>(token.index);
    const std::string& text = sentence_.verbs[index];
    if (clause.group < 0 || !clause.since.empty()) begin_group(clause, text);
    Group& group = result_.groups[static_cast<std::size_t>(clause.group)];
    const bool denied = denied_[index] || (index == 0 && denies_a_subject(group));
    group.verbs.push_back({text, token.offset, token.length, at, denied});
    result_.last_group = clause.group;
    clause.since.clear();
    clause.words = {};
    clause.denied = false;
    clause.denied_from = -1;
  }

  /// "No a:a /has b:b".
  bool denies_a_subject(const Group& group) const {
    return std::find_first_of(group.subjects.begin(), group.subjects.end(), no_such_.begin(), no_such_.end()) !=
           group.subjects.end();
  }

  void begin_group(Clause& clause, const std::string& verb) {
    Subjects subjects = subjects_at(clause, clause.words, verb, mentions_);
    for (int& mention : subjects.mentions) mention = as_subject(clause, mention);
    end_group(clause, subjects.own_clause);
    clause.group = static_cast<int>(result_.groups.size());
    clause.subjects = subjects.mentions;
    result_.groups.emplace_back();
    result_.groups.back().subjects = std::move(subjects.mentions);
    result_.groups.back().relative = subjects.relative;
  }

  void end_group(const Clause& clause, bool drop_last) {
    if (clause.group < 0) return;
    Group& group = result_.groups[static_cast<std::size_t>(clause.group)];
    group.objects = clause.since;
    if (drop_last) group.objects.pop_back();
    group.objects_denied =
        clause.denied_from >= 0 && static_cast<std::size_t>(clause.denied_from) < group.objects.size();
    group.denies_what_follows = clause.denied && group.objects.empty();
  }

  /// `:it` between two verbs, as subject of the second, is the first subject of the group before. As a subject that
  /// is taken over from that group it means what it did there.
  int as_subject(const Clause& clause, int mention) {
    if (!mentions_[static_cast<std::size_t>(mention)].it) return mention;
    const Clause* before = &clause;
    while (before != nullptr && before->group < 0) before = before->item ? nullptr : before->outer;
    if (before == nullptr || before->subjects.empty()) return mention;
    const std::vector<int>& known = before->subjects;
    if (std::find(known.begin(), known.end(), mention) != known.end()) return mention;
    Mention copy = mentions_[static_cast<std::size_t>(before->subjects.front())];
    copy.place = mentions_[static_cast<std::size_t>(mention)].place;
    mentions_[static_cast<std::size_t>(mention)].resolved_beside = true;
    mentions_.push_back(std::move(copy));
    return static_cast<int>(mentions_.size()) - 1;
  }

  const Sentence& sentence_;
  const Fences& fences_;
  int first_mention_;
  Mentions& mentions_;
  std::vector<bool> denied_;
  bool heads_end_ = false;
  /// The token before is `no`.
  bool no_before_ = false;
  /// Terms directly behind a `no`.
  std::vector<int> no_such_;
  Reading result_;
};

}  // namespace

void Words::add(const Token& token) {
  if (token.kind == Token::comma) {
    join = true;
    tail = comma;
    return;
  }
  const bool conjunction = has(token, word_class::conjunction);
  tail = conjunction && tail == comma ? comma_and : other;
  if (token.kind == Token::semicolon || conjunction) join = true;
  if (has(token, word_class::relative)) relative = true;
  if (has(token, word_class::and_or)) and_or = true;
  if (has(token, word_class::all)) all = true;
}

Reading read_groups(
    const Sentence& sentence, const Fences& fences, int first_mention, Mentions& mentions, const Clause* outer
) {
  return Evaluator(sentence, fences, first_mention, mentions).run(outer);
}

}  // namespace moonwright::spec

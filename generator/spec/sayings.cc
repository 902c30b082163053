#include "generator/spec/sayings.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "generator/spec/asides.h"
#include "generator/spec/codes.h"
#include "generator/spec/complaints.h"

namespace moonwright::spec {

namespace {

/// A verb with so many subjects and objects is a mistake, and must not eat all memory.
constexpr std::size_t most_relations_of_a_verb = 10'000;
constexpr std::size_t most_relations = 500'000;
constexpr std::size_t longest_quotation = 300;

/// The source of a sentence on one line.
std::string quotation(const Source& source, const Sentence& sentence) {
  const std::string& text = source.text();
  std::size_t end = std::min<std::size_t>(sentence.end, sentence.begin + longest_quotation);
  const bool shortened = end < sentence.end;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  std::string result;
  for (std::size_t i = sentence.begin; i < end; ++i) {
    const bool blank = text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r');
    if (!blank) {
      result += text[i];
    } else if (!result.ends_with(' ')) {
      result += ' ';
    }
  }
  return shortened ? result + "..." : result;
}

int count_that_clauses(const Reading& reading) {
  return static_cast<int>(std::count_if(reading.groups.begin(), reading.groups.end(), [](const Group& group) {
    return group.relative;
  }));
}

/// The first term of a list item, and those joined to it, are objects of a verb before the list that has none.
void give_heads(const Reading& item, Reading& before) {
  if (!before.takes_items || item.heads.empty()) return;
  Group& group = before.groups[static_cast<std::size_t>(before.last_group)];
  if (group.denies_what_follows || item.heads_denied) group.objects_denied = true;
  group.objects.insert(group.objects.end(), item.heads.begin(), item.heads.end());
}

}  // namespace

Sayings::Sayings(Document& document, const Verbs& verbs, Diagnostics& diagnostics, const Place* fixed_place)
    : document_(document), verbs_(verbs), diagnostics_(diagnostics), fixed_place_(fixed_place) {}

Place Sayings::place(const Source& source, std::size_t offset, std::uint32_t length) const {
  return fixed_place_ != nullptr ? *fixed_place_ : source.place(offset, static_cast<int>(length));
}

void Sayings::read_title(Context& context, const Source& source, std::vector<Sentence> sentences) {
  // For `:it` the title is one sentence, whatever stops are in it.
  int first = -1;
  for (Sentence& sentence : sentences) {
    read_sentence(context, source, std::move(sentence), true);
    if (first < 0) first = context.it;
  }
  context.it = first;
}

void Sayings::mean_title(Context& context) {
  const std::vector<TermUse>& terms = document_.blocks[static_cast<std::size_t>(context.block)].title_terms;
  if (terms.empty()) return;
  context.it = static_cast<int>(mentions_.size());
  mentions_.push_back({terms.front().term, terms.front().place});
}

void Sayings::read_text(Context& context, const Source& source, const Text& text) {
  for (Sentence& sentence : split_sentences(text)) read_sentence(context, source, std::move(sentence), false);
}

void Sayings::read_sentence(Context& context, const Source& source, Sentence sentence, bool title) {
  const bool joins_list = std::exchange(context.joins_list, false);
  note_near_misses(source, sentence);
  if (sentence.is_prose()) return;
  mark_asides(sentence);
  const Fences fences = find_fences(sentence);
  if (fences.too_deep < sentence.tokens.size()) {
    const Token& token = sentence.tokens[fences.too_deep];
    diagnostics_.add(parentheses_too_deep(place(source, token.offset, 1)));
  }
  const int first_mention = add_mentions(context, source, sentence, title);

  auto open = std::make_shared<OpenSentence>();
  open->reading = joins_list ? read_as_item(context, sentence, fences, first_mention)
                             : read_groups(sentence, fences, first_mention, mentions_, nullptr);
  open->source = &source;
  open->block = context.block;
  open->title = title;
  open->text = fixed_place_ != nullptr ? source.text() : quotation(source, sentence);
  open->first_token = tokens_;
  tokens_ += sentence.tokens.size();
  check_its(first_mention, sentence.terms.size());
  if (joins_list && context.sentence) give_heads(open->reading, context.sentence->reading);
  if (!sentence.terms.empty() && mention(first_mention).resolved) context.it = first_mention;
  close(context);
  context.sentence = std::move(open);
  context.owns_sentence = true;
}

void Sayings::note_near_misses(const Source& source, const Sentence& sentence) {
  for (const Sentence::NearMiss& word : sentence.near_misses) {
    const bool verb = word.meant.starts_with('/');
    if (verb && !verbs_.knows(std::string_view(word.meant).substr(1, word.meant.find(' ') - 1))) continue;
    document_.near_misses.push_back({word.text, word.meant, place(source, word.offset, word.length)});
  }
}

int Sayings::add_mentions(const Context& context, const Source& source, const Sentence& sentence, bool title) {
  const auto first = static_cast<int>(mentions_.size());
  mentions_.resize(mentions_.size() + sentence.terms.size());
  for (const Token& token : sentence.tokens) {
    if (token.kind != Token::term) continue;
    Mention& made = mention(first + token.index);
    made.place = place(source, token.offset, token.length);
    made.it = token.it;
    const Term& written = sentence.terms[static_cast<std::size_t>(token.index)];
    if (token.it) {
      made.resolved = context.it >= 0;
      if (made.resolved) made.term = mention(context.it).term;
      if (made.resolved) made.use = mention(context.it).use;
      made.term.caret = written.caret;
    } else {
      made.term = written;
      made.use = static_cast<int>(document_.terms.size());
      document_.terms.push_back({written, made.place, context.block, title, false, token.aside});
    }
    if (title || (written.caret && made.resolved)) use_caret(context, made);
  }
  return first;
}

void Sayings::use_caret(const Context& context, const Mention& mention) {
  if (mention.use < 0) return;
  Block& block = document_.blocks[static_cast<std::size_t>(context.block)];
  TermUse use = document_.terms[static_cast<std::size_t>(mention.use)];
  use.place = mention.place;
  block.title_terms.push_back(std::move(use));
}

Reading Sayings::read_as_item(
    const Context& context, const Sentence& sentence, const Fences& fences, int first_mention
) {
  if (context.sentence && !context.sentence->title) {
    return read_groups(sentence, fences, first_mention, mentions_, &context.sentence->reading.end);
  }
  // No sentence but the title stands before the list: its items speak of what `:it` means.
  Clause title;
  if (context.it >= 0) title.since.push_back(context.it);
  return read_groups(sentence, fences, first_mention, mentions_, &title);
}

void Sayings::check_its(int first_mention, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const Mention& made = mention(first_mention + static_cast<int>(i));
    if (made.it && !made.resolved && !made.resolved_beside) diagnostics_.add(it_without_term(made.place));
  }
}

void Sayings::close(Context& context) {
  if (context.owns_sentence && context.sentence) report(*context.sentence);
  context.sentence = nullptr;
  context.owns_sentence = false;
}

void Sayings::report(const OpenSentence& sentence) {
  const int that_clauses = count_that_clauses(sentence.reading);
  for (const Group& group : sentence.reading.groups) {
    for (const VerbUse& verb : group.verbs) report_verb(sentence, group, verb, that_clauses);
  }
}

void Sayings::report_verb(const OpenSentence& sentence, const Group& group, const VerbUse& verb, int that_clauses) {
  const Place at = place(*sentence.source, verb.offset, verb.length);
  if (verb.denied || group.objects_denied) {
    diagnostics_.add(denied_verb(at, verb.text));
  } else if (group.subjects.empty()) {
    diagnostics_.add(verb_without_subject(at, verb.text));
  } else if (group.objects.empty()) {
    diagnostics_.add(verb_without_object(at, verb.text));
  } else if (group.subjects.size() * group.objects.size() > most_relations_of_a_verb || said_.size() > most_relations) {
    diagnostics_.add(too_many_relations(at, verb.text));
  } else {
    relate(sentence, group, verb, that_clauses);
  }
}

void Sayings::relate(const OpenSentence& sentence, const Group& group, const VerbUse& verb, int that_clauses) {
  Relation relation;
  relation.verb = verbs_.canonical(verb.text);
  relation.written_verb = verb.text;
  relation.place = place(*sentence.source, verb.offset, verb.length);
  relation.block = sentence.block;
  relation.sentence = sentence.text;
  relation.that_clauses = that_clauses;
  for (const int s : group.subjects) {
    for (const int o : group.objects) {
      const Mention& subject = mention(s);
      const Mention& object = mention(o);
      if (!subject.resolved || !object.resolved) continue;
      relation.subject = subject.term;
      relation.subject_place = subject.place;
      relation.object = object.term;
      relation.object_place = object.place;
      if (subject.use >= 0) document_.terms[static_cast<std::size_t>(subject.use)].related = true;
      if (object.use >= 0) document_.terms[static_cast<std::size_t>(object.use)].related = true;
      said_.push_back({sentence.first_token + verb.token, relation});
    }
  }
}

void Sayings::finish() {
  // Lists give objects to verbs before them, so relations are found out of order; they are too big to be moved often.
  std::vector<std::size_t> order(said_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
    return said_[a].token < said_[b].token;
  });
  document_.relations.reserve(document_.relations.size() + said_.size());
  for (const std::size_t i : order) document_.relations.push_back(std::move(said_[i].relation));
  said_.clear();
}

}  // namespace moonwright::spec

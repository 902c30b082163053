#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "generator/spec/document.h"
#include "generator/spec/groups.h"
#include "generator/spec/source.h"
#include "generator/spec/text.h"
#include "generator/spec/verbs.h"

namespace moonwright::spec {

/// A sentence that has been read, with what is needed to report what it says once the lists behind it are known.
struct OpenSentence {
  Reading reading;
  const Source* source = nullptr;
  int block = 0;
  bool title = false;
  /// On one line, shortened.
  std::string text;
  /// Of the verbs' tokens among all tokens of the spec.
  std::size_t first_token = 0;
};

/// What a sentence sees of the text before it. Blocks have one each; list items a copy of that around them.
struct Context {
  int block = 0;
  /// Mention that `:it` means; -1 for nothing.
  int it = -1;
  /// The sentence that a list at this point belongs to; null if there is none.
  std::shared_ptr<OpenSentence> sentence;
  /// `sentence` was said here, not taken over from around the list.
  bool owns_sentence = false;
  /// The next sentence is the first of a list item.
  bool joins_list = false;
};

/// Reads sentences in order and collects what they say: terms, relations and errors.
class Sayings {
 public:
  /// With `fixed_place` every place is that one (sentences that stand in no file).
  Sayings(Document& document, const Verbs& verbs, Diagnostics& diagnostics, const Place* fixed_place);

  void read_title(Context& context, const Source& source, std::vector<Sentence> sentences);
  /// Lets `:it` mean the first term of the block's title, for text that is added to a block read before.
  void mean_title(Context& context);
  void read_text(Context& context, const Source& source, const Text& text);
  /// Reports what the last sentence of a context says. A context that was read into must be closed.
  void close(Context& context);
  /// Moves what was said into the document, in order of reading.
  void finish();

 private:
  struct Said {
    std::size_t token;
    Relation relation;
  };

  void read_sentence(Context& context, const Source& source, Sentence sentence, bool title);
  void note_near_misses(const Source& source, const Sentence& sentence);
  int add_mentions(const Context& context, const Source& source, const Sentence& sentence, bool title);
  void use_caret(const Context& context, const Mention& mention);
  Reading read_as_item(const Context& context, const Sentence& sentence, const Fences& fences, int first_mention);
  void check_its(int first_mention, std::size_t count);
  void report(const OpenSentence& sentence);
  void report_verb(const OpenSentence& sentence, const Group& group, const VerbUse& verb, int that_clauses);
  void relate(const OpenSentence& sentence, const Group& group, const VerbUse& verb, int that_clauses);
  Place place(const Source& source, std::size_t offset, std::uint32_t length) const;
  Mention& mention(int index) { return mentions_[static_cast<std::size_t>(index)]; }

  Document& document_;
  const Verbs& verbs_;
  Diagnostics& diagnostics_;
  const Place* fixed_place_;
  Mentions mentions_;
  std::vector<Said> said_;
  std::size_t tokens_ = 0;
};

}  // namespace moonwright::spec

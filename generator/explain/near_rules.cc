#include "generator/explain/near_rules.h"

#include <algorithm>

#include "generator/base/names.h"
#include "generator/rules/vocabulary.h"

namespace moonwright::explain {

namespace {

class Finder {
 public:
  Finder(const rules::Packages& packages, const AskedRelation& asked)
      : packages_(packages),
        asked_(asked),
        verb_(canonical_verb(packages, asked.verb)),
        vocabulary_(packages, all_of(packages), ignored_) {
    if (!vocabulary_.knows_verb(verb_)) meant_ = nearest_name(verb_, vocabulary_.verbs());
  }

  std::vector<NearRule> run(std::size_t most) {
    std::vector<NearRule> found;
    for (const rules::Package& package : packages_.all) {
      for (const rules::Rule& rule : package.rules) {
        for (const rules::Pattern& pattern : rule.when) {
          if (meant_.empty() || pattern.verb == meant_) found.push_back({&rule, &pattern, misfits(pattern)});
        }
      }
    }
    std::stable_sort(found.begin(), found.end(), [](const NearRule& a, const NearRule& b) {
      return a.misfits.size() < b.misfits.size();
    });
    if (found.empty() || found.front().misfits.empty()) return {};
    const std::size_t least = found.front().misfits.size();
    const std::size_t kept =
        static_cast<std::size_t>(std::count_if(found.begin(), found.end(), [&](const NearRule& near) {
          return near.misfits.size() == least && near.misfits.size() < 3;
        }));
    found.resize(std::min(kept, most));
    return found;
  }

 private:
  static std::vector<std::size_t> all_of(const rules::Packages& packages) {
    std::vector<std::size_t> all(packages.all.size());
    for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
    return all;
  }

  std::vector<std::string> misfits(const rules::Pattern& pattern) const {
    std::vector<std::string> result;
    add_term("subject", pattern.subject, asked_.subject, result);
    if (pattern.verb != verb_) result.push_back("the verb is `/" + pattern.verb + "`, not `/" + asked_.verb + "`");
    add_term("object", pattern.object, asked_.object, result);
    return result;
  }

  void add_term(const char* role, const spec::Term& pattern, const spec::Term& term, std::vector<std::string>& result)
      const {
    if (!has_tag(term, pattern.tag)) {
      result.push_back(std::string("the ") + role + " is a `" + pattern.text() + "`, not `" + term.text() + "`");
    } else if (!rules::parts_match(pattern, term)) {
      result.push_back(
          std::string("the ") + role + " is `" + pattern.text() + "`: " + different_part(pattern, term) + " of `" +
          term.text() + "` does not fit"
      );
    }
  }

  static std::string different_part(const spec::Term& pattern, const spec::Term& term) {
    const auto differs = [](const std::string& a, const std::string& b) { return a != rules::wildcard && a != b; };
    if (differs(pattern.variant, term.variant)) return term.variant.empty() ? "the missing variant" : "the variant";
    return differs(pattern.data, term.data) ? "the data" : "the name";
  }

  bool has_tag(const spec::Term& term, const std::string& tag) const {
    if (tag == rules::wildcard || tag == term.tag) return true;
    const rules::Noun* noun = vocabulary_.noun(term);
    if (noun == nullptr) return false;
    const std::vector<std::string>& tags = vocabulary_.tags(*noun);
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  }

  const rules::Packages& packages_;
  const AskedRelation& asked_;
  std::string verb_;
  /// Of a verb that nobody knows, the one that was meant; may be empty.
  std::string meant_;
  Diagnostics ignored_;
  rules::Vocabulary vocabulary_;
};

}  // namespace

std::vector<NearRule> near_rules(const rules::Packages& packages, const AskedRelation& asked, std::size_t most) {
  return Finder(packages, asked).run(most);
}

}  // namespace moonwright::explain

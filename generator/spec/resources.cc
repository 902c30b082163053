#include "generator/spec/resources.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "generator/spec/complaints.h"

namespace moonwright::spec {

namespace {

/// A term and the service that it is said of.
using Key = std::pair<std::string, std::string>;

class Describers {
 public:
  Describers(const Document& document, const OnePerBlock& one_per_block, Diagnostics& diagnostics)
      : document_(document), one_per_block_(one_per_block), diagnostics_(diagnostics) {
    find_services();
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
      for (const TermUse& use : document.blocks[i].title_terms) {
        titles_[{use.term.text(), services_[i]}].push_back({static_cast<int>(i), use.place});
      }
    }
    for (const TermUse& use : document.terms) mentions_[use.term.text()].insert(use.block);
  }

  std::vector<DescribedTerm> run() {
    for (const Relation& relation : document_.relations) {
      describe(relation.subject, relation.block);
      describe(relation.object, relation.block);
    }
    return std::move(result_);
  }

 private:
  struct Claim {
    int block;
    Place place;
  };

  const Block& block(int index) const { return document_.blocks[static_cast<std::size_t>(index)]; }
  const std::string& service(int index) const { return services_[static_cast<std::size_t>(index)]; }

  /// Per block the service of its sentences: that of the nearest title, else the only one of the project.
  void find_services() {
    std::set<std::string> all;
    for (const Relation& relation : document_.relations) {
      if (relation.subject.tag == "service") all.insert(relation.subject.text());
      if (relation.object.tag == "service") all.insert(relation.object.text());
    }
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      const std::optional<Term> named = named_service(document_.blocks[i]);
      const int parent = document_.blocks[i].parent;
      if (named) all.insert(named->text());
      services_.push_back(named ? named->text() : parent < 0 ? "" : service(parent));
    }
    for (std::string& name : services_) {
      if (name.empty() && all.size() == 1) name = *all.begin();
    }
  }

  static std::optional<Term> named_service(const Block& block) {
    for (const TermUse& use : block.title_terms) {
      if (use.term.tag == "service") return use.term;
    }
    return std::nullopt;
  }

  void describe(const Term& term, int at) {
    if (!one_per_block_(term, block(at))) return;
    const std::vector<Claim>* claims = claims_on(term, service(at));
    int found = at;
    if (claims != nullptr) {
      found = claims->front().block;
      if (claims->back().block != found) report(*claims, term, service(at));
    } else {
      found = highest_mention(term, at);
    }
    if (!seen_.insert({term.text(), found}).second) return;
    result_.push_back({term, found});
  }

  /// The titles that name a term, exactly or else without its variant; null if there is none.
  const std::vector<Claim>* claims_on(Term term, const std::string& service) const {
    auto found = titles_.find({term.text(), service});
    if (found == titles_.end()) {
      term.variant.clear();
      found = titles_.find({term.text(), service});
    }
    return found == titles_.end() ? nullptr : &found->second;
  }

  void report(const std::vector<Claim>& claims, const Term& term, const std::string& service) {
    const Claim& first = claims.front();
    const auto second =
        std::find_if(claims.begin(), claims.end(), [&first](const Claim& claim) { return claim.block != first.block; });
    if (!reported_.insert({first.block, second->block, service}).second) return;
    diagnostics_.add(two_describers(first.place, second->place, term.text()));
  }

  int highest_mention(const Term& term, int at) const {
    const auto mentions = mentions_.find(term.text());
    int found = at;
    for (int i = at; i >= 0; i = block(i).parent) {
      const bool mentioned = mentions != mentions_.end() && mentions->second.count(i) > 0;
      if (mentioned && service(i) == service(at)) found = i;
    }
    return found;
  }

  const Document& document_;
  const OnePerBlock& one_per_block_;
  Diagnostics& diagnostics_;
  std::vector<std::string> services_;
  std::map<Key, std::vector<Claim>> titles_;
  std::map<std::string, std::set<int>> mentions_;
  std::set<std::pair<std::string, int>> seen_;
  std::set<std::tuple<int, int, std::string>> reported_;
  std::vector<DescribedTerm> result_;
};

}  // namespace

std::optional<Term> service_of(const Document& document, int block) {
  for (int i = block; i >= 0; i = document.blocks[static_cast<std::size_t>(i)].parent) {
    for (const TermUse& use : document.blocks[static_cast<std::size_t>(i)].title_terms) {
      if (use.term.tag == "service") return use.term;
    }
  }
  return std::nullopt;
}

std::vector<DescribedTerm> describing_blocks(
    const Document& document, const OnePerBlock& one_per_block, Diagnostics& diagnostics
) {
  return Describers(document, one_per_block, diagnostics).run();
}

}  // namespace moonwright::spec

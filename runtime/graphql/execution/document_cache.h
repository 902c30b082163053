#pragma once
// A bounded least-recently-used cache from text to Executable. One per loop thread: no locks.
#include <cstddef>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace mw::graphql {

class Executable;

class DocumentCache {
 public:
  explicit DocumentCache(std::size_t capacity) : capacity_(capacity) {}
  DocumentCache(const DocumentCache&) = delete;
  DocumentCache& operator=(const DocumentCache&) = delete;

  /// Null if it is not there. What is found becomes the last to be dropped. Whole texts are compared, so two documents
  /// of one hash cannot be mixed up.
  std::shared_ptr<Executable> find(std::string_view text) {
    const auto at = index_.find(text);
    if (at == index_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, at->second);
    return at->second->second;
  }

  void put(std::string_view text, std::shared_ptr<Executable> executable) {
    if (capacity_ == 0 || index_.count(text) != 0) return;
    if (entries_.size() >= capacity_) {
      index_.erase(entries_.back().first);
      entries_.pop_back();
    }
    entries_.emplace_front(std::string(text), std::move(executable));
    index_.emplace(entries_.front().first, entries_.begin());
  }

  std::size_t size() const { return entries_.size(); }

 private:
  using Entries = std::list<std::pair<std::string, std::shared_ptr<Executable>>>;
  std::size_t capacity_;
  Entries entries_;
  std::unordered_map<std::string_view, Entries::iterator> index_;
};

}  // namespace mw::graphql

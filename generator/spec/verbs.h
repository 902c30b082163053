#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright::spec {

/// Which verb words mean the same: the table of LANGUAGE section 3, to which packages add groups.
class Verbs {
 public:
  /// No words at all.
  Verbs() = default;
  /// The words of LANGUAGE section 3.
  static Verbs built_in();

  /// Adds a group; its first word stands for all. A word that is known already keeps its group.
  void add(const std::vector<std::string>& group);
  /// The first word of the group of `word`, or `word` itself if it is in none. Both without slash.
  std::string canonical(std::string_view word) const;
  bool knows(std::string_view word) const { return canonical_.find(word) != canonical_.end(); }

 private:
  std::map<std::string, std::string, std::less<>> canonical_;
};

}  // namespace moonwright::spec

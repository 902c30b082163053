#include "generator/spec/verbs.h"

namespace moonwright::spec {

Verbs Verbs::built_in() {
  static const std::vector<std::vector<std::string>> groups = {
      {"has", "have", "contains", "contain"},
      {"provides", "provide", "stores", "store"},
      {"loads", "load"},
      {"posts", "post", "saves", "save"},
      {"receives", "receive"},
      {"returns", "return"},
      {"creates", "create"},
      {"updates", "update"},
      {"deletes", "delete"},
      {"gets-or-creates", "get-or-create"},
      {"watches", "watch"},
      {"follows", "follow"},
      {"authenticates", "authenticate"},
      {"uses", "use", "runs", "run"},
      {"forwards-to", "forward-to"},
      {"admits", "admit"},
  };
  Verbs verbs;
  for (const auto& group : groups) verbs.add(group);
  return verbs;
}

void Verbs::add(const std::vector<std::string>& group) {
  for (const std::string& word : group) canonical_.try_emplace(word, group.front());
}

std::string Verbs::canonical(std::string_view word) const {
  auto found = canonical_.find(word);
  return found == canonical_.end() ? std::string(word) : found->second;
}

}  // namespace moonwright::spec

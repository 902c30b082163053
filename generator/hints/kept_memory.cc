#include "generator/hints/kept_memory.h"

#include <optional>
#include <utility>

#include "generator/hints/store.h"

namespace moonwright::hints {

KeptMemory::KeptMemory(std::string folder, std::string run) : folder_(std::move(folder)), run_(std::move(run)) {}

std::string KeptMemory::file_key(const std::string& name) const {
  return "memory " + name + "\n" + run_;
}

std::optional<std::string> KeptMemory::recall(const std::string& name, std::string_view key) const {
  std::optional<Hint> hint = load(folder_, file_key(name));
  if (!hint || hint->err != key) return std::nullopt;
  return std::move(hint->out);
}

void KeptMemory::remember(const std::string& name, std::string_view key, std::string value) {
  save(folder_, file_key(name), {.trace = {}, .exit_code = 0, .out = std::move(value), .err = std::string(key)});
}

}  // namespace moonwright::hints

#include "runtime/graphql/type/name_index.h"

#include <functional>

namespace mw::graphql {
namespace {

constexpr std::size_t linear_limit = 8;

}  // namespace

void NameIndex::reserve(std::size_t count) {
  names_.reserve(count);
  std::size_t slots = 16;
  while (slots < count * 2) slots *= 2;
  if (count > linear_limit) rehash(slots);
}

void NameIndex::add(std::string_view name) {
  names_.push_back(name);
  if (slots_.empty() && names_.size() <= linear_limit) return;
  if (names_.size() * 2 > slots_.size()) {
    rehash(slots_.empty() ? 32 : slots_.size() * 2);
  } else {
    insert(names_.size() - 1);
  }
}

std::size_t NameIndex::find(std::string_view name) const {
  if (slots_.empty() || names_.size() <= linear_limit) {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i] == name) return i;
    }
    return none;
  }
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t slot = std::hash<std::string_view>{}(name)&mask;; slot = (slot + 1) & mask) {
    if (slots_[slot] == 0) return none;
    if (names_[slots_[slot] - 1] == name) return slots_[slot] - 1;
  }
}

void NameIndex::clear() {
  names_.clear();
  slots_.clear();
}

void NameIndex::rehash(std::size_t slots) {
  slots_.assign(slots, 0);
  for (std::size_t i = 0; i < names_.size(); ++i) insert(i);
}

void NameIndex::insert(std::size_t position) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = std::hash<std::string_view>{}(names_[position]) & mask;
  while (slots_[slot] != 0) {
    if (names_[slots_[slot] - 1] == names_[position]) return;
    slot = (slot + 1) & mask;
  }
  slots_[slot] = static_cast<std::uint32_t>(position + 1);
}

}  // namespace mw::graphql

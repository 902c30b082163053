#include "generator/jinja/map.h"

#include <array>
#include <cmath>
#include <functional>

#include "generator/jinja/operations.h"
#include "generator/jinja/shared_text.h"

namespace moonwright::jinja {

namespace {

constexpr std::size_t scanned = 16;
constexpr std::size_t npos = static_cast<std::size_t>(-1);

std::size_t hash_text(std::string_view text) {
  return std::hash<std::string_view>{}(text);
}

Value shared_text(std::string_view text, std::size_t hash) {
  constexpr std::size_t remembered = 512;
  constexpr std::size_t longest = 512;
  struct Known {
    std::size_t hash = 0;
    Value text;
  };
  if (text.size() > longest) return Value(text);
  thread_local std::array<Known, remembered> known;
  Known& place = known[hash % remembered];
  if (place.hash != hash || !place.text.is_text() || place.text.text() != text) place = {hash, Value(text)};
  return place.text;
}

bool same_key(const Value& key, std::string_view text) {
  return key.is_text() && key.text() == text;
}
bool same_key(const Value& key, const Value& other) {
  return equal(key, other);
}

}  // namespace

Value shared_text(std::string_view text) {
  return shared_text(text, hash_text(text));
}

bool is_hashable(const Value& value) {
  if (value.kind() == Kind::list || value.kind() == Kind::map) return false;
  if (value.kind() != Kind::tuple) return true;
  for (const Value& item : value.items()) {
    if (!is_hashable(item)) return false;
  }
  return true;
}

std::size_t hash_of(const Value& value) {
  switch (value.kind()) {
    case Kind::string:
    case Kind::markup:
      return hash_text(value.text());
    case Kind::integer:
    case Kind::boolean:
      return std::hash<std::int64_t>{}(value.integer());
    case Kind::number: {
      const double number = value.number();
      const bool whole = number == std::floor(number) && std::abs(number) < 9e18;
      return whole ? std::hash<std::int64_t>{}(static_cast<std::int64_t>(number)) : std::hash<double>{}(number);
    }
    case Kind::tuple: {
      std::size_t hash = 17;
      for (const Value& item : value.items()) hash = hash * 1000003U + hash_of(item);
      return hash;
    }
    case Kind::function:
    case Kind::object:
      return std::hash<const void*>{}(value.identity());
    default:
      return 0;
  }
}

template <class Key>
std::size_t Map::position(const Key& key, std::size_t hash) const {
  if (slots_.empty()) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (hashes_[i] == hash && same_key(entries_[i].key, key)) return i;
    }
    return npos;
  }
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
    const std::size_t i = slots_[at] - 1;
    if (hashes_[i] == hash && same_key(entries_[i].key, key)) return i;
  }
  return npos;
}

const Value* Map::find(std::string_view key) const {
  const std::size_t i = position(key, hash_text(key));
  return i == npos ? nullptr : &entries_[i].value;
}

const Value* Map::find(const Value& key) const {
  const std::size_t i = position(key, hash_of(key));
  return i == npos ? nullptr : &entries_[i].value;
}

void Map::set(Value key, Value value) {
  const std::size_t hash = hash_of(key);
  const std::size_t i = position(key, hash);
  if (i == npos) return append(std::move(key), std::move(value), hash);
  entries_[i].value = std::move(value);
}

void Map::set(std::string_view key, Value value) {
  const std::size_t hash = hash_text(key);
  const std::size_t i = position(key, hash);
  if (i == npos) return append(shared_text(key, hash), std::move(value), hash);
  entries_[i].value = std::move(value);
}

void Map::append(Value key, Value value, std::size_t hash) {
  entries_.push_back({std::move(key), std::move(value)});
  hashes_.push_back(hash);
  if (entries_.size() <= scanned) return;
  if (slots_.size() < 2 * entries_.size()) return rebuild();
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at] != 0) at = (at + 1) & mask;
  slots_[at] = static_cast<std::uint32_t>(entries_.size());
}

void Map::rebuild() {
  slots_.clear();
  if (entries_.size() <= scanned) return;
  std::size_t size = 32;
  while (size < 4 * entries_.size()) size *= 2;
  slots_.assign(size, 0);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t at = hashes_[i] & (size - 1);
    while (slots_[at] != 0) at = (at + 1) & (size - 1);
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

bool Map::erase(const Value& key) {
  const std::size_t i = position(key, hash_of(key));
  if (i == npos) return false;
  entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(i));
  hashes_.erase(hashes_.begin() + static_cast<std::ptrdiff_t>(i));
  rebuild();
  return true;
}

void Map::clear() {
  entries_.clear();
  hashes_.clear();
  slots_.clear();
}

}  // namespace moonwright::jinja

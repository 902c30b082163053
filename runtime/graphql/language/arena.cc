#include "runtime/graphql/language/arena.h"

#include <algorithm>
#include <cstring>

namespace mw::graphql {
namespace {

constexpr std::size_t largest_block = 256 * 1024;

}  // namespace

std::string_view Arena::copy(std::string_view text) {
  if (text.empty()) return {};
  char* room = make_array<char>(text.size());
  std::memcpy(room, text.data(), text.size());
  return {room, text.size()};
}

void* Arena::grow(std::size_t size, std::size_t alignment) {
  // new[] of bytes is aligned for every ordinary type, so a fresh block needs no padding.
  const std::size_t block = std::max(size + alignment, block_size_);
  blocks_.push_back(std::unique_ptr<std::byte[]>(new std::byte[block]));
  next_ = blocks_.back().get();
  left_ = block;
  block_size_ = std::min(block_size_ * 2, largest_block);
  return allocate(size, alignment);
}

}  // namespace mw::graphql

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace mw::graphql {

/// Memory that is handed out piece by piece and freed at once. For trivially destructible values only: nothing is
/// destroyed one by one. Pieces never move. Not for use by several threads at a time.
class Arena {
 public:
  Arena() = default;
  Arena(Arena&&) noexcept = default;
  Arena& operator=(Arena&&) noexcept = default;

  template <class T>
  T* make() {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T{};
  }

  /// Uninitialised room for `count` values.
  template <class T>
  T* make_array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    return static_cast<T*>(allocate(sizeof(T) * count, alignof(T)));
  }

  /// A copy of the text that lives as long as the arena.
  std::string_view copy(std::string_view text);

 private:
  void* allocate(std::size_t size, std::size_t alignment) {
    const auto address = reinterpret_cast<std::uintptr_t>(next_);
    const std::size_t padding = (alignment - address % alignment) % alignment;
    if (next_ == nullptr || size + padding > left_) return grow(size, alignment);
    std::byte* piece = next_ + padding;
    next_ = piece + size;
    left_ -= size + padding;
    return piece;
  }
  void* grow(std::size_t size, std::size_t alignment);

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t block_size_ = 4096;
};

}  // namespace mw::graphql

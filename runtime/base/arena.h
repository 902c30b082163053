#pragma once
// Arena: memory that is given back all at once, for what lives exactly as long as one request.
//
// Allocation is a pointer bump; blocks double from the first size on. Only trivially destructible things and things
// whose destructors need not run go in (create() refuses others at compile time). Not thread-safe.
#include <cstddef>
#include <cstring>
#include <memory>
#include <memory_resource>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>

namespace mw {

class Arena {
 public:
  explicit Arena(std::size_t first_block = 4096) : memory_(first_block) {}

  void* allocate(std::size_t bytes, std::size_t alignment = alignof(std::max_align_t)) {
    return memory_.allocate(bytes, alignment);
  }

  /// `count` value-initialised elements.
  template <typename T>
  std::span<T> array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    if (count == 0) return {};
    T* first = static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
    std::uninitialized_value_construct_n(first, count);
    return {first, count};
  }

  template <typename T, typename... Args>
  T& create(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    return *new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  /// A copy that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    char* to = static_cast<char*>(allocate(text.size(), 1));
    std::memcpy(to, text.data(), text.size());
    return {to, text.size()};
  }

  std::pmr::memory_resource& resource() { return memory_; }

  /// Gives everything back; what was allocated is gone.
  void clear() { memory_.release(); }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace mw

#pragma once

#include <cstddef>
#include <functional>

namespace moonwright {

/// How many threads a stage may use for work that falls into independent parts. What a part gives goes into a place of
/// its own and is put together in order afterwards, so that the result does not depend on the number.
class Workers {
 public:
  /// 0: one per processor, at most eight.
  explicit Workers(unsigned count);
  Workers() : Workers(0) {}

  /// Calls `part(0)` to `part(n - 1)`, each once, in any order and from several threads, and waits for all. The
  /// exception of the first part (by its number) that throws is thrown on.
  void run(std::size_t n, const std::function<void(std::size_t)>& part) const;

  /// Calls both, `other` perhaps from another thread at the same time, and waits for them.
  void side_by_side(const std::function<void()>& one, const std::function<void()>& other) const;

  unsigned count() const { return count_; }

 private:
  unsigned count_;
};

}  // namespace moonwright

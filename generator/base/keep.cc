#include "generator/base/keep.h"

#include <mutex>
#include <vector>

namespace moonwright {

void keep_until_exit(std::shared_ptr<void> object) {
  // Never destroyed, but reachable: no leak to a leak checker.
  static auto& mutex = *new std::mutex;
  static auto& objects = *new std::vector<std::shared_ptr<void>>;
  const std::lock_guard lock(mutex);
  objects.push_back(std::move(object));
}

}  // namespace moonwright

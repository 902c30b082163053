#pragma once

#include <memory>
#include <utility>

namespace moonwright {

/// Keeps an object until the process ends, without ever taking it apart: freeing millions of small values at the end of
/// a command takes as long as making them, and nobody needs the memory any more. For commands that end their process
/// only.
void keep_until_exit(std::shared_ptr<void> object);

template <class T>
T& kept_until_exit(T value) {
  auto object = std::make_shared<T>(std::move(value));
  T& result = *object;
  keep_until_exit(std::move(object));
  return result;
}

}  // namespace moonwright

// What the hooks have seen: stands for a mail, a metric, another service.
#pragma once

#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace workshop {

class Journal {
 public:
  void add(std::string line) {
    const std::lock_guard<std::mutex> lock(mutex_);
    lines_.push_back(std::move(line));
  }
  /// All lines, which are forgotten.
  std::vector<std::string> take() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return std::exchange(lines_, {});
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> lines_;
};

Journal& journal();

}  // namespace workshop

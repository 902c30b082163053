#pragma once

#include <chrono>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace moonwright::cli {

/// How long the stages of a run took: `generate --timing`.
class Timing {
 public:
  /// The time since the last call (at first: since the start) was spent on `stage`.
  void lap(std::string stage) {
    const Clock::time_point now = Clock::now();
    laps_.emplace_back(std::move(stage), std::chrono::duration<double, std::milli>(now - last_).count());
    last_ = now;
  }
  /// Goes on with what another one measured until now.
  void append(const Timing& other) {
    laps_.insert(laps_.end(), other.laps_.begin(), other.laps_.end());
    last_ = Clock::now();
  }
  /// `timing STAGE MILLISECONDS` per stage.
  void print(std::ostream& out) const {
    for (const auto& [stage, milliseconds] : laps_) {
      out << "timing " << stage << " " << static_cast<double>(static_cast<long>(milliseconds * 100)) / 100 << "\n";
    }
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point last_ = Clock::now();
  std::vector<std::pair<std::string, double>> laps_;
};

}  // namespace moonwright::cli

#pragma once

#include <iosfwd>
#include <string>
#include <utility>

namespace mw {

/// A password, key or token from the configuration: a value that no log line, error message or stream can show.
/// There is no conversion to text; `reveal()` is the one way in, and a reviewer can search for it.
class Secret {
 public:
  Secret() = default;
  explicit Secret(std::string value) : value_(std::move(value)) {}

  bool empty() const { return value_.empty(); }
  std::size_t size() const { return value_.size(); }
  const std::string& reveal() const { return value_; }

  friend bool operator==(const Secret&, const Secret&) = delete;  // Would compare in variable time.
  friend std::ostream& operator<<(std::ostream&, const Secret&) = delete;

 private:
  std::string value_;
};

}  // namespace mw

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace moonwright {

/// What earlier runs of the same program found out, so that this one need not. It may have forgotten anything; what it
/// gives back is what it was told. To be used from one thread.
class Memory {
 public:
  virtual ~Memory() = default;
  /// What was last remembered as `name`, if it was under the same `key`. The key has to say everything that the value
  /// was found out from, besides the program.
  virtual std::optional<std::string> recall(const std::string& name, std::string_view key) const = 0;
  virtual void remember(const std::string& name, std::string_view key, std::string value) = 0;
};

/// Remembers nothing.
class NoMemory final : public Memory {
 public:
  std::optional<std::string> recall(const std::string& name, std::string_view key) const override;
  void remember(const std::string& name, std::string_view key, std::string value) override;
};

}  // namespace moonwright

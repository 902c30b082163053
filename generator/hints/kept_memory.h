#pragma once

#include <string>

#include "generator/base/memory.h"

namespace moonwright::hints {

/// Keeps what is remembered beside the hints: for each name the last value, in a file of its own.
class KeptMemory final : public Memory {
 public:
  /// `folder` as `cache_folder` gives it (empty: nothing is kept); `run` says which program runs, and for what.
  KeptMemory(std::string folder, std::string run);

  std::optional<std::string> recall(const std::string& name, std::string_view key) const override;
  void remember(const std::string& name, std::string_view key, std::string value) override;

 private:
  std::string file_key(const std::string& name) const;

  std::string folder_;
  std::string run_;
};

}  // namespace moonwright::hints

#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "generator/base/disk.h"

namespace moonwright::hints {

/// Passes on to another disk and says in a word what that answered: whoever asks through it and gets the same word was
/// told the same. Safe to use from several threads.
class DigestDisk final : public Disk {
 public:
  /// `disk` must outlive it.
  explicit DigestDisk(const Disk& disk) : disk_(disk) {}
  std::optional<std::string> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

  /// Of all questions and their answers, whatever their order.
  std::string digest() const;

 private:
  void note(std::string question, const std::string& answer) const;

  const Disk& disk_;
  mutable std::mutex mutex_;
  /// Question to the hashes of its answers; there is a second one only where a file changed meanwhile.
  mutable std::map<std::string, std::vector<std::string>> answers_;
};

/// Adds a text to one that is digested, so that no two lists of texts look the same.
void add_text(std::string& digested, std::string_view text);

}  // namespace moonwright::hints

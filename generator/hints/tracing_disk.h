#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "generator/base/disk.h"
#include "generator/hints/trace.h"

namespace moonwright::hints {

/// The real disk, which notes what is asked of it. Safe to use from several threads.
class TracingDisk final : public Disk {
 public:
  std::optional<std::string> read(const std::string& path) const override;
  /// Believes the stamp of an earlier run where that may be believed.
  bool holds(const std::string& path, std::string_view text) const override;
  /// The same, of bytes with that `hash_of`; false where no stamp says so.
  bool holds_hash(const std::string& path, const std::string& hash) const;
  std::vector<std::string> list(const std::string& folder) const override;

  /// What an earlier run read.
  void know(Trace earlier) { earlier_ = std::move(earlier); }

  /// A file that has been written or removed (`text` empty) since: what the next run has to find. It is not trusted.
  void replaced(const std::string& path, const std::optional<std::string>& text);
  /// A file that has to stay away.
  void absent(const std::string& path);
  /// Lists again what was listed below `folder`, after files have been written there.
  void list_again(const std::string& folder);

  const Trace& trace() const { return trace_; }

 private:
  void note(const std::string& path, const FileRecord& record) const;

  RealDisk disk_;
  mutable std::mutex mutex_;
  mutable Trace trace_;
  Trace earlier_;
};

}  // namespace moonwright::hints

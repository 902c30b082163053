#pragma once

#include <mutex>

#include "generator/base/disk.h"
#include "generator/hints/trace.h"

namespace moonwright::hints {

/// The real disk, which notes what is asked of it. Safe to use from several threads.
class TracingDisk final : public Disk {
 public:
  std::optional<std::string> read(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

  /// A file that has been written or removed (`text` empty) since: what the next run has to find. It is not trusted.
  void replaced(const std::string& path, const std::optional<std::string>& text);
  /// A file that has to stay away.
  void absent(const std::string& path);
  /// Lists again what was listed below `folder`, after files have been written there.
  void list_again(const std::string& folder);

  const Trace& trace() const { return trace_; }

 private:
  RealDisk disk_;
  mutable std::mutex mutex_;
  mutable Trace trace_;
};

}  // namespace moonwright::hints

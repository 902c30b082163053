#pragma once
// Loop: how other threads reach an event loop. Tasks run on one loop from start to end; whoever finishes work for a
// task elsewhere (a worker pool, SQLite's writer) posts the answer here and resumes the task there.
#include <functional>

namespace mw {

class Loop {
 public:
  virtual ~Loop() = default;
  /// Runs `work` on the loop's thread, after what is queued there already. From any thread; never runs it at once.
  /// The loop must outlive everybody who posts to it. What is posted to a loop that has ended does not run.
  virtual void post(std::function<void()> work) = 0;
};

}  // namespace mw

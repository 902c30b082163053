#pragma once

#include "generator/jinja/error.h"
#include "generator/jinja/renderer.h"

namespace moonwright::jinja {

/// Enters a frame; counts depth; leaves nothing behind in `bindings_`.
class Renderer::FrameGuard {
 public:
  FrameGuard(Renderer& renderer, Frame& frame)
      : renderer_(renderer), scope_start_(renderer.scope_start_), line_(renderer.line_) {
    if (renderer.depth_ >= renderer.limits_.depth) {
      throw Error(ErrorKind::recursion, "maximum recursion depth exceeded");
    }
    ++renderer.depth_;
    frame.outer = renderer.frame_;
    frame.base = renderer.bindings_.size();
    renderer.scope_start_ = frame.base;
    renderer.frame_ = &frame;
  }
  ~FrameGuard() {
    Frame& frame = *renderer_.frame_;
    renderer_.bindings_.resize(frame.base);
    renderer_.scope_start_ = scope_start_;
    renderer_.frame_ = frame.outer;
    renderer_.line_ = line_;
    --renderer_.depth_;
  }
  FrameGuard(const FrameGuard&) = delete;
  FrameGuard& operator=(const FrameGuard&) = delete;

 private:
  Renderer& renderer_;
  std::size_t scope_start_;
  int line_;
};

/// Opens a scope: what is assigned in it is gone at its end.
class Renderer::ScopeGuard {
 public:
  explicit ScopeGuard(Renderer& renderer)
      : renderer_(renderer), scope_start_(renderer.scope_start_), size_(renderer.bindings_.size()) {
    renderer.scope_start_ = size_;
    ++renderer.frame_->scopes;
  }
  ~ScopeGuard() {
    clear();
    renderer_.scope_start_ = scope_start_;
    --renderer_.frame_->scopes;
  }
  /// Forgets what was assigned so far: the next iteration.
  void clear() { renderer_.bindings_.resize(size_); }
  ScopeGuard(const ScopeGuard&) = delete;
  ScopeGuard& operator=(const ScopeGuard&) = delete;

 private:
  Renderer& renderer_;
  std::size_t scope_start_;
  std::size_t size_;
};

/// Sends output into a text of its own.
class Renderer::Capture {
 public:
  explicit Capture(Renderer& renderer)
      : renderer_(renderer),
        out_(std::exchange(renderer.out_, &text_)),
        silent_(renderer.frame_ != nullptr && std::exchange(renderer.frame_->silent, false)),
        frame_(renderer.frame_) {
    if (renderer_.trace_ != nullptr) renderer_.trace_->open_capture();
  }
  ~Capture() { close(); }
  /// Ends it early.
  void close() {
    if (std::exchange(closed_, true)) return;
    if (renderer_.trace_ != nullptr) renderer_.trace_->close_capture(std::move(copy_));
    renderer_.out_ = out_;
    if (frame_ != nullptr) frame_->silent = silent_;
  }
  std::string take() {
    if (renderer_.trace_ != nullptr) copy_ = text_;
    return std::move(text_);
  }
  Capture(const Capture&) = delete;
  Capture& operator=(const Capture&) = delete;

 private:
  Renderer& renderer_;
  std::string text_;
  std::string* out_;
  bool silent_;
  bool closed_ = false;
  std::string copy_;
  Frame* frame_;
};

}  // namespace moonwright::jinja

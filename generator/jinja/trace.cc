#include "generator/jinja/trace.h"

namespace moonwright::jinja {

void Trace::write(std::size_t begin, std::size_t end, const std::string& template_name, int line) {
  if (begin == end) return;
  spans_.push_back({begin, end, template_name, line, origins_.empty() ? Value() : origins_.back(), origins_.size()});
}

bool Trace::write_captured(std::size_t begin, std::string_view text) {
  if (text.empty() || text != captured_text_) return false;
  for (const Span& span : captured_) {
    spans_.push_back(span);
    spans_.back().begin += begin;
    spans_.back().end += begin;
  }
  return true;
}

void Trace::open_capture() {
  outer_.push_back(std::move(spans_));
  spans_.clear();
}

void Trace::close_capture(std::string text) {
  captured_ = std::move(spans_);
  captured_text_ = std::move(text);
  spans_ = std::move(outer_.back());
  outer_.pop_back();
}

}  // namespace moonwright::jinja

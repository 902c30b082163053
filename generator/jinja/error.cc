#include "generator/jinja/error.h"

namespace moonwright::jinja {

std::string_view name_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::syntax:
      return "TemplateSyntaxError";
    case ErrorKind::assertion:
      return "TemplateAssertionError";
    case ErrorKind::not_found:
      return "TemplateNotFound";
    case ErrorKind::undefined:
      return "UndefinedError";
    case ErrorKind::runtime:
      return "TemplateRuntimeError";
    case ErrorKind::security:
      return "SecurityError";
    case ErrorKind::type:
      return "TypeError";
    case ErrorKind::value:
      return "ValueError";
    case ErrorKind::overflow:
      return "OverflowError";
    case ErrorKind::division:
      return "ZeroDivisionError";
    case ErrorKind::filter_argument:
      return "FilterArgumentError";
    case ErrorKind::recursion:
      return "RecursionError";
    case ErrorKind::limit:
      return "LimitError";
  }
  return "Error";
}

Error::Error(ErrorKind kind, std::string message, int line) : kind_(kind), message_(std::move(message)), line_(line) {
  compose();
}

const std::string& Error::template_name() const {
  static const std::string none;
  return places_.empty() ? none : places_.front().template_name;
}

void Error::locate(std::string_view template_name, int line) {
  if (!places_.empty()) return;
  if (line_ == 0) line_ = line;
  places_.push_back({std::string(template_name), line_});
  compose();
}

void Error::came_from(std::string_view template_name, int line) {
  // An endless recursion would otherwise make a chain as long as the limit is deep.
  constexpr std::size_t longest_chain = 12;
  if (places_.size() >= longest_chain) return;
  places_.push_back({std::string(template_name), line});
  compose();
}

void Error::compose() {
  what_.clear();
  if (!places_.empty()) what_ = places_[0].template_name + ":" + std::to_string(places_[0].line) + ": ";
  what_ += message_;
  for (std::size_t i = 1; i < places_.size(); ++i) {
    what_ += "\n  from " + places_[i].template_name + ":" + std::to_string(places_[i].line);
  }
}

}  // namespace moonwright::jinja

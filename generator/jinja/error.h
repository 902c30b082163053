#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright::jinja {

/// The classes of Jinja2's and Python's exceptions, by which templates fail.
enum class ErrorKind {
  syntax,           ///< TemplateSyntaxError
  assertion,        ///< TemplateAssertionError: an unknown filter or test, a block twice
  not_found,        ///< TemplateNotFound, TemplatesNotFound
  undefined,        ///< UndefinedError
  runtime,          ///< TemplateRuntimeError
  security,         ///< SecurityError
  type,             ///< TypeError
  value,            ///< ValueError
  overflow,         ///< OverflowError
  division,         ///< ZeroDivisionError
  filter_argument,  ///< FilterArgumentError
  recursion,        ///< RecursionError: nested too deeply
  limit,            ///< more steps or output than the environment allows
};

/// Python's name of the exception.
std::string_view name_of(ErrorKind kind);

/// A step on the way to the place of an error: `template_name:line`.
struct TemplatePlace {
  std::string template_name;
  int line = 0;
};

/// Why a template could not be compiled or rendered. Templates are written by developers, and an error in one ends the
/// rendering at once: hence an exception.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string message, int line = 0);

  ErrorKind kind() const { return kind_; }
  /// The bare message.
  const std::string& message() const { return message_; }
  /// Innermost place first, then the includes, macro calls and parents that led there.
  const std::vector<TemplatePlace>& places() const { return places_; }
  /// 0 if unknown.
  int line() const { return line_; }
  const std::string& template_name() const;

  /// Called on the way out: sets the place if there is none.
  void locate(std::string_view template_name, int line);
  /// Called on the way out by every statement that entered another template or macro.
  void came_from(std::string_view template_name, int line);
  /// `name:line: message`, then one line per place it came from.
  const char* what() const noexcept override { return what_.c_str(); }

 private:
  void compose();

  ErrorKind kind_;
  std::string message_;
  int line_ = 0;
  std::vector<TemplatePlace> places_;
  std::string what_;
};

}  // namespace moonwright::jinja

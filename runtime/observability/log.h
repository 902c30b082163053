#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "runtime/observability/secret.h"

namespace mw::log {

enum class Level { trace, debug, info, warning, error, off };

/// `trace debug info warning error off`, in any case; `warn` is an alias. Nothing for another word.
std::optional<Level> parse_level(std::string_view text);
std::string_view level_name(Level level);

/// What a field of a log line can hold. Text is only borrowed for the call.
using Value = std::variant<std::string_view, std::int64_t, std::uint64_t, double, bool>;

/// One `"key": value` of a line. A Secret does not fit, and that is an error of the compiler.
struct Field {
  template <class T>
  requires(!std::same_as<std::remove_cvref_t<T>, Secret>) Field(std::string_view field_key, const T& field_value)
      : key(field_key), value(convert(field_value)) {}
  Field(std::string_view, const Secret&) = delete;

  std::string_view key;
  Value value;

 private:
  template <class T>
  static Value convert(const T& value) {
    if constexpr (std::same_as<T, bool>) {
      return value;
    } else if constexpr (std::floating_point<T>) {
      return static_cast<double>(value);
    } else if constexpr (std::signed_integral<T>) {
      return static_cast<std::int64_t>(value);
    } else if constexpr (std::unsigned_integral<T>) {
      return static_cast<std::uint64_t>(value);
    } else {
      return std::string_view(value);
    }
  }
};

/// Where lines go. Called under the logger's lock, one whole line (without its line feed) at a time.
class Sink {
 public:
  virtual ~Sink() = default;
  virtual void write(std::string_view line) = 0;
  virtual void flush() = 0;
};

/// The standard error stream, or another open descriptor that the caller keeps open. Lines are buffered; they leave at
/// the latest after a second, at once for warnings and errors and when the stream is a terminal.
std::unique_ptr<Sink> descriptor_sink(int descriptor);

/// Writes one JSON object per line: `time` (RFC 3339, UTC, milliseconds), `level`, `message`, then the fields in the
/// order given. Safe to use from several threads. What is below the level costs one comparison.
class Logger {
 public:
  Logger(Level level, std::unique_ptr<Sink> sink);
  ~Logger();
  Logger(const Logger&) = delete;
  Logger& operator=(const Logger&) = delete;

  bool enabled(Level level) const { return level >= level_; }
  void write(Level level, std::string_view message, std::initializer_list<Field> fields = {});
  void debug(std::string_view message, std::initializer_list<Field> fields = {}) {
    if (enabled(Level::debug)) write(Level::debug, message, fields);
  }
  void info(std::string_view message, std::initializer_list<Field> fields = {}) {
    if (enabled(Level::info)) write(Level::info, message, fields);
  }
  void warning(std::string_view message, std::initializer_list<Field> fields = {}) {
    if (enabled(Level::warning)) write(Level::warning, message, fields);
  }
  void error(std::string_view message, std::initializer_list<Field> fields = {}) {
    if (enabled(Level::error)) write(Level::error, message, fields);
  }
  void flush();

 private:
  struct Impl;
  Level level_;
  std::unique_ptr<Impl> impl_;
};

/// A logger that drops everything, for tests.
std::unique_ptr<Logger> silent();

}  // namespace mw::log

#include "runtime/observability/log.h"

#include <spdlog/spdlog.h>
// After spdlog.h, whose macros it needs.
#include <spdlog/details/periodic_worker.h>
#include <spdlog/sinks/base_sink.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <mutex>

#include "runtime/observability/json_line.h"

namespace mw::log {
namespace {

constexpr std::array<std::string_view, 6> names{"trace", "debug", "info", "warning", "error", "off"};
constexpr std::size_t buffer_limit = 32 * 1024;

class DescriptorSink final : public Sink {
 public:
  explicit DescriptorSink(int descriptor) : descriptor_(descriptor), direct_(::isatty(descriptor) == 1) {}
  ~DescriptorSink() override { DescriptorSink::flush(); }

  void write(std::string_view line) override {
    buffer_.append(line);
    buffer_ += '\n';
    if (direct_ || buffer_.size() >= buffer_limit) flush();
  }

  void flush() override {
    std::string_view rest = buffer_;
    while (!rest.empty()) {
      ssize_t written = ::write(descriptor_, rest.data(), rest.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) break;  // Nobody reads the log any more: a service must not fall over that.
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    buffer_.clear();
  }

 private:
  int descriptor_;
  bool direct_;
  std::string buffer_;
};

class DroppingSink final : public Sink {
 public:
  void write(std::string_view) override {}
  void flush() override {}
};

/// Our Sink as one of spdlog's, which brings the lock.
class SpdlogSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit SpdlogSink(std::unique_ptr<Sink> target) : target_(std::move(target)) {}

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    target_->write({message.payload.data(), message.payload.size()});
  }
  void flush_() override { target_->flush(); }
  std::unique_ptr<Sink> target_;
};

spdlog::level::level_enum spdlog_level(Level level) {
  return level == Level::off ? spdlog::level::off : static_cast<spdlog::level::level_enum>(level);
}

}  // namespace

std::optional<Level> parse_level(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return std::tolower(c); });
  if (lower == "warn") return Level::warning;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == lower) return static_cast<Level>(i);
  }
  return std::nullopt;
}

std::string_view level_name(Level level) {
  return names[static_cast<std::size_t>(level)];
}

std::unique_ptr<Sink> descriptor_sink(int descriptor) {
  return std::make_unique<DescriptorSink>(descriptor);
}

struct Logger::Impl {
  explicit Impl(std::unique_ptr<Sink> sink)
      : logger("moonwright", std::make_shared<SpdlogSink>(std::move(sink))),
        flusher([this] { logger.flush(); }, std::chrono::seconds(1)) {}

  spdlog::logger logger;
  spdlog::details::periodic_worker flusher;
};

Logger::Logger(Level level, std::unique_ptr<Sink> sink)
    : level_(level), impl_(std::make_unique<Impl>(std::move(sink))) {
  impl_->logger.set_level(spdlog::level::trace);  // The decision is made by `enabled`, before the line is made.
  impl_->logger.flush_on(spdlog::level::warn);
}

Logger::~Logger() {
  flush();
}

void Logger::write(Level level, std::string_view message, std::initializer_list<Field> fields) {
  if (!enabled(level)) return;
  std::string line = json_line(std::chrono::system_clock::now(), level, message, fields);
  impl_->logger.log(spdlog_level(level), spdlog::string_view_t(line.data(), line.size()));
}

void Logger::flush() {
  impl_->logger.flush();
}

std::unique_ptr<Logger> silent() {
  return std::make_unique<Logger>(Level::off, std::make_unique<DroppingSink>());
}

}  // namespace mw::log

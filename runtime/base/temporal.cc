#include "runtime/base/temporal.h"

#include <cstdint>
#include <cstdio>

namespace mw {
namespace {

using std::chrono::microseconds;

/// Reads from the front of a text; once something does not fit, everything after fails.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool good() const { return good_; }
  bool done() const { return good_ && rest_.empty(); }

  bool take(char c) {
    if (!good_ || rest_.empty() || rest_[0] != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char c) { good_ = take(c) && good_; }

  /// Exactly `digits` digits, at most `limit`.
  int number(int digits, int limit) {
    int value = 0;
    for (int i = 0; i < digits; ++i) {
      if (!good_ || rest_.empty() || rest_[0] < '0' || rest_[0] > '9') return fail();
      value = value * 10 + (rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    return value <= limit ? value : fail();
  }

  /// The digits of a fraction as microseconds; at most `digits`, at least one.
  int fraction(int digits) {
    int value = 0;
    int count = 0;
    while (!rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9') {
      if (++count > digits) return fail();
      if (count <= 6) value = value * 10 + (rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    if (count == 0) return fail();
    for (int i = count; i < 6; ++i) value *= 10;
    return value;
  }

  int fail() {
    good_ = false;
    return 0;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

Date read_date(Reader& in) {
  const int year = in.number(4, 9999);
  in.expect('-');
  const int month = in.number(2, 12);
  in.expect('-');
  const int day = in.number(2, 31);
  const std::chrono::year_month_day date{
      std::chrono::year(year),
      std::chrono::month(static_cast<unsigned>(month)),
      std::chrono::day(static_cast<unsigned>(day))};
  if (year == 0 || !date.ok()) in.fail();
  return in.good() ? Date(date) : Date();
}

microseconds read_time(Reader& in, int fraction_digits) {
  const int hours = in.number(2, 23);
  in.expect(':');
  const int minutes = in.number(2, 59);
  in.expect(':');
  const int seconds = in.number(2, 59);
  const int fraction = in.take('.') ? in.fraction(fraction_digits) : 0;
  return std::chrono::hours(hours) + std::chrono::minutes(minutes) + std::chrono::seconds(seconds) +
         microseconds(fraction);
}

/// How far the written time is ahead of UTC.
std::chrono::minutes read_offset(Reader& in) {
  if (in.take('Z') || in.take('z')) return {};
  const bool west = in.take('-');
  if (!west) in.expect('+');
  const int hours = in.number(2, 23);
  in.expect(':');
  const int minutes = in.number(2, 59);
  const std::chrono::minutes offset = std::chrono::hours(hours) + std::chrono::minutes(minutes);
  return west ? -offset : offset;
}

std::string time_text(microseconds since_midnight) {
  const std::int64_t total = since_midnight.count();
  const auto part = [total](std::int64_t unit, std::int64_t modulo) { return static_cast<int>(total / unit % modulo); };
  char text[32];
  const int fraction = part(1, 1000000);
  const int size =
      fraction == 0
          ? std::snprintf(
                text, sizeof text, "%02d:%02d:%02d", part(3600000000, 24), part(60000000, 60), part(1000000, 60)
            )
          : std::snprintf(
                text,
                sizeof text,
                "%02d:%02d:%02d.%06d",
                part(3600000000, 24),
                part(60000000, 60),
                part(1000000, 60),
                fraction
            );
  return std::string(text, static_cast<std::size_t>(size));
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  Reader in(text);
  const Date date = read_date(in);
  return in.done() ? std::optional(date) : std::nullopt;
}

std::optional<Time> parse_time(std::string_view text) {
  Reader in(text);
  const Time time{read_time(in, 6)};
  in.take('Z');
  return in.done() ? std::optional(time) : std::nullopt;
}

std::optional<DateTime> parse_datetime(std::string_view text) {
  Reader in(text);
  const Date date = read_date(in);
  if (!in.take('T') && !in.take('t')) in.expect(' ');
  const microseconds time = read_time(in, 9);
  const std::chrono::minutes offset = read_offset(in);
  if (!in.done()) return std::nullopt;
  const DateTime moment = DateTime(date) + time - offset;
  // An offset can lead out of the years that can be written.
  const int year = static_cast<int>(std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(moment)).year());
  return year >= 1 && year <= 9999 ? std::optional(moment) : std::nullopt;
}

std::string to_text(Date date) {
  const std::chrono::year_month_day parts(date);
  char text[32];
  const int size = std::snprintf(
      text,
      sizeof text,
      "%04d-%02u-%02u",
      static_cast<int>(parts.year()),
      static_cast<unsigned>(parts.month()),
      static_cast<unsigned>(parts.day())
  );
  return std::string(text, static_cast<std::size_t>(size));
}

std::string to_text(Time time) {
  return time_text(time.since_midnight);
}

std::string to_text(DateTime moment) {
  const Date date = std::chrono::floor<std::chrono::days>(moment);
  return to_text(date) + "T" + time_text(moment - date) + "Z";
}

DateTime now() {
  return std::chrono::floor<microseconds>(std::chrono::system_clock::now());
}

}  // namespace mw

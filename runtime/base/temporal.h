#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// A calendar day (proleptic Gregorian, years 0001 to 9999). Stored as days since 1970-01-01.
using Date = std::chrono::sys_days;

/// A moment in UTC, microseconds. Stored as microseconds since 1970-01-01T00:00:00Z.
using DateTime = std::chrono::sys_time<std::chrono::microseconds>;

/// A time of day without a zone, 00:00:00 to 23:59:59.999999. Stored as microseconds since midnight.
struct Time {
  std::chrono::microseconds since_midnight{};

  friend auto operator<=>(const Time&, const Time&) = default;
};

/// `2024-02-29`.
std::optional<Date> parse_date(std::string_view text);
/// `23:59:59`, with up to six digits of a fraction; an offset is refused, a final `Z` is accepted.
std::optional<Time> parse_time(std::string_view text);
/// RFC 3339 with an offset or `Z`; up to nine digits of a fraction, cut to microseconds. A leap second (`:60`) is
/// refused.
std::optional<DateTime> parse_datetime(std::string_view text);

std::string to_text(Date date);
/// The fraction is left out when it is zero, else it has six digits.
std::string to_text(Time time);
/// Ends with `Z`; fraction as for `Time`.
std::string to_text(DateTime moment);

/// The clock of the machine, cut to microseconds.
DateTime now();

}  // namespace mw

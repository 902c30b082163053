#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace mw {

/// A UUID as RFC 9562 has it: 16 bytes in network order. Ordered by bytes, so version 7 sorts by time.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// Reads the 36-character form, hexadecimal digits of either case. Nothing else (no braces, no `urn:uuid:`).
std::optional<Uuid> parse_uuid(std::string_view text);

/// The 36-character form in lower case.
std::string to_text(const Uuid& uuid);

/// Writes the 36-character form (no terminating zero) to `out`.
void write_text(const Uuid& uuid, char* out);

/// Version 7: 48 bits of Unix milliseconds, then 12 bits that count within the millisecond, then 62 random bits. Values
/// made by one thread ascend strictly, also when the clock is set back. Each thread has a generator of its own.
Uuid make_uuid_v7();

/// The same from given parts: `milliseconds` since 1970, `counter` (12 bits kept), `random` (62 bits kept).
Uuid make_uuid_v7(std::uint64_t milliseconds, std::uint32_t counter, std::uint64_t random);

}  // namespace mw

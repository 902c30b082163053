#include "runtime/base/uuid.h"

#include <chrono>
#include <random>

#include "runtime/base/hex.h"

namespace mw {
namespace {

bool is_dash_position(std::size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

/// What make_uuid_v7 remembers of the last one. A thread's own, so that nothing is shared.
struct Generator {
  std::uint64_t milliseconds = 0;
  std::uint32_t counter = 0;
  std::random_device seed;
  std::mt19937_64 random{(static_cast<std::uint64_t>(seed()) << 32) | seed()};
};

}  // namespace

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (text.size() != 36) return std::nullopt;
  Uuid uuid;
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_dash_position(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = hex_digit(text[i]);
    if (value < 0) return std::nullopt;
    std::uint8_t& byte = uuid.bytes[nibble / 2];
    byte = static_cast<std::uint8_t>((byte << 4) | value);
    ++nibble;
  }
  return uuid;
}

void write_text(const Uuid& uuid, char* out) {
  static constexpr char digits[] = "0123456789abcdef";
  std::size_t position = 0;
  for (const std::uint8_t byte : uuid.bytes) {
    if (is_dash_position(position)) out[position++] = '-';
    out[position++] = digits[byte >> 4];
    out[position++] = digits[byte & 15];
  }
}

std::string to_text(const Uuid& uuid) {
  std::string text(36, '-');
  write_text(uuid, text.data());
  return text;
}

Uuid make_uuid_v7(std::uint64_t milliseconds, std::uint32_t counter, std::uint64_t random) {
  Uuid uuid;
  for (std::size_t i = 0; i < 6; ++i) uuid.bytes[i] = static_cast<std::uint8_t>(milliseconds >> (8 * (5 - i)));
  uuid.bytes[6] = static_cast<std::uint8_t>(0x70 | ((counter >> 8) & 0x0f));
  uuid.bytes[7] = static_cast<std::uint8_t>(counter);
  for (std::size_t i = 0; i < 8; ++i) uuid.bytes[8 + i] = static_cast<std::uint8_t>(random >> (8 * (7 - i)));
  uuid.bytes[8] = static_cast<std::uint8_t>((uuid.bytes[8] & 0x3f) | 0x80);
  return uuid;
}

Uuid make_uuid_v7() {
  thread_local Generator generator;
  using std::chrono::milliseconds;
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  const auto clock = static_cast<std::uint64_t>(std::chrono::duration_cast<milliseconds>(since_epoch).count());
  if (clock > generator.milliseconds) {
    generator.milliseconds = clock;
    // Half of the range is left for counting up within the millisecond.
    generator.counter = static_cast<std::uint32_t>(generator.random() & 0x7ff);
  } else if (++generator.counter > 0xfff) {
    ++generator.milliseconds;
    generator.counter = 0;
  }
  return make_uuid_v7(generator.milliseconds, generator.counter, generator.random());
}

}  // namespace mw

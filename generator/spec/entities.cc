#include "generator/spec/entities.h"

#include <charconv>
#include <unordered_map>

#include "generator/spec/entity_names.h"

namespace moonwright::spec {

namespace {

/// Name to the text "hex" or "hex+hex".
std::unordered_map<std::string_view, std::string_view> index_names() {
  std::unordered_map<std::string_view, std::string_view> index;
  std::string_view rest = entity_names();
  while (!rest.empty()) {
    const std::size_t name_end = rest.find(' ');
    const std::size_t value_end = rest.find(' ', name_end + 1);
    index.emplace(rest.substr(0, name_end), rest.substr(name_end + 1, value_end - name_end - 1));
    rest.remove_prefix(value_end + 1);
  }
  return index;
}

char32_t number(std::string_view digits, int base) {
  unsigned value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
  const bool good =
      result.ec == std::errc{} && value != 0 && value <= 0x10FFFF && !(value >= 0xD800 && value <= 0xDFFF);
  return good ? value : U'\uFFFD';
}

}  // namespace

std::u32string decode_entity(std::string_view entity) {
  if (entity.size() < 3 || entity.front() != '&' || entity.back() != ';') return {};
  entity = entity.substr(1, entity.size() - 2);
  if (entity[0] == '#') {
    const bool hex = entity.size() > 1 && (entity[1] == 'x' || entity[1] == 'X');
    return {number(entity.substr(hex ? 2 : 1), hex ? 16 : 10)};
  }
  static const std::unordered_map<std::string_view, std::string_view> names = index_names();
  const auto found = names.find(entity);
  if (found == names.end()) return {};
  const std::size_t plus = found->second.find('+');
  std::u32string result = {number(found->second.substr(0, plus), 16)};
  if (plus != std::string_view::npos) result += number(found->second.substr(plus + 1), 16);
  return result;
}

}  // namespace moonwright::spec

#include "runtime/db/sqlite/url.h"

namespace mw::db::sqlite {

std::optional<Location> parse_url(std::string_view url) {
  constexpr std::string_view scheme = "sqlite:";
  if (!url.starts_with(scheme)) return std::nullopt;
  std::string_view rest = url.substr(scheme.size());
  if (rest == ":memory:" || rest == "//:memory:") return Location{};
  if (rest.starts_with("//")) {
    rest.remove_prefix(2);
    if (!rest.starts_with('/')) return std::nullopt;  // `sqlite://todoapp.db` would name a host.
  }
  if (rest.empty() || rest.back() == '/' || rest.find_first_of("?#") != std::string_view::npos) return std::nullopt;
  return Location{std::string(rest)};
}

}  // namespace mw::db::sqlite

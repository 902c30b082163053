// (c) The Newsroom. Made from spec.md by newsletter.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <array>
#include <string_view>

namespace newsroom::newsletters {

/// The backend:service /has a morning:newsletter and a weekend-reading:newsletter.
struct Morning {
  static constexpr std::string_view name = "morning";
  static constexpr std::string_view time = "06:30";
  /// Fields of Query whose answers the letter carries.
  static constexpr std::array<std::string_view, 1> fields = {
      "latestArticles",
  };
};

}  // namespace newsroom::newsletters

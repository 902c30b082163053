#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace moonwright::jinja {

/// Where templates come from: name -> source. Implementations are safe to call from several threads.
class Loader {
 public:
  virtual ~Loader() = default;
  virtual std::optional<std::string> load(std::string_view name) const = 0;
  /// Names known, for "did you mean"; may be empty.
  virtual std::vector<std::string> names() const { return {}; }
};

class MapLoader : public Loader {
 public:
  explicit MapLoader(std::map<std::string, std::string, std::less<>> sources) : sources_(std::move(sources)) {}
  std::optional<std::string> load(std::string_view name) const override;
  std::vector<std::string> names() const override;

 private:
  std::map<std::string, std::string, std::less<>> sources_;
};

}  // namespace moonwright::jinja

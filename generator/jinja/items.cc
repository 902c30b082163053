#include "generator/jinja/items.h"

#include <algorithm>

#include "generator/jinja/numbers.h"
#include "generator/jinja/text_tools.h"
#include "generator/jinja/unicode.h"

namespace moonwright::jinja {

ItemKey::ItemKey(Renderer& renderer, const Value& attribute, bool several, Value fallback)
    : renderer_(renderer), fallback_(std::move(fallback)) {
  if (attribute.is_none() || attribute.is_undefined()) return;
  if (!attribute.is_text()) {
    paths_.push_back({attribute});
    return;
  }
  const auto names = several ? split_on(attribute.text(), ",") : std::vector<std::string_view>{attribute.text()};
  for (const std::string_view name : names) {
    Path path;
    for (const std::string_view part : split_on(name, ".")) {
      const bool digits =
          !part.empty() && std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
      const auto index = digits ? parse_integer(part) : std::nullopt;
      path.push_back(index ? Value(*index) : Value(part));
    }
    paths_.push_back(std::move(path));
  }
}

ItemKey& ItemKey::ignore_case(bool ignore) {
  ignore_case_ = ignore;
  return *this;
}

Value ItemKey::follow(const Value& item, const Path& path) const {
  Value value = item;
  for (const Value& part : path) {
    value = renderer_.item(value, part);
    if (!value.is_undefined() || fallback_.is_undefined()) continue;
    value = fallback_;
    break;
  }
  return ignore_case_ && value.is_text() ? Value(lower(value.text())) : value;
}

Value ItemKey::operator()(const Value& item) const {
  if (paths_.empty()) return follow(item, {});
  if (paths_.size() == 1) return follow(item, paths_[0]);
  List values;
  for (const Path& path : paths_) values.push_back(follow(item, path));
  return Value(std::move(values));
}

}  // namespace moonwright::jinja

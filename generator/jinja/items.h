#pragma once

#include <optional>
#include <string>
#include <vector>

#include "generator/jinja/renderer.h"
#include "generator/jinja/value.h"

namespace moonwright::jinja {

/// What filters take as `attribute`: "name", "a.b.0", 1, or several separated by commas; nothing for the item itself.
class ItemKey {
 public:
  /// `several`: commas separate keys, whose values make a list. `fallback` replaces undefined values.
  ItemKey(Renderer& renderer, const Value& attribute, bool several = false, Value fallback = {});
  /// Strings in lower case.
  ItemKey& ignore_case(bool ignore);
  Value operator()(const Value& item) const;

 private:
  using Path = std::vector<Value>;
  Value follow(const Value& item, const Path& path) const;

  Renderer& renderer_;
  std::vector<Path> paths_;
  Value fallback_;
  bool ignore_case_ = false;
};

}  // namespace moonwright::jinja

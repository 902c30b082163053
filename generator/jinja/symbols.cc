#include "generator/jinja/symbols.h"

namespace moonwright::jinja {

Symbols::Symbols() {
  loop = intern("loop");
  caller = intern("caller");
  varargs = intern("varargs");
  kwargs = intern("kwargs");
  self = intern("self");
  super = intern("super");
}

Symbol Symbols::intern(std::string_view name) {
  const std::lock_guard lock(mutex_);
  return &*names_.emplace(name).first;
}

}  // namespace moonwright::jinja

#include "generator/base/replacement.h"

namespace moonwright {

namespace {

/// The name of "(did you mean `x`?)"; empty without.
std::string suggestion_of(const Diagnostic& diagnostic) {
  constexpr std::string_view opening = "(did you mean `";
  for (const std::string& text : {diagnostic.message, diagnostic.fix}) {
    const std::size_t start = text.find(opening);
    if (start == std::string::npos) continue;
    const std::size_t name = start + opening.size();
    return text.substr(name, text.find('`', name) - name);
  }
  return {};
}

}  // namespace

std::optional<std::string> replacement_of(const Diagnostic& diagnostic, std::string_view written) {
  const std::string name = suggestion_of(diagnostic);
  if (name.empty() || written.empty()) return std::nullopt;
  const bool quoted =
      written.size() > 1 && (written.front() == '"' || written.front() == '\'') && written.back() == written.front();
  const std::string_view bare = quoted ? written.substr(1, written.size() - 2) : written;
  // The place may be that of a whole sentence.
  if (bare.empty() || diagnostic.message.find(bare) == std::string::npos) return std::nullopt;
  if (quoted) return written.front() + name + written.front();
  return written.front() == '/' && name.front() != '/' ? "/" + name : name;
}

}  // namespace moonwright

#pragma once

#include <map>
#include <optional>
#include <string>

#include "generator/base/diagnostic.h"
#include "generator/jinja/error.h"

namespace moonwright::view {

/// A template that the user can mend.
struct TemplateFile {
  /// As places name it.
  std::string file;
  std::string text;
};
/// By the names that templates have for one another.
using TemplateFiles = std::map<std::string, TemplateFile>;

/// Where in its file a template fails: the line, and the word that the message speaks of. Nothing for a template that
/// is none of `files` (a shipped one, or a text in package.yml).
std::optional<Place> place_in_template(const jinja::Error& error, const TemplateFiles& files);

}  // namespace moonwright::view

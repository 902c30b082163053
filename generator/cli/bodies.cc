#include "generator/cli/bodies.h"

#include <algorithm>

namespace moonwright::cli {

namespace {

bool is_cpp(const std::string& name) {
  for (const char* ending : {".cc", ".cpp", ".cxx", ".h", ".hpp", ".ipp"}) {
    if (name.ends_with(ending)) return true;
  }
  return false;
}

/// Without comments; strings are left as they are, and what looks like a comment in one is kept.
std::string without_comments(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') {
      const std::size_t begin = i++;
      while (i < text.size() && text[i] != '"' && text[i] != '\n') i += text[i] == '\\' ? 2U : 1U;
      result += text.substr(begin, i - begin + 1);
    } else if (text.compare(i, 2, "//") == 0) {
      i = std::min(text.find('\n', i), text.size());
      result += '\n';
    } else if (text.compare(i, 2, "/*") == 0) {
      const std::size_t end = text.find("*/", i + 2);
      i = end == std::string::npos ? text.size() : end + 1;
      result += ' ';
    } else {
      result += text[i];
    }
  }
  return result;
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool defines(const std::string& text, const std::string& name) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at + 1)) {
    const bool begins = at == 0 || !is_word(text[at - 1]);
    const std::size_t next = text.find_first_not_of(" \t\r\n", at + name.size());
    if (begins && next != std::string::npos && text[next] == '(') return true;
  }
  return false;
}

}  // namespace

std::vector<view::Body> missing_bodies(
    const Disk& disk, const std::string& folder, const std::vector<view::Body>& bodies
) {
  std::vector<view::Body> missing = bodies;
  const std::string app = join_path(folder, "app");
  if (missing.empty()) return missing;
  for (const std::string& name : disk.list(app)) {
    if (!is_cpp(name)) continue;
    const std::string text = without_comments(disk.read(join_path(app, name)).value_or(""));
    missing.erase(
        std::remove_if(
            missing.begin(), missing.end(), [&](const view::Body& body) { return defines(text, body.name); }
        ),
        missing.end()
    );
  }
  return missing;
}

std::string skeleton(const std::string& file, const std::vector<view::Body>& missing) {
  std::string text;
  std::string cpp_namespace;
  for (const view::Body& body : missing) {
    if (body.file != file) continue;
    if (text.empty()) {
      cpp_namespace = body.cpp_namespace;
      text = "#include \"" + body.header +
             "\"\n\n#include <stdexcept>\n\n#include \"runtime/app/call.h\"\n\nnamespace " + cpp_namespace + " {\n\n";
    }
    text += body.definition + "\n";
  }
  return text + "}  // namespace " + cpp_namespace + "\n";
}

std::string skeletons(const std::vector<view::Body>& missing) {
  if (missing.empty()) return {};
  std::string text = "\napp/ has to define " + std::to_string(missing.size()) +
                     (missing.size() == 1 ? " function" : " functions") +
                     " that the spec declares; without them the backend does not link:\n\n";
  std::vector<std::string> files;
  for (const view::Body& body : missing) {
    text += "  " + body.place.file + ":" + std::to_string(body.place.line) + ": " + body.name + "\n";
    if (std::find(files.begin(), files.end(), body.file) == files.end()) files.push_back(body.file);
  }
  for (const std::string& file : files) text += "\n// " + file + "\n" + skeleton(file, missing);
  return text;
}

}  // namespace moonwright::cli

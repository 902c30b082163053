#include "generator/cli/shipped.h"

#include <filesystem>

namespace moonwright::cli {

std::string shipped_templates() {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (error) return {};
  const fs::path folder = program.parent_path().parent_path() / "share" / "moonwright" / "templates";
  return fs::is_directory(folder, error) ? folder.string() : std::string();
}

}  // namespace moonwright::cli

#include "generator/cli/commands.h"

namespace moonwright::cli {

ExitCode version(const Console& console) {
  if (console.format == Format::json) {
    console.out << "{\"version\": \"" MOONWRIGHT_VERSION "\"}\n";
  } else {
    console.out << "moonwright " MOONWRIGHT_VERSION "\n";
  }
  return clean;
}

}  // namespace moonwright::cli

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "generator/cli/commands.h"

int main(int argc, char** argv) {
  try {
    const bool colour = isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    return moonwright::cli::run({argv + 1, argv + argc}, std::cout, std::cerr, colour);
  } catch (const std::exception& error) {
    std::cerr << "moonwright: internal error: " << error.what() << "\n"
              << "This is a bug; please report it with the spec that shows it. Nothing was written.\n";
    return 70;
  }
}

#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <iostream>

#include "generator/cli/commands.h"

#ifdef MOONWRIGHT_MIMALLOC
#include <mimalloc.h>
#endif

namespace {

/// A run asks for much and gives little back: pages that are given to the system are soon asked for again, each at the
/// price of a fault.
void keep_pages() {
#ifdef MOONWRIGHT_MIMALLOC
  mi_option_disable(mi_option_allow_decommit);
#endif
}

}  // namespace

int main(int argc, char** argv) {
  keep_pages();
  try {
    const bool colour = isatty(STDERR_FILENO) != 0 && std::getenv("NO_COLOR") == nullptr;
    return moonwright::cli::run({argv + 1, argv + argc}, std::cout, std::cerr, colour);
  } catch (const std::exception& error) {
    std::cerr << "moonwright: internal error: " << error.what() << "\n"
              << "This is a bug; please report it with the spec that shows it. Nothing was written.\n";
    return 70;
  }
}

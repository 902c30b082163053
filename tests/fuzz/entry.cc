#include "tests/fuzz/target.h"

/// What libFuzzer calls; MOONWRIGHT_FUZZ_TARGET is the name of the function to run.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  moonwright::fuzz::MOONWRIGHT_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}

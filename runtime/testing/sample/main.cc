#include "runtime/app/main.h"
#include "runtime/testing/sample/backend.h"

int main(int argc, char** argv) {
  return mw::app::main(sample::backend, argc, argv);
}

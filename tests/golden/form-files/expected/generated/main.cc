// Made from spec.md by main.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "runtime/app/main.h"

#include "generated/backend.h"

int main(int argc, char** argv) {
  return mw::app::main(spec::backend, argc, argv);
}

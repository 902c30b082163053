#include "app/journal.h"

namespace workshop {

Journal& journal() {
  static Journal one;
  return one;
}

}  // namespace workshop

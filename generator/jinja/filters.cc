#include "generator/jinja/filters.h"

namespace moonwright::jinja {

void add_builtin_filters(Environment& environment) {
  add_text_filters(environment);
  add_layout_filters(environment);
  add_markup_filters(environment);
  add_number_filters(environment);
  add_sequence_filters(environment);
  add_order_filters(environment);
  add_select_filters(environment);
  add_json_filters(environment);
}

}  // namespace moonwright::jinja

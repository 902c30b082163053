#include "runtime/app/by_hand.h"

#include <stdexcept>
#include <string>

#include "runtime/graphql/execution/field_error.h"
#include "runtime/graphql/execution/plan.h"

namespace mw::app {

Shape Answering::shape() const {
  return {enumeration, context.field.named_type != nullptr && context.field.named_type->name == "Int"};
}

void Answering::check(const InputErrors& errors) const {
  if (errors.empty()) return;
  const InputError& error = errors.front();
  throw graphql::ClientError("Argument \"" + error.field + "\" " + error.message + ".", "BAD_USER_INPUT", error.field);
}

void Answering::put_rows(TableRows rows, bool is_list) {
  const std::size_t count = rows.rows.size();
  context.request.count_rows(count);
  const graphql::BatchIndex batch = objects->add(count, std::move(rows));
  if (is_list) {
    objects->list(0, batch, 0, count);
  } else if (count > 0) {
    objects->single(0, batch, 0);
  }
}

void check_derived(std::string_view statement, std::size_t rows, std::size_t values) {
  if (rows == values) return;
  throw std::logic_error(
      std::string(statement) + " must give one value per row: it got " + std::to_string(rows) + " rows and gave " +
      std::to_string(values)
  );
}

}  // namespace mw::app

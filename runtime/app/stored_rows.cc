#include "runtime/app/stored_rows.h"

#include <utility>

#include "runtime/app/cell_index.h"
#include "runtime/app/services.h"

namespace mw::app {

Task<void> put_stored(
    graphql::FieldContext& context, const BoundStep& step, const std::vector<db::Value>& keys, graphql::ObjectsOut& out
) {
  const db::Model& model = *step.model;
  auto columns = std::static_pointer_cast<const ColumnSet>(context.field.prepared);
  const std::size_t parts = model.key_columns().size();
  db::Rows rows(parts);
  if (columns->columns().size() == parts && !model.composite()) {
    for (const db::Value& key : keys) rows.append(key.cell());
  } else if (!keys.empty()) {
    db::Find find;
    find.name = step.statement;
    find.model = &model;
    find.columns = columns->columns();
    find.access = access_of(context.request, model);
    const db::Dialect dialect = context.request.app<Services>().database->dialect();
    Task<db::Rows> reading = read(context.request, db::find_by_keys(dialect, find, keys));
    rows = co_await reading;
  }
  const std::size_t count = rows.size();
  const auto payload = std::make_shared<const TableRows>(TableRows{std::move(rows), std::move(columns)});
  const graphql::BatchIndex batch = out.add_shared(model.name, count, payload);
  KeyIndex index;
  for (std::uint32_t row = 0; row < count; ++row) index.emplace(key_of(*payload, row), row);
  const bool is_list = step.is_list();
  if (is_list) out.open_list(0);
  for (const db::Value& key : keys) {
    const auto found = index.find(key);
    if (found == index.end()) continue;
    if (is_list) {
      out.item(batch, found->second);
    } else {
      out.single(0, batch, found->second);
    }
  }
  if (is_list) out.close_list();
}

}  // namespace mw::app

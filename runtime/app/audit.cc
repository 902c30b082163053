#include "runtime/app/audit.h"

#include <string>
#include <utility>

#include "runtime/app/column_leaf.h"
#include "runtime/app/key_text.h"
#include "runtime/base/json_writer.h"
#include "runtime/db/member.h"

namespace mw::app {
namespace {

constexpr db::Column audit_columns[] = {
    {.name = "at", .column = "at", .kind = db::Kind::datetime, .required = true},
    {.name = "who", .column = "who", .kind = db::Kind::text},
    {.name = "operation", .column = "operation", .kind = db::Kind::text, .required = true},
    {.name = "rowKey", .column = "row_key", .kind = db::Kind::text, .required = true},
    {.name = "old", .column = "old", .kind = db::Kind::json},
    {.name = "new", .column = "new", .kind = db::Kind::json},
};

std::string word(Deed deed) {
  switch (deed) {
    case Deed::created:
      return "created";
    case Deed::updated:
      return "updated";
    case Deed::deleted:
      return "deleted";
  }
  return {};
}

db::Value json_or_null(const db::Model& model, const RowValues* row) {
  return row == nullptr ? db::Value() : db::Value::text(audit_json(model, *row));
}

}  // namespace

std::string audit_json(const db::Model& model, const RowValues& row) {
  JsonWriter json;
  json.begin_object();
  for (const db::Column& column : model.columns) {
    const db::Cell cell = row[model.index_of(column)].cell();
    json.key(column.name);
    const bool hidden = column.secret || column.kind == db::Kind::password;
    if (hidden && !cell.is_null()) {
      json.string("***");
    } else {
      write_cell(json, cell, column);
    }
  }
  json.end_object();
  return json.take();
}

db::Query audit_entry(
    db::Dialect dialect,
    std::string_view name,
    const db::Model& model,
    const graphql::Identity& identity,
    DateTime moment,
    Deed deed,
    const RowValues* before,
    const RowValues* after
) {
  const db::Model audit{.name = "Audit", .table = model.history, .key = "rowKey", .columns = audit_columns};
  const db::Value key = key_of(model, after != nullptr ? *after : *before);
  std::vector<db::Assignment> values;
  const auto add = [&values](db::Value value) { values.push_back({&audit_columns[values.size()], std::move(value)}); };
  add(db::stored(moment));
  add(identity.subject.empty() ? db::Value() : db::Value::text(identity.subject));
  add(db::Value::text(word(deed)));
  add(db::Value::text(model.composite() ? key_text(model, key) : id_text(key.cell(), model.key_column().kind)));
  add(json_or_null(model, before));
  add(json_or_null(model, after));
  return db::insert(dialect, name, audit, values);
}

}  // namespace mw::app

#include "generator/migrate/tables.h"

#include <algorithm>
#include <string_view>

namespace moonwright::migrate {

namespace {

using types::Constant;
using types::Kind;

ColumnKind column_kind(Kind kind) {
  switch (kind) {
    case Kind::uuid:
    case Kind::file:
    case Kind::image:
      return ColumnKind::uuid;
    case Kind::id:
      return ColumnKind::identity;
    case Kind::boolean:
      return ColumnKind::boolean;
    case Kind::int32:
      return ColumnKind::int32;
    case Kind::bigint:
      return ColumnKind::int64;
    case Kind::float64:
      return ColumnKind::float64;
    case Kind::decimal:
      return ColumnKind::decimal;
    case Kind::date:
      return ColumnKind::date;
    case Kind::time:
      return ColumnKind::time;
    case Kind::datetime:
      return ColumnKind::datetime;
    case Kind::json:
      return ColumnKind::json;
    case Kind::bytes:
      return ColumnKind::bytes;
    case Kind::tags:
      return ColumnKind::tags;
    default:
      return ColumnKind::text;
  }
}

std::optional<std::string> literal_of(const Constant& value) {
  switch (value.form) {
    case Constant::Form::boolean:
      return value.boolean ? "true" : "false";
    case Constant::Form::integer:
      return std::to_string(value.integer);
    case Constant::Form::real:
    case Constant::Form::text:
    case Constant::Form::json:
      return value.text;
    default:
      return std::nullopt;
  }
}

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) result += (result.empty() ? "" : "_") + part;
  return result;
}

class Builder {
 public:
  explicit Builder(const api::Service& service) : service_(service) {}

  std::vector<Table> run() {
    for (const api::Type& type : service_.types) result_.push_back(table_of(type));
    for (const api::JoinTable& join : service_.join_tables) result_.push_back(table_of(join));
    for (const api::Type& type : service_.types) {
      if (type.history) result_.push_back(audit_table_of(type));
    }
    return std::move(result_);
  }

 private:
  Table table_of(const api::Type& type) {
    Table table;
    table.type = type.word;
    table.name = type.table;
    table.description = type.description;
    table.place = type.origin.spec.file.empty() ? type.origin.said.place : type.origin.spec;
    for (const api::Field& field : type.fields) {
      if (field.column.empty()) continue;
      table.columns.push_back(column_of(type, field));
      if (!field.origin.spec.file.empty()) table.column_places[field.column] = field.origin.spec;
    }
    for (api::Index key : type.key) table.primary_key.push_back(type.fields[key].column);
    add_unique_indexes(type, table);
    add_declared_indexes(type, table);
    add_field_indexes(type, table);
    return table;
  }

  Column column_of(const api::Type& type, const api::Field& field) {
    Column column;
    column.name = field.column;
    column.kind = column_kind(field.stored_kind);
    // Only the key of its own table counts up by itself.
    if (column.kind == ColumnKind::identity && !(field.key && type.key.size() == 1)) column.kind = ColumnKind::int64;
    column.required = field.required || field.key;
    column.default_value = literal_of(field.default_value);
    column.min_length = field.min_length;
    column.max_length = field.max_length;
    column.minimum = field.minimum;
    column.maximum = field.maximum;
    column.pattern = field.pattern;
    column.precision = field.precision;
    column.scale = field.scale;
    if (field.enumeration != api::none) {
      for (const api::EnumValue& value : service_.enums[field.enumeration].values) {
        column.labels.push_back({no_id, value.value});
      }
    }
    if (field.kind == Kind::fk) {
      const api::Type& target = service_.types[field.target];
      column.references = ForeignKey{target.table, target.fields[field.target_key].column, field.on_delete};
    }
    return column;
  }

  void add_index(Table& table, std::vector<std::string> columns, bool unique, std::string_view suffix) {
    const bool is_key = columns == table.primary_key;
    auto same = [&](const TableIndex& other) { return other.columns == columns && !other.is_partial(); };
    if (is_key || std::any_of(table.indexes.begin(), table.indexes.end(), same)) return;
    std::string name = table.name + "_" + joined(columns) + std::string(suffix);
    table.indexes.push_back({no_id, std::move(name), std::move(columns), unique, {}, {}});
  }

  /// Rows that are deleted and kept take no value from those that live.
  static void leave_deleted_out(const api::Type& type, TableIndex& index) {
    if (index.unique && type.deleted_at != api::none) index.where_null.push_back(type.fields[type.deleted_at].column);
  }

  static std::vector<std::string> columns_of(const api::Type& type, const std::vector<api::Index>& fields) {
    std::vector<std::string> columns;
    columns.reserve(fields.size());
    for (api::Index field : fields) columns.push_back(type.fields[field].column);
    return columns;
  }

  void add_unique_indexes(const api::Type& type, Table& table) {
    for (const std::vector<api::Index>& fields : type.unique) add_unique(type, table, columns_of(type, fields));
  }

  void add_unique(const api::Type& type, Table& table, std::vector<std::string> columns) {
    const std::size_t before = table.indexes.size();
    const auto same = [&](const TableIndex& other) { return other.unique && other.columns == columns; };
    if (std::any_of(table.indexes.begin(), table.indexes.end(), same)) return;
    add_index(table, std::move(columns), true, "_key");
    if (table.indexes.size() > before) leave_deleted_out(type, table.indexes.back());
  }

  void add_declared_indexes(const api::Type& type, Table& table) {
    for (const api::IndexSpec& spec : type.indexes) {
      if (spec.where.empty()) {
        if (spec.unique) {
          add_unique(type, table, columns_of(type, spec.fields));
        } else {
          add_index(table, columns_of(type, spec.fields), false, "_idx");
        }
        continue;
      }
      TableIndex index{no_id, {}, columns_of(type, spec.fields), spec.unique, {}, {}};
      index.name = table.name + "_" + joined(index.columns);
      for (const api::Condition& condition : spec.where) {
        const std::string& column = type.fields[condition.path.field].column;
        if (const std::optional<std::string> value = literal_of(condition.value)) {
          index.where.emplace_back(column, *value);
        } else {
          index.where_null.push_back(column);
        }
        index.name += "_where_" + column;
      }
      leave_deleted_out(type, index);
      table.indexes.push_back(std::move(index));
    }
  }

  /// What is looked up often: fields with `index`, and every fk (deleting a row looks for those that point to it).
  void add_field_indexes(const api::Type& type, Table& table) {
    for (const api::Field& field : type.fields) {
      if (field.column.empty() || !(field.indexed || field.kind == Kind::fk)) continue;
      auto leads = [&](const TableIndex& other) {
        return other.columns.front() == field.column && !other.is_partial();
      };
      const bool is_led = std::any_of(table.indexes.begin(), table.indexes.end(), leads) ||
                          (!table.primary_key.empty() && table.primary_key.front() == field.column);
      if (!is_led) add_index(table, {field.column}, false, "_idx");
    }
  }

  Table table_of(const api::JoinTable& join) {
    Table table;
    table.type = join.name;
    table.name = join.name;
    table.place = join.origin.spec.file.empty() ? join.origin.said.place : join.origin.spec;
    table.columns.push_back(join_column(join.left_column, service_.types[join.left]));
    table.columns.push_back(join_column(join.right_column, service_.types[join.right]));
    table.primary_key = {join.left_column, join.right_column};
    add_index(table, {join.right_column}, false, "_idx");
    return table;
  }

  /// Its shape is the runtime's (runtime/app/audit.h). Its word has a blank, which no item's has.
  Table audit_table_of(const api::Type& type) {
    Table table;
    table.type = type.word + " history";
    table.name = type.history_table();
    table.description = "What became of each row, when and by whom.";
    table.place = type.origin.spec.file.empty() ? type.origin.said.place : type.origin.spec;
    const auto add = [&table](const char* name, ColumnKind kind, bool required) {
      Column& column = table.columns.emplace_back();
      column.name = name;
      column.kind = kind;
      column.required = required;
    };
    add("seq", ColumnKind::identity, true);
    add("at", ColumnKind::datetime, true);
    add("who", ColumnKind::text, false);
    add("operation", ColumnKind::text, true);
    add("row_key", ColumnKind::text, true);
    add("old", ColumnKind::json, false);
    add("new", ColumnKind::json, false);
    table.primary_key = {"seq"};
    add_index(table, {"row_key"}, false, "_idx");
    return table;
  }

  Column join_column(const std::string& name, const api::Type& target) {
    const api::Field& key = target.fields[target.key.front()];
    Column column;
    column.name = name;
    column.kind = column_kind(key.stored_kind);
    if (column.kind == ColumnKind::identity) column.kind = ColumnKind::int64;
    column.required = true;
    column.references = ForeignKey{target.table, key.column, api::OnDelete::cascade};
    return column;
  }

  const api::Service& service_;
  std::vector<Table> result_;
};

/// Gives identities: those of the lock to what is known there by name, new ones to the rest.
class Identities {
 public:
  explicit Identities(const Tables& locked) : locked_(locked), next_(locked.next_id) {}

  Id next() const { return next_; }

  void give(Table& table) {
    const Table* known = find(locked_.tables, [&](const Table& other) { return other.type == table.type; });
    table.id = known ? known->id : next_++;
    for (Column& column : table.columns) {
      const Column* old =
          known ? find(known->columns, [&](const Column& c) { return c.name == column.name; }) : nullptr;
      column.id = old ? old->id : next_++;
      for (EnumLabel& label : column.labels) {
        const EnumLabel* same =
            old ? find(old->labels, [&](const EnumLabel& l) { return l.value == label.value; }) : nullptr;
        label.id = same ? same->id : next_++;
      }
    }
    for (TableIndex& index : table.indexes) {
      const TableIndex* old =
          known ? find(known->indexes, [&](const TableIndex& i) { return i.name == index.name; }) : nullptr;
      index.id = old ? old->id : next_++;
    }
  }

 private:
  template <class T, class Predicate>
  static const T* find(const std::vector<T>& values, Predicate predicate) {
    auto found = std::find_if(values.begin(), values.end(), predicate);
    return found == values.end() ? nullptr : &*found;
  }

  const Tables& locked_;
  Id next_;
};

}  // namespace

Tables tables_of(const api::Service& service, const Tables& locked) {
  Tables result;
  result.tables = Builder(service).run();
  Identities identities(locked);
  for (Table& table : result.tables) identities.give(table);
  result.next_id = identities.next();
  return result;
}

}  // namespace moonwright::migrate

#include "generator/migrate/lock.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

namespace moonwright::migrate {

namespace {

using Json = nlohmann::ordered_json;

constexpr int lock_version = 1;

constexpr std::array<std::pair<ColumnKind, std::string_view>, 14> kinds{{
    {ColumnKind::uuid, "uuid"},
    {ColumnKind::identity, "identity"},
    {ColumnKind::text, "text"},
    {ColumnKind::boolean, "boolean"},
    {ColumnKind::int32, "int32"},
    {ColumnKind::int64, "int64"},
    {ColumnKind::float64, "float64"},
    {ColumnKind::decimal, "decimal"},
    {ColumnKind::date, "date"},
    {ColumnKind::time, "time"},
    {ColumnKind::datetime, "datetime"},
    {ColumnKind::json, "json"},
    {ColumnKind::bytes, "bytes"},
    {ColumnKind::tags, "tags"},
}};

constexpr std::array<std::pair<api::OnDelete, std::string_view>, 3> deletions{{
    {api::OnDelete::restrict, "restrict"},
    {api::OnDelete::cascade, "cascade"},
    {api::OnDelete::set_null, "setNull"},
}};

template <class Table, class Value>
std::string_view word_for(const Table& table, Value value) {
  for (const auto& [key, word] : table) {
    if (key == value) return word;
  }
  return {};
}

template <class Table>
auto value_for(const Table& table, const std::string& word) {
  for (const auto& [key, known] : table) {
    if (known == word) return key;
  }
  throw std::invalid_argument("unknown word in the lock");
}

Json column_json(const Column& column) {
  Json json{{"id", column.id}, {"name", column.name}, {"kind", word_for(kinds, column.kind)}};
  if (column.required) json["required"] = true;
  if (column.default_value) json["default"] = *column.default_value;
  if (column.min_length) json["minLength"] = *column.min_length;
  if (column.max_length) json["maxLength"] = *column.max_length;
  if (!column.minimum.empty()) json["minimum"] = column.minimum;
  if (!column.maximum.empty()) json["maximum"] = column.maximum;
  if (!column.pattern.empty()) json["pattern"] = column.pattern;
  if (column.precision) json["precision"] = *column.precision;
  if (column.scale) json["scale"] = *column.scale;
  for (const EnumLabel& label : column.labels) json["labels"].push_back({{"id", label.id}, {"value", label.value}});
  if (column.references) {
    json["references"] = {
        {"table", column.references->table},
        {"column", column.references->column},
        {"onDelete", word_for(deletions, column.references->on_delete)},
    };
  }
  return json;
}

Json index_json(const TableIndex& index) {
  Json json{{"id", index.id}, {"name", index.name}, {"columns", index.columns}};
  if (index.unique) json["unique"] = true;
  for (const auto& [column, value] : index.where) json["where"].push_back({column, value});
  if (!index.where_null.empty()) json["whereNull"] = index.where_null;
  return json;
}

template <class T>
std::optional<T> optional_of(const Json& json, const char* key) {
  if (!json.contains(key)) return std::nullopt;
  return json.at(key).get<T>();
}

Column parse_column(const Json& json) {
  Column column;
  column.id = json.at("id");
  column.name = json.at("name");
  column.kind = value_for(kinds, json.at("kind"));
  column.required = json.value("required", false);
  column.default_value = optional_of<std::string>(json, "default");
  column.min_length = optional_of<std::int64_t>(json, "minLength");
  column.max_length = optional_of<std::int64_t>(json, "maxLength");
  column.minimum = json.value("minimum", "");
  column.maximum = json.value("maximum", "");
  column.pattern = json.value("pattern", "");
  column.precision = optional_of<int>(json, "precision");
  column.scale = optional_of<int>(json, "scale");
  for (const Json& label : json.value("labels", Json::array()))
    column.labels.push_back({label.at("id"), label.at("value")});
  if (json.contains("references")) {
    const Json& to = json.at("references");
    column.references = ForeignKey{to.at("table"), to.at("column"), value_for(deletions, to.at("onDelete"))};
  }
  return column;
}

TableIndex parse_index(const Json& json) {
  TableIndex index{json.at("id"), json.at("name"), json.at("columns"), json.value("unique", false), {}, {}};
  for (const Json& pair : json.value("where", Json::array())) index.where.emplace_back(pair.at(0), pair.at(1));
  index.where_null = json.value("whereNull", std::vector<std::string>{});
  return index;
}

Table parse_table(const Json& json) {
  Table table;
  table.id = json.at("id");
  table.type = json.at("type");
  table.name = json.at("table");
  table.primary_key = json.at("key").get<std::vector<std::string>>();
  for (const Json& column : json.at("columns")) table.columns.push_back(parse_column(column));
  for (const Json& index : json.at("indexes")) table.indexes.push_back(parse_index(index));
  return table;
}

template <class Rows, class ToJson>
void print_rows(std::string& text, std::string_view name, const Rows& rows, ToJson to_json, std::string_view end) {
  text += "      \"" + std::string(name) + "\": [";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    text += (i == 0 ? "\n        " : ",\n        ") + to_json(rows[i]).dump();
  }
  text += rows.empty() ? "]" : "\n      ]";
  text += end;
}

}  // namespace

std::string print_lock(const Tables& tables) {
  std::string text = "{\n  \"version\": " + std::to_string(lock_version) +
                     ",\n  \"nextId\": " + std::to_string(tables.next_id) + ",\n  \"tables\": [";
  for (std::size_t i = 0; i < tables.tables.size(); ++i) {
    const Table& table = tables.tables[i];
    text += i == 0 ? "\n    {\n" : ",\n    {\n";
    text += "      \"id\": " + std::to_string(table.id) + ",\n      \"type\": " + Json(table.type).dump() +
            ",\n      \"table\": " + Json(table.name).dump() + ",\n      \"key\": " + Json(table.primary_key).dump() +
            ",\n";
    print_rows(text, "columns", table.columns, column_json, ",\n");
    print_rows(text, "indexes", table.indexes, index_json, "\n    }");
  }
  text += tables.tables.empty() ? "]\n}\n" : "\n  ]\n}\n";
  return text;
}

std::optional<Tables> parse_lock(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    if (json.at("version") != lock_version) return std::nullopt;
    Tables tables;
    tables.next_id = json.at("nextId");
    for (const Json& table : json.at("tables")) tables.tables.push_back(parse_table(table));
    return tables;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::optional<int> newer_lock_version(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("version") || !json["version"].is_number_integer()) return std::nullopt;
  const int version = json["version"].get<int>();
  return version > lock_version ? std::optional(version) : std::nullopt;
}

std::string_view word_of(ColumnKind kind) {
  return word_for(kinds, kind);
}

std::string_view word_of(api::OnDelete deletion) {
  return word_for(deletions, deletion);
}

}  // namespace moonwright::migrate

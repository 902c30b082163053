#include "generator/migrate/difference.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "generator/migrate/lock.h"

namespace moonwright::migrate {

namespace {

/// What changed of a column, each as a few words.
class ColumnChanges {
 public:
  ColumnChanges(const Column& sealed, const Column& wanted) : sealed_(sealed), wanted_(wanted) {}

  std::string text() {
    if (sealed_.kind != wanted_.kind) {
      say("has another type: " + std::string(word_of(wanted_.kind)) + ", was " + std::string(word_of(sealed_.kind)));
    }
    if (sealed_.required != wanted_.required) say(wanted_.required ? "is required now" : "is not required any more");
    value("default", sealed_.default_value, wanted_.default_value);
    number("minLength", sealed_.min_length, wanted_.min_length);
    number("maxLength", sealed_.max_length, wanted_.max_length);
    value("minimum", filled(sealed_.minimum), filled(wanted_.minimum));
    value("maximum", filled(sealed_.maximum), filled(wanted_.maximum));
    value("pattern", filled(sealed_.pattern), filled(wanted_.pattern));
    number("precision", sealed_.precision, wanted_.precision);
    number("scale", sealed_.scale, wanted_.scale);
    labels();
    references();
    return text_;
  }

 private:
  void say(const std::string& words) { text_ += (text_.empty() ? "" : ", ") + words; }

  static std::optional<std::string> filled(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::string>(text);
  }

  void value(std::string_view name, const std::optional<std::string>& before, const std::optional<std::string>& after) {
    if (before == after) return;
    say(std::string(name) + " " + before.value_or("(none)") + " -> " + after.value_or("(none)"));
  }

  template <class Number>
  void number(std::string_view name, const std::optional<Number>& before, const std::optional<Number>& after) {
    const auto text = [](const std::optional<Number>& of) {
      return of ? std::optional<std::string>(std::to_string(*of)) : std::nullopt;
    };
    value(name, text(before), text(after));
  }

  static bool has(const std::vector<EnumLabel>& labels, const EnumLabel& label) {
    return std::any_of(labels.begin(), labels.end(), [&](const EnumLabel& l) { return l.value == label.value; });
  }

  void labels() {
    if (sealed_.labels == wanted_.labels) return;
    if (sealed_.labels.empty() || wanted_.labels.empty()) {
      say(wanted_.labels.empty() ? "is no enum any more" : "is an enum now");
      return;
    }
    const std::string before = text_;
    for (const EnumLabel& label : wanted_.labels) {
      if (!has(sealed_.labels, label)) say("has the new value `" + label.value + "`");
    }
    for (const EnumLabel& label : sealed_.labels) {
      if (!has(wanted_.labels, label)) say("has no value `" + label.value + "` any more");
    }
    if (text_ == before) say("has its values in another order");
  }

  void references() {
    if (sealed_.references == wanted_.references) return;
    if (!wanted_.references) return say("points to no table any more");
    const std::string to = "`" + wanted_.references->table + "." + wanted_.references->column + "`";
    if (!sealed_.references) return say("points to " + to + " now");
    if (sealed_.references->table != wanted_.references->table ||
        sealed_.references->column != wanted_.references->column) {
      return say("points to " + to + ", not to `" + sealed_.references->table + "." + sealed_.references->column + "`");
    }
    const auto deletion = [](const ForeignKey& key) { return std::string(word_of(key.on_delete)); };
    say("onDelete " + deletion(*sealed_.references) + " -> " + deletion(*wanted_.references));
  }

  const Column& sealed_;
  const Column& wanted_;
  std::string text_;
};

const Column* find_column(const Table& table, const std::string& name) {
  const auto same = [&](const Column& column) { return column.name == name; };
  const auto found = std::find_if(table.columns.begin(), table.columns.end(), same);
  return found == table.columns.end() ? nullptr : &*found;
}

Place place_of(const Table& table, const std::string& column) {
  const auto found = table.column_places.find(column);
  return found == table.column_places.end() ? table.place : found->second;
}

}  // namespace

std::vector<Difference> differences(const Table& sealed, const Table& wanted) {
  std::vector<Difference> result;
  if (sealed.name != wanted.name) result.push_back({"is called `" + wanted.name + "` now", wanted.place});
  if (sealed.primary_key != wanted.primary_key) result.push_back({"has another key", wanted.place});
  for (const Column& column : wanted.columns) {
    const Column* old = find_column(sealed, column.name);
    const Place place = place_of(wanted, column.name);
    if (old == nullptr) {
      result.push_back({"has a new column `" + column.name + "`", place});
    } else if (!(*old == column)) {
      result.push_back({"has another column `" + column.name + "`: " + ColumnChanges(*old, column).text(), place});
    }
  }
  for (const Column& column : sealed.columns) {
    if (find_column(wanted, column.name) == nullptr)
      result.push_back({"has no column `" + column.name + "` any more", wanted.place});
  }
  // A new fk brings its index along: that needs no word of its own.
  if (result.empty() && !(sealed.indexes == wanted.indexes)) result.push_back({"has other indexes", wanted.place});
  return result;
}

}  // namespace moonwright::migrate

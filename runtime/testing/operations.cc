#include "runtime/testing/operations.h"

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <utility>

#include "runtime/testing/app.h"
#include "runtime/testing/made_rows.h"
#include "runtime/testing/request_maker.h"

namespace mw::test {
namespace {

using OrderedJson = nlohmann::ordered_json;

class Tour {
 public:
  explicit Tour(const app::Backend& backend) : backend_(backend), app_(backend), schema_(app_) {}

  OperationsReport run(const std::vector<std::string>& except) {
    const auto wanted = [&](std::string_view name) {
      return std::find(except.begin(), except.end(), name) == except.end();
    };
    for (const app::RootField* field : backend_.queries) {
      if (wanted(field->name)) query(*field);
    }
    for (const app::Mutation* mutation : backend_.mutations) {
      if (wanted(mutation->name)) mutate(*mutation);
    }
    return std::move(report_);
  }

 private:
  void query(const app::RootField& field) {
    place_ = "Query." + std::string(field.name);
    ++n_;
    if (field.model == nullptr || !arrange({field.model}, {})) return skip("no rows can be made for it");
    const std::optional<OrderedJson> arguments = query_arguments(schema_, field, n_);
    if (!arguments) return skip("no values can be made for its arguments");
    const std::optional<OrderedJson> answer = ask("query", field.name, *arguments);
    const bool found = answer && !answer->is_null();
    if (answer && !found && is_lookup(field)) problem("does not find the row that it was asked for");
  }

  void mutate(const app::Mutation& mutation) {
    place_ = "Mutation." + std::string(mutation.name);
    ++n_;
    std::vector<const db::Model*> there;
    std::set<const db::Model*> made;
    for (const app::Step& step : mutation.steps) {
      if (step.model == nullptr) return skip("it stores nothing");
      const bool changes = step.verb == app::Verb::update || step.verb == app::Verb::remove;
      if (!changes) made.insert(step.model);
      there.push_back(step.model);
    }
    if (!arrange(there, made)) return skip("no rows can be made for it");
    const std::optional<OrderedJson> arguments = mutation_arguments(schema_, mutation, n_);
    if (!arguments) return skip("no values can be made for its arguments");
    const std::optional<OrderedJson> answer = ask("mutation", mutation.name, *arguments);
    if (!answer) return;
    if (answer->is_object() && answer->contains("errors") && !(*answer)["errors"].empty())
      return problem("the payload has errors: " + (*answer)["errors"].dump());
    for (const app::Step& step : mutation.steps) look_up(step, arguments->dump());
  }

  /// What was stored is there under its key, what was deleted is not.
  void look_up(const app::Step& step, const std::string& sent) {
    const std::optional<OrderedJson> key = made_key(*step.model, n_);
    // A key that was not sent was made by the database.
    if (!key || sent.find(key->dump()) == std::string::npos) return;
    for (const app::RootField* field : backend_.queries) {
      if (field->model != step.model || !is_lookup(*field) || field->rows.arguments.size() != 1) continue;
      const db::Argument& by = field->rows.arguments[0];
      if (by.path != step.model->key) continue;
      const std::optional<OrderedJson> answer = ask("query", field->name, {{std::string(by.name), *key}});
      if (!answer) return;
      const bool removed = step.verb == app::Verb::remove;
      if (answer->is_null() != removed) problem(removed ? "the row is still there" : "the row is not there afterwards");
      return;
    }
  }

  /// One row by columns of its own.
  static bool is_lookup(const app::RootField& field) {
    if (field.answer != app::Answer::item || !field.rows.where.empty() || field.rows.arguments.empty()) return false;
    for (const db::Argument& argument : field.rows.arguments) {
      if (argument.op != db::Op::eq || argument.path.find('.') != std::string_view::npos) return false;
    }
    return true;
  }

  /// Stores row n of the models and of what they point to, but for those that will be `made`.
  bool arrange(const std::vector<const db::Model*>& models, const std::set<const db::Model*>& made) {
    OrderedJson fixtures = OrderedJson::object();
    for (const db::Model* model : models) {
      std::set<const db::Model*> without = made;
      if (made.count(model) == 0) {
        if (!make_rows(*model, n_, without, fixtures)) return false;
        continue;
      }
      // Only what it points to.
      OrderedJson with_it = OrderedJson::object();
      without.erase(model);
      if (!make_rows(*model, n_, without, with_it)) return false;
      with_it.erase(std::string(model->name));
      for (const auto& [name, rows] : with_it.items()) fixtures[name] = rows;
    }
    for (const db::Model* model : made) fixtures.erase(std::string(model->name));
    if (fixtures.empty()) return true;
    const std::string wrong = loaded(fixtures.dump());
    if (!wrong.empty()) problem("rows for it cannot be stored: " + wrong);
    return wrong.empty();
  }

  std::string loaded(const std::string& fixtures) {
    try {
      return app_.load_rows(fixtures);
    } catch (const std::exception& failure) {
      return failure.what();
    }
  }

  /// The field's answer; nothing, with a problem, if there are errors.
  std::optional<OrderedJson> ask(const std::string& operation, std::string_view field, const OrderedJson& arguments) {
    ++report_.asked;
    const Answer answer = app_.query(schema_.document(operation, std::string(field), arguments), arguments.dump());
    const OrderedJson json = OrderedJson::parse(answer.text());
    if (!app_.internal_errors().empty()) return problem("fails: " + app_.internal_errors()), std::nullopt;
    if (json.contains("errors")) return problem("answers " + json["errors"].dump()), std::nullopt;
    return json["data"]["answer"];
  }

  void problem(const std::string& what) { report_.problems.push_back(place_ + ": " + what); }
  void skip(const std::string& why) {
    if (report_.problems.empty() || report_.problems.back().find(place_) != 0)
      report_.skipped.push_back(place_ + ": " + why);
  }

  const app::Backend& backend_;
  App app_;
  RequestMaker schema_;
  OperationsReport report_;
  std::string place_;
  /// The rows of one operation.
  std::size_t n_ = 0;
};

}  // namespace

std::string OperationsReport::text() const {
  std::string lines;
  for (const std::string& problem : problems) lines += problem + "\n";
  return lines;
}

OperationsReport check_operations(const app::Backend& backend, const std::vector<std::string>& except) {
  return Tour(backend).run(except);
}

}  // namespace mw::test

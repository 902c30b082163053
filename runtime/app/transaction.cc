#include "runtime/app/transaction.h"

#include <algorithm>
#include <utility>

#include "runtime/app/convert.h"
#include "runtime/app/services.h"
#include "runtime/base/uuid.h"
#include "runtime/db/key.h"
#include "runtime/db/member.h"

namespace mw::app {

Transaction::Transaction(
    graphql::RequestContext& request,
    db::Connection& connection,
    db::Dialect dialect,
    const BoundMutation& mutation,
    const Hooks& hooks,
    MutationResult& result
)
    : request_(request),
      connection_(connection),
      dialect_(dialect),
      mutation_(mutation),
      hooks_(hooks),
      result_(result) {}

db::Access Transaction::access(const BoundStep& step) const {
  return access_of(request_, *step.model);
}

Task<db::Rows> Transaction::read(db::Query query) {
  ++request_.statements;
  Task<db::Rows> task = connection_.read(std::move(query.statement), std::move(query.params));
  co_return co_await task;
}

Task<db::Written> Transaction::write(db::Query query) {
  ++request_.statements;
  Task<db::Written> task = connection_.write(std::move(query.statement), std::move(query.params));
  co_return co_await task;
}

bool Transaction::refuse(std::string code, std::string field, std::string message) {
  result_.errors.push_back({std::move(code), std::move(field), std::move(message)});
  return false;
}

Task<bool> Transaction::run(const MutationInputs& inputs) {
  inputs_ = &inputs;
  planned_.resize(mutation_.steps.size());
  result_.steps.resize(mutation_.steps.size());
  Task<bool> steps = run_steps(inputs);
  bool ok = co_await steps;
  if (deferred_) {
    Task<bool> check = check_deferred();
    ok = co_await check && ok;
  }
  co_return ok;
}

/// Sets of keys may speak of rows of any step, and rows to delete may stand in them.
Task<bool> Transaction::run_steps(const MutationInputs& inputs) {
  for (const bool removing : {false, true}) {
    for (std::size_t i = 0; i < mutation_.steps.size(); ++i) {
      const BoundStep& step = mutation_.steps[i];
      if ((step.table->verb == Verb::remove) != removing) continue;
      Task<bool> task;
      if (!removing && completes_keys(step)) {
        const std::vector<RowInput> rows = with_keys(step, inputs[i]);
        task = run_step(step, rows, result_.steps[i]);
        if (!co_await task) co_return false;
        continue;
      }
      task = run_step(step, inputs[i], result_.steps[i]);
      if (!co_await task) co_return false;
    }
    if (removing) continue;
    Task<bool> sets = store_sets(inputs);
    if (!co_await sets) co_return false;
  }
  co_return true;
}

Task<bool> Transaction::run_step(const BoundStep& step, const std::vector<RowInput>& rows, StepResult& result) {
  moment_ = now();
  if (step.table->verb == Verb::remove) {
    Task<bool> removal = remove(step, rows, result);
    co_return co_await removal;
  }
  std::vector<StoredRow> stored;
  const bool one_by_one = needs_row(*step.model);
  const bool hooked = hooks_of(step) != nullptr && hooks_of(step)->saves();
  const bool reads = step.table->verb == Verb::post || (step.table->verb == Verb::update && (one_by_one || hooked));
  if (reads && !one_by_one) {
    Task<std::vector<StoredRow>> reading = read_stored(step, rows);
    stored = co_await reading;
  }
  for (const RowInput& input : rows) {
    if (step.table->verb == Verb::update && !input.key) {
      for (const db::Column* column : step.model->key_columns()) {
        if (input.find(*column) == nullptr) refuse("REQUIRED", field_path(step, input, *column), "is required");
      }
      co_return false;
    }
    if (reads && one_by_one) {
      const std::vector<RowInput> alone{input};
      Task<std::vector<StoredRow>> reading = read_stored(step, alone);
      stored = co_await reading;
    }
    Row row{step, input, result, {}};
    Task<bool> task;
    switch (step.table->verb) {
      case Verb::create:
        task = insert(std::move(row));
        break;
      case Verb::get_or_create:
        task = get_or_create(std::move(row));
        break;
      case Verb::update:
        if (!reads) {
          task = update(std::move(row), *input.key);
          break;
        }
        [[fallthrough]];
      default:
        task = post(std::move(row), stored);
    }
    if (!co_await task) co_return false;
    if (step.table->verb == Verb::post && input.key) stored.push_back({*input.key, {}});
  }
  co_return true;
}

/// Changes the row if it is there, else inserts it (or, for /updates, refuses).
Task<bool> Transaction::post(Row row, const std::vector<StoredRow>& stored) {
  const db::Model& model = *row.step.model;
  const bool only_updates = row.step.table->verb == Verb::update;
  if (row.input.key) {
    for (const StoredRow& candidate : stored) {
      if (!(candidate.key == *row.input.key)) continue;
      row.stored = candidate.columns;
      const db::Value& key = *row.input.key;
      Task<bool> change = update(std::move(row), key);
      co_return co_await change;
    }
    // A number that the database hands out cannot be chosen, and who knows a version means a row that is there.
    const bool is_number = makes_key(model) && model.key_column().kind == db::Kind::id;
    if (only_updates || row.input.version || (is_number && !row.step.takes_made_keys)) {
      std::string message = together(row.step, "is not there", model.key_columns());
      co_return refuse("NOT_FOUND", key_path(row.step, row.input), std::move(message));
    }
  } else if (row.input.version) {
    co_return refuse("REQUIRED", key_path(row.step, row.input), "is required where a version is given");
  }
  Task<bool> insertion = insert(std::move(row));
  co_return co_await insertion;
}

Task<std::vector<Transaction::StoredRow>> Transaction::read_stored(
    const BoundStep& step, const std::vector<RowInput>& rows
) {
  std::vector<StoredRow> stored;
  std::vector<db::Value> keys;
  for (const RowInput& row : rows) {
    if (row.key) keys.push_back(*row.key);
  }
  if (keys.empty()) co_return stored;
  const ModelHooks* hooks = hooks_of(step);
  db::Find find;
  find.name = name();
  find.model = step.model;
  find.access = access(step);
  for (const db::Column& column : step.model->columns) {
    const bool wanted = step.model->is_key(column) || hooks != nullptr || needs_row(*step.model) ||
                        (column.immutable && step.input_of(column) != nullptr);
    if (wanted) find.columns.push_back(&column);
  }
  Task<db::Rows> reading = read(db::find_by_keys(dialect_, find, keys));
  const db::Rows found = co_await reading;
  for (std::size_t i = 0; i < found.size(); ++i) {
    StoredRow& row = stored.emplace_back();
    row.columns.resize(step.model->columns.size());
    for (std::size_t c = 0; c < find.columns.size(); ++c) {
      row.columns[step.model->index_of(*find.columns[c])] = db::Value(found.at(i, c));
    }
    std::vector<db::Cell> parts;
    for (const db::Column* part : step.model->key_columns()) {
      parts.push_back(row.columns[step.model->index_of(*part)].cell());
    }
    row.key = db::make_key(*step.model, parts);
  }
  co_return stored;
}

void Transaction::add_parents(const Row& row, std::vector<db::Assignment>& values) {
  for (const BoundParent& parent : row.step.parents) {
    if (row.input.find(*parent.column) != nullptr) continue;
    const db::Value* key = parent_of(row.step, row.input, *parent.column);
    if (key != nullptr) values.push_back({parent.column, *key});
  }
}

bool Transaction::complete(const Row& row, std::vector<db::Assignment>& values) {
  const db::Model& model = *row.step.model;
  values = row.input.given;
  values.insert(values.end(), row.input.key_parts.begin(), row.input.key_parts.end());
  add_parents(row, values);
  const bool made = makes_key(model);
  const auto is_given = [&values](const db::Column& column) {
    for (const db::Assignment& value : values) {
      if (value.column == &column) return true;
    }
    return false;
  };
  const std::size_t errors = result_.errors.size();
  for (const db::Column& column : model.columns) {
    // Its place in the list is found when all else is known.
    if (is_given(column) || column.name == model.sorted) continue;
    if (column.default_value || column.on_update) {
      const db::Literal& literal = column.default_value ? column.default_value : column.on_update;
      values.push_back({&column, to_stored(column, literal, moment_).value});
    } else if (made && column.name == model.key && column.kind == db::Kind::uuid) {
      values.push_back({&column, db::stored(make_uuid_v7())});
    } else if (column.required && !(made && column.name == model.key && column.kind == db::Kind::id)) {
      std::string field = field_path(row.step, row.input, column);
      refuse("REQUIRED", field.empty() ? row.input.path + std::string(column.name) : std::move(field), "is required");
    }
  }
  return result_.errors.size() == errors;
}

void Transaction::take_effects(SaveContext& context) {
  for (auto& work : context.work()) result_.in_transaction.push_back(std::move(work));
  for (auto& effect : context.effects()) result_.after_commit.push_back(std::move(effect));
}

bool Transaction::run_hooks(const std::vector<Hook>& hooks, const Row& row, RowChange& change, bool is_new) {
  SaveContext context(request_, is_new);
  for (const Hook& hook : hooks) hook(change, context);
  take_effects(context);
  for (const InputError& error : context.errors()) {
    const db::Column* column = row.step.model->find_column(error.field);
    std::string field = column != nullptr ? field_path(row.step, row.input, *column) : error.field;
    refuse(error.code, std::move(field), error.message);
  }
  return context.errors().empty();
}

namespace {

/// The key among the values of a new row; nothing: the database makes it.
std::optional<db::Value> key_among(const db::Model& model, const std::vector<db::Assignment>& values) {
  std::vector<db::Cell> parts;
  for (const db::Column* column : model.key_columns()) {
    for (const db::Assignment& value : values) {
      if (value.column == column) parts.push_back(value.value.cell());
    }
  }
  if (parts.size() != model.key_columns().size()) return std::nullopt;
  return db::make_key(model, parts);
}

}  // namespace

Task<bool> Transaction::insert(Row row) {
  const db::Model& model = *row.step.model;
  RowChange change{model, {}, {}};
  if (!complete(row, change.writes)) co_return false;
  // Before hooks, which see the row as it will be.
  Task<bool> placing = take_place(row, change);
  if (!co_await placing) co_return false;
  const ModelHooks* hooks = hooks_of(row.step);
  if (hooks != nullptr && !run_hooks(hooks->before_save, row, change, true)) co_return false;
  std::optional<db::Value> key = key_among(model, change.writes);
  Task<db::Written> task = write_row(
      row,
      key ? db::insert(dialect_, name(), model, change.writes)
          : db::insert_returning_key(dialect_, name(), model, change.writes),
      change.writes
  );
  const db::Written written = co_await task;
  if (written.violation) {
    Task<bool> refusal = refuse(row, *written.violation, change.writes);
    co_return co_await refusal;
  }
  if (!key && written.rows.size() == 1) {
    key = db::key_at(model, written.rows, 0);
    change.writes.push_back({&model.key_column(), *key});
  }
  if (key) row.result.keys.push_back(std::move(*key));
  row.result.created = true;
  ++row.result.inserted;
  Task<bool> finishing = finish(row, change, true);
  co_return co_await finishing;
}

Task<bool> Transaction::update(Row row, const db::Value& key) {
  const db::Model& model = *row.step.model;
  RowChange change{model, row.stored, {}};
  for (const db::Assignment& value : row.input.given) {
    if (!value.column->immutable || row.stored.empty()) {
      change.writes.push_back(value);
    } else if (!(row.stored[model.index_of(*value.column)] == value.value)) {
      co_return refuse("IMMUTABLE", field_path(row.step, row.input, *value.column), "cannot be changed");
    }
  }
  Task<bool> placing = take_place(row, change);
  if (!co_await placing) co_return false;
  const ModelHooks* hooks = hooks_of(row.step);
  if (hooks != nullptr && !run_hooks(hooks->before_save, row, change, false)) co_return false;
  // It counts by itself.
  const db::Column* version = model.version_column();
  change.writes.erase(
      std::remove_if(
          change.writes.begin(), change.writes.end(), [version](const auto& value) { return value.column == version; }
      ),
      change.writes.end()
  );
  for (const db::Column& column : model.columns) {
    if (column.on_update && row.input.find(column) == nullptr) {
      change.writes.push_back({&column, to_stored(column, column.on_update, moment_).value});
    }
  }
  // A row of which nothing changes is still asked for: the key is written onto itself.
  if (change.writes.empty()) {
    change.writes.push_back({model.key_columns().front(), db::key_parts(model, key).front()});
  }
  Task<db::Written> task = write_row(
      row, db::update(dialect_, name(), model, change.writes, key, access(row.step), row.input.version), change.writes
  );
  const db::Written written = co_await task;
  if (written.violation) {
    Task<bool> refusal = refuse(row, *written.violation, change.writes);
    co_return co_await refusal;
  }
  if (written.changed == 0) {
    Task<bool> refusal = refuse_absent(row.step, row.input);
    co_return co_await refusal;
  }
  row.result.keys.push_back(key);
  Task<bool> finishing = finish(row, change, false);
  co_return co_await finishing;
}

RowValues Transaction::row_after(const RowChange& change, bool is_new) {
  const db::Model& model = change.model;
  RowValues row = change.before;
  row.resize(model.columns.size());
  for (const db::Assignment& value : change.writes) row[model.index_of(*value.column)] = value.value;
  const db::Column* version = model.version_column();
  if (version != nullptr && !is_new) {
    db::Value& counter = row[model.index_of(*version)];
    counter = db::Value::integer(counter.cell().as_integer() + 1);
  }
  return row;
}

Task<bool> Transaction::finish(const Row& row, RowChange& change, bool is_new) {
  const db::Model& model = *row.step.model;
  Task<bool> checking = check_targets(row, change.writes);
  if (!co_await checking) co_return false;
  if (!model.history.empty()) {
    const RowValues after = row_after(change, is_new);
    Task<void> recording =
        record(model, is_new ? Deed::created : Deed::updated, is_new ? nullptr : &change.before, &after);
    co_await recording;
  }
  const ModelHooks* hooks = hooks_of(row.step);
  co_return hooks == nullptr || run_hooks(hooks->after_save, row, change, is_new);
}

Task<void> Transaction::record(const db::Model& model, Deed deed, const RowValues* before, const RowValues* after) {
  if (model.history.empty()) co_return;
  Task<db::Written> task = write(audit_entry(dialect_, name(), model, request_.identity, moment_, deed, before, after));
  const db::Written written = co_await task;
  // Neither the caller nor the row can be wrong here.
  if (written.violation) throw db::Error("the audit table " + std::string(model.history) + " refuses an entry");
}

}  // namespace mw::app

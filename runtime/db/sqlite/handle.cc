#include "runtime/db/sqlite/handle.h"

#include <sqlite3.h>

#include <thread>

#include "runtime/db/sqlite/functions.h"
#include "runtime/db/sqlite/violation.h"

namespace mw::db::sqlite {
namespace {

/// Virtual machine steps between two looks at the clock: some tens of microseconds.
constexpr int progress_steps = 4000;

std::string named(const Options& options) {
  return options.location.memory() ? "the database in memory" : "the database " + options.location.path;
}

/// What a person who starts the program can do about it.
std::string open_error(const Options& options, sqlite3* database, int code) {
  std::string name = named(options);
  switch (code & 0xFF) {
    case SQLITE_CANTOPEN:
      return name + " cannot be opened: does its folder exist, and may this user write there?";
    case SQLITE_NOTADB:
      return name + " is not an SQLite database";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return name + " is locked by another program";
    case SQLITE_READONLY:
      return name + " is read-only for this user";
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return name + " may not be read by this user";
    case SQLITE_CORRUPT:
      return name + " is damaged: " + (database ? sqlite3_errmsg(database) : "");
    default:
      return name + ": " + (database ? sqlite3_errmsg(database) : "out of memory");
  }
}

void bind_one(sqlite3_stmt* statement, int place, const Cell& cell) {
  std::string_view bytes = cell.as_bytes();
  // Bytes are only borrowed: the parameters outlive the statement's run, and bindings are cleared after it. An empty
  // text or blob needs a pointer all the same, since SQLite takes a null one for NULL.
  const char* data = bytes.empty() ? "" : bytes.data();
  switch (cell.kind()) {
    case CellKind::null:
      sqlite3_bind_null(statement, place);
      return;
    case CellKind::integer:
      sqlite3_bind_int64(statement, place, cell.as_integer());
      return;
    case CellKind::real:
      sqlite3_bind_double(statement, place, cell.as_real());
      return;
    case CellKind::text:
      sqlite3_bind_text64(statement, place, data, bytes.size(), SQLITE_STATIC, SQLITE_UTF8);
      return;
    case CellKind::blob:
      sqlite3_bind_blob64(statement, place, data, bytes.size(), SQLITE_STATIC);
      return;
  }
}

Cell read_cell(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return Cell::integer(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
      return Cell::real(sqlite3_column_double(statement, column));
    case SQLITE_TEXT: {
      const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
      return Cell::text({text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))});
    }
    case SQLITE_BLOB: {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
      return Cell::blob({bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column))});
    }
    default:
      return {};
  }
}

/// Gives a statement back to the cache as it came, however its run ended.
class Run {
 public:
  explicit Run(sqlite3_stmt* statement) : statement_(statement) {}
  ~Run() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

 private:
  sqlite3_stmt* statement_;
};

}  // namespace

void Handle::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}
void Handle::Close::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Handle::Handle(const Options& options, Role role)
    : limit_(options.statement_limit), cache_limit_(options.statement_cache) {
  open(options);
  try {
    configure(options, role);
  } catch (const Error&) {
    if (sqlite3_errcode(database_.get()) == SQLITE_OK) throw;
    throw Error(open_error(options, database_.get(), sqlite3_extended_errcode(database_.get())));
  }
  sqlite3_progress_handler(database_.get(), progress_steps, on_progress, this);
}

Handle::~Handle() = default;

void Handle::open(const Options& options) {
  std::string path = options.location.memory() ? ":memory:" : options.location.path;
  if (path.front() == ':' && !options.location.memory()) path = "./" + path;  // Not one of SQLite's special names.
  sqlite3* opened = nullptr;
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code = sqlite3_open_v2(path.c_str(), &opened, flags, nullptr);
  database_.reset(opened);
  if (code != SQLITE_OK) throw Error(open_error(options, opened, code));
}

void Handle::configure(const Options& options, Role role) {
  sqlite3* database = database_.get();
  sqlite3_busy_timeout(database, static_cast<int>(options.busy_timeout.count()));
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
  sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  add_functions(database);
  // synchronous = FULL: every commit is on the disk before it is acknowledged. NORMAL would keep acknowledged writes
  // through a kill -9 too (the log is in the kernel by then) but not through a power cut; since writes commit in
  // groups, FULL costs nothing that could be measured.
  script_when_free(
      "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
      "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456; PRAGMA cache_size = -8000;"
      "PRAGMA journal_size_limit = 67108864; SELECT count(*) FROM sqlite_schema;",
      options.busy_timeout
  );
  if (sqlite3_db_readonly(database, "main") == 1) throw Error(named(options) + " is read-only for this user");
  if (role == Role::reader) script("PRAGMA query_only = ON");
}

void Handle::script_when_free(std::string_view sql, std::chrono::milliseconds patience) {
  // SQLite does not wait by itself where waiting could lock two processes for ever, as when both switch to WAL.
  const auto end = std::chrono::steady_clock::now() + patience;
  while (true) {
    try {
      return script(sql);
    } catch (const Error&) {
      const bool is_busy = (sqlite3_errcode(database_.get()) & 0xFF) == SQLITE_BUSY;
      if (!is_busy || std::chrono::steady_clock::now() > end) throw;
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
}

bool Handle::autocommit() const {
  return sqlite3_get_autocommit(database_.get()) != 0;
}

void Handle::roll_back() {
  if (!autocommit()) sqlite3_exec(database_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

bool Handle::has_deferred_violations() const {
  int current = 0;
  int highest = 0;
  sqlite3_db_status(database_.get(), SQLITE_DBSTATUS_DEFERRED_FKS, &current, &highest, 0);
  return current != 0;
}

int Handle::on_progress(void* self) {
  const auto* handle = static_cast<const Handle*>(self);
  return std::chrono::steady_clock::now() > handle->deadline_ ? 1 : 0;
}

void Handle::fail(std::string_view what) const {
  std::string text = sqlite3_errmsg(database_.get());
  if ((sqlite3_errcode(database_.get()) & 0xFF) == SQLITE_INTERRUPT) text = "took too long";
  text += ": " + std::string(what.substr(0, 500));
  if ((sqlite3_errcode(database_.get()) & 0xFF) == SQLITE_BUSY) throw Busy(text);
  throw Error(text);
}

sqlite3_stmt* Handle::prepare(std::string_view sql) {
  if (auto found = by_sql_.find(sql); found != by_sql_.end()) {
    cache_.splice(cache_.begin(), cache_, found->second);
    return cache_.front().statement.get();
  }
  sqlite3_stmt* made = nullptr;
  int size = static_cast<int>(sql.size());
  if (sqlite3_prepare_v3(database_.get(), sql.data(), size, SQLITE_PREPARE_PERSISTENT, &made, nullptr) != SQLITE_OK) {
    fail(sql);
  }
  if (!made) throw Error("an empty statement");
  cache_.push_front({std::string(sql), std::unique_ptr<sqlite3_stmt, Finalize>(made)});
  by_sql_.emplace(cache_.front().sql, cache_.begin());
  if (cache_.size() > cache_limit_) {
    by_sql_.erase(cache_.back().sql);
    cache_.pop_back();
  }
  return made;
}

void Handle::bind(sqlite3_stmt* statement, const Params& params) {
  if (static_cast<std::size_t>(sqlite3_bind_parameter_count(statement)) != params.size()) {
    throw Error(
        "the statement does not take " + std::to_string(params.size()) + " parameters: " + sqlite3_sql(statement)
    );
  }
  for (std::size_t i = 0; i < params.size(); ++i) bind_one(statement, static_cast<int>(i + 1), params[i].cell());
}

Written Handle::step_all(sqlite3_stmt* statement) {
  Written written;
  int columns = sqlite3_column_count(statement);
  written.rows = Rows(static_cast<std::size_t>(columns));
  while (true) {
    int code = sqlite3_step(statement);
    if (code == SQLITE_ROW) {
      for (int column = 0; column < columns; ++column) written.rows.append(read_cell(statement, column));
      continue;
    }
    if (code == SQLITE_DONE) break;
    if (auto violation = read_violation(sqlite3_extended_errcode(database_.get()), sqlite3_errmsg(database_.get()))) {
      written.rows = Rows(static_cast<std::size_t>(columns));
      written.violation = std::move(violation);
      return written;
    }
    fail(sqlite3_sql(statement));
  }
  if (sqlite3_stmt_readonly(statement) == 0) written.changed = sqlite3_changes64(database_.get());
  return written;
}

Written Handle::run(std::string_view sql, const Params& params) {
  using Clock = std::chrono::steady_clock;
  deadline_ = limit_.count() > 0 ? Clock::now() + limit_ : Clock::time_point::max();
  sqlite3_stmt* statement = prepare(sql);
  Run run(statement);
  bind(statement, params);
  return step_all(statement);
}

void Handle::script(std::string_view sql) {
  deadline_ = std::chrono::steady_clock::time_point::max();
  std::string text(sql);
  if (sqlite3_exec(database_.get(), text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail("in a script");
}

}  // namespace mw::db::sqlite

// How long the executor takes, without HTTP and without a database. Not built by default:
//   cmake --build --preset release --target execution_bench && build/release/bin/execution_bench
#include <cstdio>
#include <ctime>
#include <string>
#include <vector>

#include "runtime/base/when_all.h"
#include "runtime/graphql/execution/executor.h"
#include "runtime/graphql/execution/members.h"
#include "runtime/graphql/utilities/build_schema.h"

namespace mw::graphql {
namespace {

constexpr const char* sdl = R"(
  type Query { todos: [Todo!]! }
  type Todo { id: ID! name: String! done: Boolean! rank: Int note: String children: [Todo!]! }
)";

struct Todo {
  std::string id = "018f3c1e-7a52-7c3e-9b1a-000000000001";
  std::string name = "buy milk and bread";
  bool done = false;
  int rank = 17;
  std::optional<std::string> note;
};

/// `count` todos per parent.
class Todos final : public ObjectResolver {
 public:
  explicit Todos(std::size_t count) : count_(count) {}
  Task<void> resolve(FieldContext&, const Batch& parents, ObjectsOut& out) const override {
    const std::size_t all = parents.size() * count_;
    if (rows_ == nullptr || rows_->size() != all) rows_ = std::make_shared<const std::vector<Todo>>(all);
    const BatchIndex batch = out.add_shared("Todo", all, rows_);
    for (std::size_t row = 0; row < parents.size(); ++row) out.list(row, batch, row * count_, count_);
    co_return;
  }

 private:
  std::size_t count_;
  mutable std::shared_ptr<const std::vector<Todo>> rows_;  // so that only the executor is measured
};

std::shared_ptr<const Bindings> bindings() {
  auto made = std::make_shared<Bindings>();
  made->objects("Query", "todos", std::make_shared<Todos>(20));
  made->objects("Todo", "children", std::make_shared<Todos>(20));
  made->leaf("Todo", "id", member<&Todo::id>());
  made->leaf("Todo", "name", member<&Todo::name>());
  made->leaf("Todo", "done", member<&Todo::done>());
  made->leaf("Todo", "rank", member<&Todo::rank>());
  made->leaf("Todo", "note", member<&Todo::note>());
  return made;
}

/// Of processor time, so that a busy machine does not count.
double nanoseconds_since(std::clock_t begin) {
  return static_cast<double>(std::clock() - begin) * (1e9 / static_cast<double>(CLOCKS_PER_SEC));
}

void measure(Executor& executor, const char* name, const std::string& query, int rounds) {
  std::size_t bytes = 0;
  std::clock_t begin = 0;
  for (int round = -rounds / 10; round < rounds; ++round) {
    if (round == 0) begin = std::clock();
    RequestContext context;
    Request request;
    request.query = query;
    bytes = sync_wait(executor.execute(context, std::move(request))).body.size();
  }
  const double nanoseconds = nanoseconds_since(begin) / rounds;
  std::printf("%-34s %10.0f ns  %8zu bytes\n", name, nanoseconds, bytes);
}

void measure_understanding(Executor& executor, const std::string& query, int rounds) {
  const std::clock_t begin = std::clock();
  for (int round = 0; round < rounds; ++round)
    executor.prepare(query + std::string(static_cast<std::size_t>(round), ' '));
  const double nanoseconds = nanoseconds_since(begin) / rounds;
  std::printf("%-34s %10.0f ns\n", "understand a new document", nanoseconds);
}

}  // namespace
}  // namespace mw::graphql

int main() {
  using namespace mw::graphql;
  Executor executor(build_schema_unchecked(sdl).schema, bindings());
  measure(executor, "{ __typename }", "{ __typename }", 200'000);
  measure(executor, "20 rows, 5 leaves", "{ todos { id name done rank note } }", 50'000);
  measure(executor, "20 x 20 rows, 2 levels", "{ todos { id name children { id name done rank note } } }", 5'000);
  measure(
      executor,
      "introspection of types",
      "{ __schema { types { name kind fields { name type { name kind } } } } }",
      5'000
  );
  measure_understanding(executor, "{ todos { id name done rank note children { id name } } }", 500);
}

#pragma once
// Loader<Key, Row>: what hand-written resolvers fetch by key, gathered over a level and kept for the request.
//
//   struct RateLoader : Loader<std::string, double> {
//     explicit RateLoader(RequestContext& context) : Loader(context, fetch_rates) {}
//   };
//   Task<std::vector<std::optional<double>>> fetch_rates(std::vector<std::string> currencies);   // answers in order
//
//   // in any number of resolvers:
//   auto& rates = context.request.state<RateLoader>([&] { return new RateLoader(context.request); });
//   std::vector<const double*> found = co_await rates.load_many(currencies);       // null: there is no such row
//
// All keys asked for while the resolvers of one level are started go into one fetch, each key once. A fetch that
// throws fails those who wait for it and leaves nothing behind, so that a later load tries again. Pointers to rows live
// as long as the loader, that is as long as the request.
#include <coroutine>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <unordered_map>
#include <utility>
#include <vector>

#include "runtime/base/task.h"
#include "runtime/base/when_all.h"
#include "runtime/graphql/execution/request_context.h"

namespace mw::graphql {

template <typename Key, typename Row, typename Hash = std::hash<Key>>
class Loader : public Dispatchable {
 public:
  using Rows = std::vector<std::optional<Row>>;
  using Fetch = std::function<Task<Rows>(std::vector<Key>)>;

  Loader(RequestContext& context, Fetch fetch) : context_(context), fetch_(std::move(fetch)) {}
  Loader(const Loader&) = delete;
  Loader& operator=(const Loader&) = delete;

  Task<const Row*> load(Key key) {
    std::vector<Key> keys;
    keys.push_back(std::move(key));
    const std::vector<const Row*> rows = co_await load_many(std::move(keys));
    co_return rows.front();
  }

  /// Rows in the order of the keys, null for a key that has none.
  Task<std::vector<const Row*>> load_many(std::vector<Key> keys) {
    const bool already_asked = next_ != nullptr;
    std::vector<std::shared_ptr<Trip>> trips;
    for (const Key& key : keys) note(key, trips);
    if (next_ && !already_asked) context_.dispatch_later(*this);
    for (std::shared_ptr<Trip>& trip : trips) {
      co_await TripAwaiter{trip.get()};
      if (trip->error) std::rethrow_exception(trip->error);
    }
    std::vector<const Row*> rows;
    rows.reserve(keys.size());
    for (const Key& key : keys) {
      const auto& row = entries_.at(key).row;
      rows.push_back(row ? &*row : nullptr);
    }
    co_return rows;
  }

  /// Puts a row in as if it had been fetched; one that is there stays.
  void prime(Key key, Row row) { entries_.try_emplace(std::move(key), Entry{nullptr, std::move(row)}); }

  void dispatch() override {
    std::shared_ptr<Trip> trip = std::exchange(next_, nullptr);
    if (!trip) return;
    start(fetch_(trip->keys), [this, trip](std::exception_ptr error, std::optional<Rows> rows) {
      arrive(*trip, error, std::move(rows));
    });
  }

 private:
  /// Keys that travel together, and who waits for them.
  struct Trip {
    std::vector<Key> keys;
    std::vector<std::coroutine_handle<>> waiters;
    std::exception_ptr error;
    bool done = false;
  };
  struct TripAwaiter {
    Trip* trip;
    bool await_ready() const noexcept { return trip->done; }
    void await_suspend(std::coroutine_handle<> waiter) const { trip->waiters.push_back(waiter); }
    void await_resume() const noexcept {}
  };
  struct Entry {
    std::shared_ptr<Trip> trip;  // null once the row is there
    std::optional<Row> row;
  };

  void note(const Key& key, std::vector<std::shared_ptr<Trip>>& trips) {
    auto [at, is_new] = entries_.try_emplace(key);
    if (is_new) {
      if (!next_) next_ = std::make_shared<Trip>();
      next_->keys.push_back(key);
      at->second.trip = next_;
    }
    const std::shared_ptr<Trip>& trip = at->second.trip;
    if (trip && (trips.empty() || trips.back() != trip)) trips.push_back(trip);
  }

  void arrive(Trip& trip, std::exception_ptr error, std::optional<Rows> rows) {
    if (!error && rows->size() != trip.keys.size()) {
      error = std::make_exception_ptr(std::logic_error("a loader's fetch must answer one row per key"));
    }
    for (std::size_t i = 0; i < trip.keys.size(); ++i) {
      if (error) {
        entries_.erase(trip.keys[i]);
      } else {
        entries_[trip.keys[i]] = Entry{nullptr, std::move((*rows)[i])};
      }
    }
    trip.error = error;
    trip.done = true;
    for (std::coroutine_handle<> waiter : std::exchange(trip.waiters, {})) waiter.resume();
    context_.dispatch();
  }

  RequestContext& context_;
  Fetch fetch_;
  std::unordered_map<Key, Entry, Hash> entries_;
  std::shared_ptr<Trip> next_;
};

}  // namespace mw::graphql

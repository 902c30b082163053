#pragma once
// What belongs to one operation while it is executed, and what resolvers may ask of it.
#include <any>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <vector>

namespace mw::graphql {

/// A store of pending work of one request that is sent in one go when a level's resolvers have all been started
/// (loader.h). The executor calls dispatch(); implementations resume their waiters from there or later.
class Dispatchable {
 public:
  virtual ~Dispatchable() = default;
  virtual void dispatch() = 0;
};

/// Who asks. Filled by authentication; empty means nobody is signed in.
struct Identity {
  std::string subject;
  std::vector<std::string> roles;
};

/// One per operation; used by one thread. Made by whoever received the request, outlives its execution.
class RequestContext {
 public:
  using Clock = std::chrono::steady_clock;

  RequestContext() = default;
  /// `app` is what the resolvers expect to get from app<T>(): connections, settings, the bus.
  explicit RequestContext(void* app) : app_(app) {}
  RequestContext(const RequestContext&) = delete;
  RequestContext& operator=(const RequestContext&) = delete;

  template <typename T>
  T& app() const {
    return *static_cast<T*>(app_);
  }

  Identity identity;

  /// After it the executor starts no resolver any more: the fields that are missing get errors with code TIMEOUT.
  /// Statements that run should be told too.
  Clock::time_point deadline = Clock::time_point::max();
  /// Set when the client has gone. Same effect, code CANCELLED.
  bool cancelled = false;

  /// Every statement sent for this operation. Tests assert it; limits may look at it.
  std::uint64_t statements = 0;

  /// Rows read for this operation so far, and how many there may be; 0: any number. The executor sets the limit.
  std::size_t rows = 0;
  std::size_t row_limit = 0;
  /// For resolvers that read rows, at once after reading. Throws LimitError if they are too many.
  void count_rows(std::size_t more);

  /// Gets everything that is masked for the client: the exception's text and the place ("Query.todos at todos.0.name").
  std::function<void(std::string_view message, std::string_view place)> on_internal_error;

  /// One object of type T per request, made when first asked for: loaders, an open transaction, a cache.
  template <typename T>
  T& state() {
    std::shared_ptr<void>& slot = states_[std::type_index(typeid(T))];
    if (!slot) slot = std::make_shared<T>();
    return *static_cast<T*>(slot.get());
  }
  template <typename T, typename Make>
  T& state(Make make) {
    std::shared_ptr<void>& slot = states_[std::type_index(typeid(T))];
    if (!slot) slot = std::shared_ptr<T>(make());
    return *static_cast<T*>(slot.get());
  }

  /// Asks for one call of work.dispatch() when the resolvers of the level have all been started; at once if no level
  /// is being started (a resolver that went on after waiting for something else).
  void dispatch_later(Dispatchable& work);

  // ---- the executor's part ------------------------------------------------------------------------------------
  void start_collecting() { collecting_ = true; }
  /// Ends collecting and runs until nothing is pending; work may ask for more while it is dispatched.
  void dispatch();
  /// Cancelled, or past the deadline.
  bool out_of_time() const;

 private:
  void* app_ = nullptr;
  std::unordered_map<std::type_index, std::shared_ptr<void>> states_;
  std::vector<Dispatchable*> pending_;
  bool collecting_ = false;
  bool dispatching_ = false;
};

}  // namespace mw::graphql

#pragma once
// The shape of an answer while it is being made: batches of objects, and how the fields of one level point into those
// of the next. Nothing here is allocated per row.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/graphql/execution/field_error.h"

namespace mw::graphql {

/// N objects of one concrete object type: what a resolver made, seen from outside. The payload belongs to whoever
/// made it and is known to the bindings of that type only: flat SQL rows, a vector of structs, a span of pointers.
/// **All batches of one object type have the same kind of payload**, for the bindings of the type's fields read it.
///
/// Row indexes are 0 .. size()-1. The payload must not change once it is handed over. It lives until the answer is
/// written, so cells may be read as late as in the serialising pass.
class Batch {
 public:
  Batch(std::string_view type_name, std::size_t size, std::shared_ptr<const void> data)
      : type_name_(type_name), size_(static_cast<std::uint32_t>(size)), data_(std::move(data)) {}

  std::uint32_t size() const noexcept { return size_; }
  /// Name of the concrete object type.
  std::string_view type_name() const noexcept { return type_name_; }
  /// The payload. T must be what was given; nothing checks it.
  template <typename T>
  const T& data() const noexcept {
    return *static_cast<const T*>(data_.get());
  }
  bool has_data() const noexcept { return data_ != nullptr; }

 private:
  std::string_view type_name_;
  std::uint32_t size_;
  std::shared_ptr<const void> data_;
};

/// Number of a batch within one ObjectsOut.
using BatchIndex = std::uint32_t;

/// One object: row `row` of batch `batch`; or null, or null because of an error (which is noted separately).
struct ObjectRef {
  static constexpr std::uint32_t null_row = 0xffffffffU;
  static constexpr std::uint32_t error_row = 0xfffffffeU;
  BatchIndex batch = 0;
  std::uint32_t row = null_row;

  bool is_null() const noexcept { return row >= error_row; }
};

/// What stands for one list: entries [begin, begin + count) of the next level; or null.
struct ListSlice {
  enum class State : std::uint8_t { value, null, error };
  std::uint32_t begin = 0;
  std::uint32_t count = 0;
  State state = State::null;
};

/// What a resolver of an object field (or a list of objects) fills: child batches, and for each parent row which
/// objects it has. Parents about which nothing is said are null.
///
/// A single object, e.g. the fk `todolist` of 20 todos which have 3 different lists:
///
///     BatchIndex lists = out.add(3, std::move(rows));
///     for (row ...) if (has_list) out.single(row, lists, index_of_list);      // rows may be shared
///
/// A list, e.g. `todoSet` of 3 lists which have 20 todos together, ordered by list:
///
///     BatchIndex todos = out.add(20, std::move(rows));
///     for (list ...) out.list(list, todos, first_of[list], count_of[list]);   // an empty list is a list
///
/// An interface or union: one batch per concrete type, with its name, and lists put together one by one:
///
///     BatchIndex dogs = out.add("Dog", ...), cats = out.add("Cat", ...);
///     out.open_list(parent); out.item(dogs, 0); out.item(cats, 0); out.null_item(); out.close_list();
///
/// Errors: error(parent, ...) makes one parent's field null (or, if it is non-null, its parent), others keep theirs.
class ObjectsOut {
 public:
  ObjectsOut(std::size_t parents, unsigned list_depth, std::string_view type_name);

  /// Adds a batch of the field's own type, which must be an object type.
  template <typename T>
  BatchIndex add(std::size_t size, T data) {
    return add_shared(type_name_, size, std::make_shared<const T>(std::move(data)));
  }
  /// Adds a batch of a named concrete type. A type that does not belong to the field's type is an error of the field.
  template <typename T>
  BatchIndex add(std::string_view type_name, std::size_t size, T data) {
    return add_shared(type_name, size, std::make_shared<const T>(std::move(data)));
  }
  /// The same for a payload that others hold too. `type_name` must outlive the request (it is the schema's or static).
  BatchIndex add_shared(std::string_view type_name, std::size_t size, std::shared_ptr<const void> data);

  void single(std::size_t parent, BatchIndex batch, std::size_t row);
  void null(std::size_t parent);
  /// Rows [first, first + count) of the batch.
  void list(std::size_t parent, BatchIndex batch, std::size_t first, std::size_t count);

  /// Lists item by item, for one parent at a time; an inner open_list makes a list within the list.
  void open_list(std::size_t parent);
  void open_list();
  void item(BatchIndex batch, std::size_t row);
  void null_item();
  void error_item(FieldError error);
  void close_list();

  void error(std::size_t parent, FieldError error);

  std::size_t parents() const noexcept { return parents_; }
  unsigned list_depth() const noexcept { return list_depth_; }

  // ---- what the executor reads -------------------------------------------------------------------------------
  std::vector<Batch>& batches() noexcept { return batches_; }
  /// layers()[d]: the lists of depth d; layers()[0] has one entry per parent. Empty for single objects.
  std::vector<std::vector<ListSlice>>& layers() noexcept { return layers_; }
  const std::vector<std::vector<ListSlice>>& layers() const noexcept { return layers_; }
  /// The objects: one per parent, or the entries of the innermost lists.
  std::vector<ObjectRef>& refs() noexcept { return refs_; }
  const std::vector<ObjectRef>& refs() const noexcept { return refs_; }
  std::vector<PlacedError>& errors() noexcept { return errors_; }

 private:
  struct OpenList {
    std::vector<ListSlice> inner;  // entries so far, unless this is the innermost depth
    std::vector<ObjectRef> refs;   // entries so far of the innermost depth
  };
  bool wrong_depth(std::size_t parent, unsigned depth);
  std::vector<std::uint32_t> open_path() const;

  std::string_view type_name_;
  std::size_t parents_;
  unsigned list_depth_;
  std::size_t open_parent_ = 0;
  std::vector<OpenList> open_;
  std::vector<Batch> batches_;
  std::vector<std::vector<ListSlice>> layers_;
  std::vector<ObjectRef> refs_;
  std::vector<PlacedError> errors_;
};

}  // namespace mw::graphql

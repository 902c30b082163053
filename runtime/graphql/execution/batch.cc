#include "runtime/graphql/execution/batch.h"

#include <utility>

namespace mw::graphql {

ObjectsOut::ObjectsOut(std::size_t parents, unsigned list_depth, std::string_view type_name)
    : type_name_(type_name), parents_(parents), list_depth_(list_depth), layers_(list_depth) {
  if (list_depth == 0) {
    refs_.resize(parents);
  } else {
    layers_.front().resize(parents);
  }
}

BatchIndex ObjectsOut::add_shared(std::string_view type_name, std::size_t size, std::shared_ptr<const void> data) {
  batches_.emplace_back(type_name, size, std::move(data));
  return static_cast<BatchIndex>(batches_.size() - 1);
}

bool ObjectsOut::wrong_depth(std::size_t parent, unsigned depth) {
  if (depth == list_depth_) return false;
  error(parent, FieldError::internal_error("the resolver gave lists of another depth than the field's type has"));
  return true;
}

void ObjectsOut::single(std::size_t parent, BatchIndex batch, std::size_t row) {
  if (wrong_depth(parent, 0)) return;
  refs_[parent] = ObjectRef{batch, static_cast<std::uint32_t>(row)};
}

void ObjectsOut::null(std::size_t parent) {
  if (list_depth_ == 0) {
    refs_[parent] = ObjectRef{};
  } else {
    layers_.front()[parent] = ListSlice{};
  }
}

void ObjectsOut::list(std::size_t parent, BatchIndex batch, std::size_t first, std::size_t count) {
  if (wrong_depth(parent, 1)) return;
  layers_.front()[parent] =
      ListSlice{static_cast<std::uint32_t>(refs_.size()), static_cast<std::uint32_t>(count), ListSlice::State::value};
  for (std::size_t row = first; row < first + count; ++row) {
    refs_.push_back(ObjectRef{batch, static_cast<std::uint32_t>(row)});
  }
}

void ObjectsOut::open_list(std::size_t parent) {
  open_.clear();
  open_parent_ = parent;
  open_.emplace_back();
}

void ObjectsOut::open_list() {
  open_.emplace_back();
}

void ObjectsOut::item(BatchIndex batch, std::size_t row) {
  open_.back().refs.push_back(ObjectRef{batch, static_cast<std::uint32_t>(row)});
}

void ObjectsOut::null_item() {
  if (open_.size() < list_depth_) {
    open_.back().inner.emplace_back();
  } else {
    open_.back().refs.emplace_back();
  }
}

void ObjectsOut::error_item(FieldError error) {
  errors_.push_back(PlacedError{static_cast<std::uint32_t>(open_parent_), open_path(), std::move(error)});
  if (open_.size() < list_depth_) {
    open_.back().inner.push_back(ListSlice{0, 0, ListSlice::State::error});
  } else {
    open_.back().refs.push_back(ObjectRef{0, ObjectRef::error_row});
  }
}

void ObjectsOut::close_list() {
  OpenList closed = std::move(open_.back());
  open_.pop_back();
  const std::size_t depth = open_.size();  // of the list that is closed
  ListSlice slice{0, 0, ListSlice::State::value};
  if (depth + 1 < list_depth_) {
    auto& next = layers_[depth + 1];
    slice.begin = static_cast<std::uint32_t>(next.size());
    slice.count = static_cast<std::uint32_t>(closed.inner.size());
    next.insert(next.end(), closed.inner.begin(), closed.inner.end());
  } else {
    slice.begin = static_cast<std::uint32_t>(refs_.size());
    slice.count = static_cast<std::uint32_t>(closed.refs.size());
    refs_.insert(refs_.end(), closed.refs.begin(), closed.refs.end());
  }
  if (depth > 0) {
    open_.back().inner.push_back(slice);
  } else if (!wrong_depth(open_parent_, list_depth_ == 0 ? 1 : list_depth_)) {
    layers_.front()[open_parent_] = slice;
  }
}

std::vector<std::uint32_t> ObjectsOut::open_path() const {
  std::vector<std::uint32_t> path;
  for (const OpenList& list : open_) {
    path.push_back(static_cast<std::uint32_t>(list.inner.size() + list.refs.size()));
  }
  return path;
}

void ObjectsOut::error(std::size_t parent, FieldError error) {
  errors_.push_back(PlacedError{static_cast<std::uint32_t>(parent), {}, std::move(error)});
  if (list_depth_ == 0) {
    refs_[parent] = ObjectRef{0, ObjectRef::error_row};
  } else {
    layers_.front()[parent] = ListSlice{0, 0, ListSlice::State::error};
  }
}

}  // namespace mw::graphql

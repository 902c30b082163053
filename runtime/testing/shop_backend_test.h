#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "runtime/app/backend.h"
#include "runtime/base/decimal.h"
#include "runtime/base/temporal.h"
#include "runtime/db/model.h"

/// A second backend for tests: keys that the database makes, every verb, every setting of a column.
namespace shop {

enum class Status { open, paid };

struct Order {
  std::int64_t id = 0;
  std::string number;
  Status status = Status::open;
  mw::DateTime created_at;
  std::optional<std::string> note;
};

struct Line {
  std::int64_t id = 0;
  std::int64_t order_id = 0;
  std::string product;
  mw::Decimal price;
};

extern const mw::db::Model order_model;
extern const mw::db::Model line_model;
inline const mw::db::Model& model_of(const Order*) {
  return order_model;
}
inline const mw::db::Model& model_of(const Line*) {
  return line_model;
}

extern const mw::app::Backend backend;

}  // namespace shop

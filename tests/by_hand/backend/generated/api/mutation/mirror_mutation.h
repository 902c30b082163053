// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generated/things/slot.h"
#include "generated/things/thing.h"
#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/json.h"
#include "runtime/base/task.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"
#include "runtime/db/model.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

enum class MirrorKind {
  flat,
  round,
};

extern const mw::db::Enum mirror_kind_enum;

/// The graphql:api /has a mirror:mutation.
class MirrorMutation {
 public:
  struct Inputs {
    std::string sure;
    MirrorKind kind{};
    std::optional<std::string> handle;
    std::optional<bool> flag;
    std::optional<std::int32_t> count;
    std::optional<std::int64_t> big;
    std::optional<double> ratio;
    std::optional<mw::Decimal> price;
    std::optional<mw::Date> day;
    std::optional<mw::Time> at;
    std::optional<mw::DateTime> moment;
    std::optional<mw::Json> meta;
    std::optional<mw::Bytes> data;
    std::optional<std::vector<std::string>> labels;
    std::optional<mw::Uuid> key;
    std::optional<std::int64_t> number;
    std::optional<std::vector<mw::Uuid>> things;
    std::optional<std::vector<std::string>> slots;
  };
  struct Outputs {
    std::optional<std::string> sure;
    std::optional<MirrorKind> kind;
    std::optional<std::string> handle;
    std::optional<bool> flag;
    std::optional<std::int32_t> count;
    std::optional<std::int64_t> big;
    std::optional<double> ratio;
    std::optional<mw::Decimal> price;
    std::optional<mw::Date> day;
    std::optional<mw::Time> at;
    std::optional<mw::DateTime> moment;
    std::optional<mw::Json> meta;
    std::optional<mw::Bytes> data;
    std::optional<std::vector<std::string>> labels;
    std::optional<mw::Uuid> key;
    std::optional<std::int64_t> number;
    std::optional<Slot> slot;
    std::optional<std::vector<Thing>> things;
  };
  /// Yours, in app/: mirror(sure: String!, kind: MirrorKind!, handle: String, flag: Boolean, count: Int, big:
  /// BigInt, ratio: Float, price: Decimal, day: Date, at: Time, moment: DateTime, meta: JSON, data: Bytes, labels:
  /// [String!], key: ID, number: Int, things: [ID!], slots: [ID!]): MirrorPayload
  static mw::Task<Outputs> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand

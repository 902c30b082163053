// Made from spec.md by mutation.h.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "generated/api/form/note_form.h"
#include "generated/things/note.h"
#include "generated/things/thing.h"
#include "runtime/base/bytes.h"
#include "runtime/base/decimal.h"
#include "runtime/base/json.h"
#include "runtime/base/task.h"
#include "runtime/base/temporal.h"
#include "runtime/base/uuid.h"

namespace mw::app {
class WritingCall;
}

namespace by_hand {

/// The graphql:api /has an absorb:mutation that /receives a thing:item and a note:item~list and /returns a
/// thing:item and a note:item~list.
class AbsorbMutation {
 public:
  struct Inputs {
    mw::Uuid thing_id;
    std::string thing_name;
    std::optional<std::string> thing_handle;
    std::optional<std::string> thing_mail;
    std::optional<std::string> thing_site;
    std::optional<std::string> thing_story;
    std::optional<std::string> thing_body;
    std::optional<bool> thing_flag;
    std::optional<std::int32_t> thing_count;
    std::optional<std::int64_t> thing_big;
    std::optional<double> thing_ratio;
    std::optional<mw::Decimal> thing_price;
    std::optional<mw::Date> thing_day;
    std::optional<mw::Time> thing_at;
    std::optional<mw::DateTime> thing_moment;
    std::optional<mw::Json> thing_meta;
    std::optional<mw::Bytes> thing_data;
    std::optional<ThingStatus> thing_status;
    std::optional<std::vector<std::string>> thing_labels;
    std::optional<std::int64_t> thing_keeper_id;
    std::optional<std::string> thing_class;
    std::optional<std::int32_t> thing_delete;
    std::vector<NoteForm> notes;
  };
  struct Outputs {
    std::optional<Thing> thing;
    std::optional<std::vector<Note>> notes;
  };
  /// Yours, in app/: absorb(thingId: ID!, thingName: String!, thingHandle: String, thingMail: String, thingSite:
  /// String, thingStory: String, thingBody: String, thingFlag: Boolean, thingCount: Int, thingBig: BigInt,
  /// thingRatio: Float, thingPrice: Decimal, thingDay: Date, thingAt: Time, thingMoment: DateTime, thingMeta: JSON,
  /// thingData: Bytes, thingStatus: ThingStatus, thingLabels: [String!], thingKeeperId: Int, thingClass: String,
  /// thingDelete: Int, notes: [NoteForm!]!): AbsorbPayload
  static mw::Task<Outputs> run(const Inputs& inputs, mw::app::WritingCall& call);
};

}  // namespace by_hand

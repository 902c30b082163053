// Mutations of one's own: payload and plain, rows and values, with keys of one part and of several.
#include "generated/api/mutation/absorb_mutation.h"
#include "generated/api/mutation/clear_slot_mutation.h"
#include "generated/api/mutation/delete_mutation.h"
#include "generated/api/mutation/mirror_mutation.h"
#include "generated/api/mutation/nothing_mutation.h"
#include "generated/api/mutation/pick_all_mutation.h"
#include "generated/api/mutation/pick_mutation.h"
#include "generated/api/mutation/tally_mutation.h"
#include "generated/api/mutation/wrapped_mutation.h"
#include "runtime/app/call.h"

namespace by_hand {

mw::Task<AbsorbMutation::Outputs> AbsorbMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  Outputs outputs;
  Thing thing;
  thing.id = inputs.thing_id;
  thing.name = inputs.thing_name;
  thing.price = inputs.thing_price;
  thing.status = inputs.thing_status.value_or(ThingStatus::new_);
  thing.labels = inputs.thing_labels.value_or(std::vector<std::string>{});
  thing.keeper_id = inputs.thing_keeper_id;
  mw::Task<std::optional<Thing>> saving = call.save(std::move(thing));
  outputs.thing = co_await saving;
  if (!outputs.thing) co_return outputs;
  outputs.notes.emplace();
  for (std::size_t i = 0; i < inputs.notes.size(); ++i) {
    if (inputs.notes[i].text.empty()) call.refuse("TOO_SHORT", "notes." + std::to_string(i) + ".text", "is empty");
    Note note;
    note.text = inputs.notes[i].text;
    note.thing_id = outputs.thing->id;
    mw::Task<std::optional<Note>> writing = call.create(std::move(note));
    std::optional<Note> written = co_await writing;
    if (written) outputs.notes->push_back(std::move(*written));
  }
  co_return outputs;
}

mw::Task<MirrorMutation::Outputs> MirrorMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  Outputs outputs;
  outputs.sure = inputs.sure;
  outputs.kind = inputs.kind;
  outputs.handle = inputs.handle;
  outputs.flag = inputs.flag;
  outputs.count = inputs.count;
  outputs.big = inputs.big;
  outputs.ratio = inputs.ratio;
  outputs.price = inputs.price;
  outputs.day = inputs.day;
  outputs.at = inputs.at;
  outputs.moment = inputs.moment;
  outputs.meta = inputs.meta;
  outputs.data = inputs.data;
  outputs.labels = inputs.labels;
  outputs.key = inputs.key;
  outputs.number = inputs.number;
  if (inputs.number) {
    mw::Task<std::optional<Slot>> finding = call.find<Slot>(*inputs.number, SlotSide::left);
    outputs.slot = co_await finding;
  }
  if (inputs.things) {
    mw::Task<std::vector<Thing>> finding = call.find_all<Thing>(*inputs.things);
    outputs.things = co_await finding;
  }
  co_return outputs;
}

mw::Task<std::optional<std::int64_t>> TallyMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  if (inputs.add && *inputs.add < 0) call.refuse("OUT_OF_RANGE", "add", "is negative");
  mw::Task<std::vector<Thing>> reading = call.rows(mw::app::Select<Thing>());
  const std::vector<Thing> things = co_await reading;
  if (!inputs.add) co_return std::nullopt;
  co_return static_cast<std::int64_t>(things.size()) + *inputs.add;
}

mw::Task<std::optional<Thing>> PickMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  return call.find<Thing>(inputs.id);
}

mw::Task<std::vector<Thing>> PickAllMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  return call.find_all<Thing>(inputs.ids);
}

mw::Task<bool> NothingMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  Note note;
  note.text = "nothing was here";
  mw::Task<std::optional<Note>> writing = call.create(std::move(note));
  co_await writing;
  if (inputs.fail == "refuse") call.refuse("INVALID", "fail", "was asked for");
  if (inputs.fail == "client") throw mw::graphql::ClientError("was asked for", "TEAPOT");
  if (inputs.fail == "bug") throw std::runtime_error("a secret of the house");
  co_return true;
}

mw::Task<DeleteMutation::Outputs> DeleteMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  mw::Task<bool> removing = call.remove<Thing>(inputs.id);
  Outputs outputs;
  outputs.deleted = co_await removing;
  co_return outputs;
}

mw::Task<WrappedMutation::Outputs> WrappedMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  Outputs outputs;
  outputs.said = inputs.text;
  if (!inputs.note) co_return outputs;
  Note note;
  note.text = inputs.note->text;
  note.thing_id = inputs.note->thing_id;
  mw::Task<std::optional<Note>> writing = call.save(std::move(note));
  outputs.note = co_await writing;
  co_return outputs;
}

mw::Task<ClearSlotMutation::Outputs> ClearSlotMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  Outputs outputs;
  mw::Task<std::optional<Slot>> finding = call.find<Slot>(std::tuple(inputs.keeper, inputs.side));
  const std::optional<Slot> slot = co_await finding;
  if (slot && slot->thing_id) {
    mw::Task<std::optional<Thing>> looking = call.find<Thing>(*slot->thing_id);
    outputs.was = co_await looking;
  }
  mw::Task<bool> removing = call.remove<Slot>(inputs.keeper, inputs.side);
  if (!co_await removing) co_return outputs;
  mw::Task<std::vector<Slot>> rest = call.find_all<Slot>(std::vector{
      std::tuple(inputs.keeper, SlotSide::left), std::tuple(inputs.keeper, SlotSide::right)});
  outputs.left = static_cast<std::int32_t>((co_await rest).size());
  co_return outputs;
}

}  // namespace by_hand

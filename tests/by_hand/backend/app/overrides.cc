// Hooks of every kind, replaced resolvers, start-up steps. What hooks see goes into the table of logs.
#include "runtime/app/overrides.h"

#include "app/resolvers.h"
#include "generated/api/mutation/sweep_mutation.h"
#include "generated/backend.h"
#include "generated/things/keeper.h"
#include "generated/things/log.h"
#include "generated/things/note.h"
#include "generated/things/slot.h"
#include "generated/things/thing.h"
#include "runtime/app/call.h"

namespace by_hand {

namespace {

mw::Task<void> write_log(mw::app::WritingCall& call, std::string text) {
  Log log;
  log.text = std::move(text);
  mw::Task<std::optional<Log>> writing = call.create(std::move(log));
  co_await writing;
}

/// In the transaction of a save or delete, so that what is rolled back is not told.
void tell(mw::app::SaveContext& context, std::string text) {
  context.in_transaction([text](mw::app::WritingCall& call) { return write_log(call, text); });
}

void change_thing(Thing& thing, mw::app::SaveContext& context) {
  if (thing.name == "bad") context.refuse("INVALID", "name", "is bad");
  if (thing.name == "trim ") thing.name = "trim";
  if (context.is_new() && thing.name == "counted") thing.count = 1;
  if (thing.name == "too dear") thing.price = mw::Decimal{"1000.01"};
}

void keep_stuck(const Thing& thing, mw::app::SaveContext& context) {
  if (thing.name == "stuck") context.refuse("INVALID", "name", "is stuck");
  tell(context, "before delete " + thing.name);
}

void sweep(const Note& note, mw::app::SaveContext& context) {
  const auto* inputs = context.inputs<SweepMutation::Inputs>();
  if (inputs == nullptr) return;
  context.outputs<SweepMutation::Outputs>()->told = note.text + (inputs->why ? " because " + *inputs->why : "");
}

mw::Task<void> add_house(mw::app::Call& call) {
  auto work = [](mw::app::WritingCall& writing) -> mw::Task<void> {
    Keeper house;
    house.name = "House";
    mw::Task<std::optional<Keeper>> saving = writing.save(std::move(house));
    co_await saving;
  };
  mw::Task<mw::app::InputErrors> storing = call.transaction(work);
  co_await storing;
}

}  // namespace

void register_overrides(mw::app::Overrides& app) {
  app.before_save<Thing>(change_thing);
  app.after_save<Thing>([](const Thing& thing, mw::app::SaveContext& context) {
    if (thing.name == "late") context.refuse("INVALID", "", "came too late");
    tell(context, (context.is_new() ? "insert " : "update ") + thing.name);
  });
  app.in_transaction<Thing>([](const Thing& thing, mw::app::WritingCall& call) -> mw::Task<void> {
    if (thing.name == "doomed") call.refuse("INVALID", "name", "was refused at the end");
    co_return;
  });
  app.after_commit<Thing>([](const Thing& thing) {
    committed().push_back(thing.name);
    if (thing.name == "loud") throw std::runtime_error("nobody is to hear of this");
  });
  app.before_delete<Thing>(keep_stuck);
  app.after_delete<Thing>([](const Thing& thing, mw::app::SaveContext& context) {
    tell(context, "after delete " + thing.name);
    context.after_commit([name = thing.name] { committed().push_back("gone " + name); });
  });
  app.after_delete<Slot>([](const Slot& slot, mw::app::SaveContext& context) {
    tell(context, slot.side == SlotSide::left ? "left slot gone" : "right slot gone");
  });
  app.before_delete<Note>([](const Note& note, mw::app::SaveContext& context) {
    if (note.text == "glued") context.refuse("INVALID", "text", "is glued");
  });
  app.after_save<Note>(sweep);
  app.resolver<Keeper>("name", shouted_names(), {"name"});
  app.resolver("Query", "logs", last_logs());
  app.at_start("a house", add_house);
}

}  // namespace by_hand

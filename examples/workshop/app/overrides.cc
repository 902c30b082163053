// Hooks, a replaced resolver and a start-up step: registered once, when the service starts.
#include "runtime/app/overrides.h"

#include "app/journal.h"
#include "app/loud_names.h"
#include "generated/api/mutation/receive_part_mutation.h"
#include "generated/backend.h"
#include "generated/stock/movement.h"
#include "generated/stock/part.h"
#include "generated/stock/supplier.h"
#include "runtime/app/call.h"

namespace workshop {

namespace {

/// Before: may change the row, or refuse it. The mutation's own arguments are there, too.
void check_part(Part& part, mw::app::SaveContext& context) {
  if (part.name == "nothing") context.refuse("INVALID", "name", "is not a part");
  const auto* inputs = context.inputs<ReceivePartMutation::Inputs>();
  if (inputs == nullptr) return;
  if (inputs->delivery_note == "lost") context.refuse("INVALID", "deliveryNote", "has to be found first");
  context.outputs<ReceivePartMutation::Outputs>()->noted = inputs->delivery_note.has_value();
}

/// In the transaction: reads and writes, and all of it is stored or nothing.
mw::Task<void> note_delivery(const Part& part, mw::app::WritingCall& call) {
  if (part.name != "glue") co_return;
  Movement movement;
  movement.part_id = part.id;
  movement.change = part.amount;
  movement.reason = "glue dries: each change is noted";
  mw::Task<std::optional<Movement>> saving = call.create(std::move(movement));
  co_await saving;
}

/// At the start: what has to be there before the first request.
mw::Task<void> add_house_supplier(mw::app::Call& call) {
  mw::Task<mw::app::InputErrors> storing = call.transaction([](mw::app::WritingCall& work) -> mw::Task<void> {
    mw::app::Select<Supplier> house;
    house.where<&Supplier::name>(std::string("House"));
    mw::Task<std::vector<Supplier>> finding = work.rows(house);
    const std::vector<Supplier> found = co_await finding;
    if (!found.empty()) co_return;
    Supplier supplier;
    supplier.name = "House";
    mw::Task<std::optional<Supplier>> saving = work.save(std::move(supplier));
    co_await saving;
  });
  co_await storing;
}

}  // namespace

void register_overrides(mw::app::Overrides& app) {
  app.before_save<Part>(check_part);
  app.after_save<Part>([](const Part& part, mw::app::SaveContext&) { journal().add("written " + part.name); });
  app.in_transaction<Part>(note_delivery);
  app.after_commit<Part>([](const Part& part) { journal().add("committed " + part.name); });
  app.before_delete<Part>([](const Part& part, mw::app::SaveContext& context) {
    if (part.amount > 0) context.refuse("INVALID", "", "is still on the shelf");
  });
  app.after_delete<Part>([](const Part& part, mw::app::SaveContext& context) {
    context.after_commit([name = part.name] { journal().add("gone " + name); });
  });
  app.resolver<Supplier>("name", loud_names(), {"name"});
  app.at_start("the house supplier", add_house_supplier);
}

}  // namespace workshop

// A mutation of one's own: all of it is one transaction, with the checks and hooks of generated ones.
#include "generated/api/mutation/take_parts_mutation.h"

#include <utility>

#include "runtime/app/call.h"

namespace workshop {

mw::Task<TakePartsMutation::Outputs> TakePartsMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  Outputs outputs;
  const std::int32_t amount = inputs.amount.value_or(1);
  if (amount < 1) call.refuse("OUT_OF_RANGE", "amount", "must be at least 1");
  outputs.parts.emplace();
  outputs.movements.emplace();
  outputs.left = 0;
  for (std::size_t i = 0; i < inputs.parts.size() && !call.refused(); ++i) {
    mw::Task<std::optional<Part>> finding = call.find<Part>(inputs.parts[i]);
    std::optional<Part> part = co_await finding;
    if (!part) {
      call.refuse("NOT_FOUND", "parts." + std::to_string(i), "is not there");
      break;
    }
    part->amount -= amount;
    // The limit `minimum: 0` of the type spec refuses it if there are not enough.
    mw::Task<std::optional<Part>> saving = call.save(std::move(*part));
    std::optional<Part> saved = co_await saving;
    if (!saved) break;
    Movement movement;
    movement.part_id = saved->id;
    movement.change = -amount;
    movement.reason = inputs.reason;
    mw::Task<std::optional<Movement>> noting = call.create(std::move(movement));
    std::optional<Movement> noted = co_await noting;
    if (!noted) break;
    *outputs.left += saved->amount;
    outputs.parts->push_back(std::move(*saved));
    outputs.movements->push_back(std::move(*noted));
  }
  co_return outputs;
}

}  // namespace workshop

// A mutation that /receives an item and stores nothing.
#include "generated/api/mutation/describe_part_mutation.h"

#include "runtime/app/call.h"

namespace workshop {

mw::Task<std::optional<std::string>> DescribePartMutation::run(const Inputs& inputs, mw::app::WritingCall& call) {
  if (inputs.name.empty()) call.refuse("REQUIRED", "name", "must not be empty");
  std::string text = inputs.name;
  if (inputs.price_cents) text += " at " + std::to_string(*inputs.price_cents) + " cents";
  // Absent and null are both empty; `given` tells them apart.
  if (!inputs.supplier_id) text += call.given("supplierId") ? ", from nobody" : ", from somebody";
  co_return text;
}

}  // namespace workshop

// Own queries: one function for each output that the spec declares.
#include "generated/api/query/shortage_query.h"

#include <algorithm>
#include <cctype>

#include "runtime/app/call.h"

namespace workshop {

namespace {

mw::Task<std::vector<Part>> short_of(mw::app::Call& call, std::int32_t below) {
  mw::app::Select<Part> few;
  few.where<&Part::amount>(mw::db::Op::lt, below).order_by<&Part::name>();
  mw::Task<std::vector<Part>> parts = call.rows(few);
  co_return co_await parts;
}

}  // namespace

mw::Task<std::vector<Part>> ShortageQuery::short_parts(const ShortPartsInputs& inputs, mw::app::Call& call) {
  return short_of(call, inputs.below);
}

mw::Task<std::int32_t> ShortageQuery::short_count(const ShortCountInputs& inputs, mw::app::Call& call) {
  mw::Task<std::vector<Part>> few = short_of(call, inputs.below);
  const std::vector<Part> parts = co_await few;
  co_return static_cast<std::int32_t>(parts.size());
}

mw::Task<std::optional<std::string>> ShortageQuery::short_note(const ShortNoteInputs& inputs, mw::app::Call& call) {
  if (inputs.below < 0) throw mw::graphql::ClientError("below must not be negative", "BAD_USER_INPUT", "below");
  mw::Task<std::vector<Part>> few = short_of(call, inputs.below);
  const std::vector<Part> parts = co_await few;
  if (parts.empty()) co_return std::nullopt;
  std::string note = std::to_string(parts.size()) + (parts.size() == 1 ? " part runs out" : " parts run out");
  if (inputs.style == ShortageStyle::loud) {
    std::transform(note.begin(), note.end(), note.begin(), [](unsigned char c) {
      return static_cast<char>(std::toupper(c));
    });
    note += "!";
  }
  co_return note;
}

}  // namespace workshop

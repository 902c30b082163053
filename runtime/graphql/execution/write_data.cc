// The serialising pass: depth first, straight into the buffer of the response.
#include <limits>

#include "runtime/graphql/execution/execution.h"

namespace mw::graphql {
namespace {

/// Where the text goes, and when to stop.
struct Out {
  JsonWriter& json;
  std::size_t most;

  bool full() const { return json.size() > most; }
};

void write_object(Out& out, const ResultBatch& batch, std::uint32_t row);

void write_ref(Out& out, const FieldResult& result, const ObjectRef& ref) {
  if (ref.is_null() || result.children[ref.batch]->is_dead(ref.row)) {
    out.json.raw("null");
  } else {
    write_object(out, *result.children[ref.batch], ref.row);
  }
}

/// One object or one list of depth `depth`.
void write_entry(Out& out, const FieldResult& result, unsigned depth, std::uint32_t index) {
  const ObjectsOut& objects = *result.objects;
  if (depth == objects.list_depth()) return write_ref(out, result, objects.refs()[index]);
  const ListSlice& slice = objects.layers()[depth][index];
  if (slice.state != ListSlice::State::value) return out.json.raw("null");
  out.json.raw('[');
  for (std::uint32_t i = 0; i < slice.count && !out.full(); ++i) {
    if (i != 0) out.json.raw(',');
    write_entry(out, result, depth + 1, slice.begin + i);
  }
  out.json.raw(']');
}

void write_result(Out& out, const FieldResult& result, std::uint32_t row) {
  if (result.objects) return write_entry(out, result, 0, row);
  if (!result.leaves || result.leaves->spans()[row].state != LeafOut::Span::State::value) return out.json.raw("null");
  out.json.raw(result.leaves->text(result.leaves->spans()[row]));
}

void write_object(Out& out, const ResultBatch& batch, std::uint32_t row) {
  if (out.full()) return;
  const Selection& selection = *batch.selection;
  out.json.raw('{');
  for (std::size_t i = 0; i < selection.fields.size() && !out.full(); ++i) {
    const PlanField& field = selection.fields[i];
    if (i != 0) out.json.raw(',');
    out.json.raw(field.key_json);
    const std::int32_t slot = selection.result_slot[i];
    if (slot < 0) {
      field.binding->leaf.write(out.json, batch.batch, row, field.binding->leaf);
    } else {
      write_result(out, batch.results[static_cast<std::size_t>(slot)], row);
    }
  }
  out.json.raw('}');
}

}  // namespace

bool write_data(JsonWriter& json, const ResultTree& tree, std::size_t most) {
  Out out{json, most == 0 ? std::numeric_limits<std::size_t>::max() : most};
  if (tree.root().is_dead(0)) {
    json.raw("null");
  } else {
    write_object(out, tree.root(), 0);
  }
  return !out.full();
}

}  // namespace mw::graphql

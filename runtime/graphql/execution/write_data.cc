// The serialising pass: depth first, straight into the buffer of the response.
#include "runtime/graphql/execution/execution.h"

namespace mw::graphql {
namespace {

void write_object(JsonWriter& json, const ResultBatch& batch, std::uint32_t row);

void write_ref(JsonWriter& json, const FieldResult& result, const ObjectRef& ref) {
  if (ref.is_null() || result.children[ref.batch]->is_dead(ref.row)) {
    json.raw("null");
  } else {
    write_object(json, *result.children[ref.batch], ref.row);
  }
}

/// One object or one list of depth `depth`.
void write_entry(JsonWriter& json, const FieldResult& result, unsigned depth, std::uint32_t index) {
  const ObjectsOut& objects = *result.objects;
  if (depth == objects.list_depth()) return write_ref(json, result, objects.refs()[index]);
  const ListSlice& slice = objects.layers()[depth][index];
  if (slice.state != ListSlice::State::value) return json.raw("null");
  json.raw('[');
  for (std::uint32_t i = 0; i < slice.count; ++i) {
    if (i != 0) json.raw(',');
    write_entry(json, result, depth + 1, slice.begin + i);
  }
  json.raw(']');
}

void write_result(JsonWriter& json, const FieldResult& result, std::uint32_t row) {
  if (result.objects) return write_entry(json, result, 0, row);
  if (!result.leaves || result.leaves->spans()[row].state != LeafOut::Span::State::value) return json.raw("null");
  json.raw(result.leaves->text(result.leaves->spans()[row]));
}

void write_object(JsonWriter& json, const ResultBatch& batch, std::uint32_t row) {
  const Selection& selection = *batch.selection;
  json.raw('{');
  for (std::size_t i = 0; i < selection.fields.size(); ++i) {
    const PlanField& field = selection.fields[i];
    if (i != 0) json.raw(',');
    json.raw(field.key_json);
    const std::int32_t slot = selection.result_slot[i];
    if (slot < 0) {
      field.binding->leaf.write(json, batch.batch, row, field.binding->leaf);
    } else {
      write_result(json, batch.results[static_cast<std::size_t>(slot)], row);
    }
  }
  json.raw('}');
}

}  // namespace

void write_data(JsonWriter& json, const ResultTree& tree) {
  if (tree.root().is_dead(0)) return json.raw("null");
  write_object(json, tree.root(), 0);
}

}  // namespace mw::graphql

#include <utility>

#include "generator/api/codes.h"
#include "generator/api/lists.h"
#include "generator/api/outputs.h"
#include "generator/api/parts.h"
#include "generator/api/paths.h"
#include "generator/api/query_inputs.h"
#include "generator/api/root_fields.h"
#include "generator/api/rows.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

class QueryBuilder {
 public:
  QueryBuilder(Context& context, Index operation) : context_(context), operation_(operation) {}

  void run() {
    const std::vector<ItemUse> uses = context_.uses(operation_, "provides");
    Operation& operation = context_.service.operations[operation_];
    operation.hand_written = uses.empty();
    const std::vector<Output> outputs = derive_outputs(context_, operation_, uses);
    if (outputs.empty() && !context_.diagnostics.has_errors()) {
      context_.error(
          codes::nothing_provided,
          operation.origin.said.place,
          "the query `" + operation.name + "` answers nothing",
          "say what it /provides, or declare its outputs in " + pascal_case(operation.name) + "OutputsType.json"
      );
    }
    std::vector<std::vector<Argument>> inputs = query_inputs(context_, operation_, outputs, uses.empty());
    for (std::size_t i = 0; i < outputs.size(); ++i) add_output(outputs[i], std::move(inputs[i]));
  }

 private:
  void add_output(const Output& output, std::vector<Argument> arguments) {
    RootField field = new_root_field(context_, OperationKind::query, operation_, output.name);
    field.origin = output.origin;
    field.output = kebab_case(output.name);
    field.description = output.spec.description;
    field.deprecated = output.spec.deprecated;
    field.arguments = std::move(arguments);
    const bool rows = output.spec.kind == Kind::fk || output.spec.kind == Kind::related_set;
    if (!rows) {
      field.hand_written = true;
      field.answer = {
          .kind = AnswerKind::scalar,
          .type = none,
          .graphql = scalar_type(context_, output, output.required),
          .scalar = scalar_kind(context_, output),
          .enumeration = output.enumeration,
      };
      return add_root_field(context_, std::move(field));
    }
    if (field.deprecated.empty()) field.deprecated = context_.type(output.type).deprecated;
    field.hand_written = context_.service.operations[operation_].hand_written;
    const std::string& item = context_.type(output.type).graphql_name;
    field.answer = output.list ? Answer{.kind = AnswerKind::list, .type = output.type, .graphql = list_of(item, true)}
                               : Answer{.kind = AnswerKind::item, .type = output.type, .graphql = named(item, false)};
    if (field.hand_written) return add_root_field(context_, std::move(field));
    const auto& file = context_.operations[operation_].inputs;
    RowsRequest request{
        .type = output.type, .list = output.list, .inputs = file ? &*file : nullptr, .fixed = &output.fixed};
    add_rows(context_, request, field);
  }

  Context& context_;
  Index operation_;
};

}  // namespace

void derive_queries(Context& context) {
  for (Index i = 0; i < context.service.operations.size(); ++i) {
    if (context.service.operations[i].kind == OperationKind::query) QueryBuilder(context, i).run();
  }
}

}  // namespace moonwright::api

#include <utility>

#include "generator/api/codes.h"
#include "generator/api/lists.h"
#include "generator/api/outputs.h"
#include "generator/api/parts.h"
#include "generator/api/query_inputs.h"
#include "generator/api/root_fields.h"
#include "generator/api/rows.h"
#include "generator/base/names.h"

namespace moonwright::api {

namespace {

class SubscriptionBuilder {
 public:
  SubscriptionBuilder(Context& context, Index operation) : context_(context), operation_(operation) {}

  void run() {
    std::vector<ItemUse> watched = context_.uses(operation_, "watches");
    std::vector<ItemUse> followed = context_.uses(operation_, "follows");
    const bool live = watched.empty();
    if (!check(watched, followed)) return;
    std::vector<Output> outputs = derive_outputs(context_, operation_, live ? followed : watched);
    if (outputs.size() != 1 || outputs.front().type == none) {
      context_.error(
          codes::one_thing,
          place_of(operation().origin),
          "a subscription answers one item or one list",
          "keep one output in its outputs type spec"
      );
      return;
    }
    add(outputs, live);
  }

 private:
  const Operation& operation() const { return context_.service.operations[operation_]; }

  bool check(const std::vector<ItemUse>& watched, const std::vector<ItemUse>& followed) {
    if (watched.size() + followed.size() == 1) return true;
    const std::string name = "`" + operation().name + "`";
    if (watched.empty() && followed.empty()) {
      context_.error(
          codes::nothing_provided,
          operation().origin.said.place,
          "the subscription " + name + " watches nothing",
          "say which item it /watches or /follows"
      );
      return false;
    }
    const ItemUse& last = followed.empty() || (!watched.empty() && watched.back().order > followed.back().order)
                              ? watched.back()
                              : followed.back();
    const ItemUse& first = watched.empty() || (!followed.empty() && followed.front().order < watched.front().order)
                               ? followed.front()
                               : watched.front();
    context_.clash(
        codes::one_thing,
        last.origin.said.place,
        "the subscription " + name + " speaks of several things",
        "make one subscription of each",
        first.origin.said.place,
        "the first of them"
    );
    return false;
  }

  void add(const std::vector<Output>& outputs, bool live) {
    const Output& output = outputs.front();
    const Type& type = context_.type(output.type);
    RootField field = new_root_field(context_, OperationKind::subscription, operation_, camel_case(operation().name));
    field.output = kebab_case(output.name);
    field.live = live;
    field.arguments = std::move(query_inputs(context_, operation_, outputs, false).front());
    field.description = output.spec.description;
    const auto& file = context_.operations[operation_].inputs;
    RowsRequest request{
        .type = output.type,
        .list = output.list,
        .inputs = file ? &*file : nullptr,
        .fixed = &output.fixed,
        .unpaged = true};
    if (!output.list) {
      field.deprecated = type.deprecated;
      field.answer = {.kind = AnswerKind::item, .type = output.type, .graphql = named(type.graphql_name, false)};
      return add_rows(context_, request, std::move(field));
    }
    if (live) {
      field.deprecated = type.deprecated;
      field.answer = {.kind = AnswerKind::list, .type = output.type, .graphql = list_of(type.graphql_name, true)};
      return add_rows(context_, request, std::move(field));
    }
    field.answer = {.kind = AnswerKind::change, .type = output.type, .graphql = named(type.pascal + "Change", true)};
    // Changes come in their own order: there is a filter, but nothing to order by.
    types::Fixed fixed = output.fixed;
    fixed.order_by.emplace();
    request.fixed = &fixed;
    add_rows(context_, request, std::move(field));
  }

  Context& context_;
  Index operation_;
};

}  // namespace

void derive_subscriptions(Context& context) {
  for (Index i = 0; i < context.service.operations.size(); ++i) {
    if (context.service.operations[i].kind == OperationKind::subscription) SubscriptionBuilder(context, i).run();
  }
}

}  // namespace moonwright::api

// Made from spec.md by by_hand.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/by_hand.h"

#include "generated/api/endpoint/restock_endpoint.h"
#include "generated/api/endpoint/stock_endpoint.h"
#include "generated/api/mutation/describe_part_mutation.h"
#include "generated/api/mutation/receive_part_mutation.h"
#include "generated/api/mutation/take_parts_mutation.h"
#include "generated/api/query/shortage_query.h"
#include "generated/stock/movement.h"
#include "generated/stock/part.h"
#include "generated/stock/supplier.h"

namespace workshop {

namespace app = mw::app;
namespace db = mw::db;

namespace {

constexpr db::EnumValue shortage_style_values[] = {
    {"PLAIN", "plain"},
    {"LOUD", "loud"},
};

}  // namespace

constinit const db::Enum shortage_style_enum = {
    .name = "ShortageStyle",
    .values = shortage_style_values,
};

namespace {

void read_shortage_query_short_parts(app::ArgumentReader& from, ShortageQuery::ShortPartsInputs& into) {
  from.read("below", into.below);
}

void read_shortage_query_short_count(app::ArgumentReader& from, ShortageQuery::ShortCountInputs& into) {
  from.read("below", into.below);
}

void read_shortage_query_short_note(app::ArgumentReader& from, ShortageQuery::ShortNoteInputs& into) {
  from.read("below", into.below);
  from.read("style", into.style, {&shortage_style_enum});
}

void read_take_parts_mutation(app::ArgumentReader& from, TakePartsMutation::Inputs& into) {
  from.read("parts", into.parts);
  from.read("amount", into.amount);
  from.read("reason", into.reason);
}

void read_describe_part_mutation(app::ArgumentReader& from, DescribePartMutation::Inputs& into) {
  from.read("id", into.id);
  from.read("name", into.name);
  from.read("amount", into.amount);
  from.read("priceCents", into.price_cents);
  from.read("supplierId", into.supplier_id);
}

void read_receive_part_mutation(app::ArgumentReader& from, ReceivePartMutation::Inputs& into) {
  from.read("deliveryNote", into.delivery_note);
}

// Each function below stands for a line of the spec. A linker that names one of them misses the body that the line
// declares: write it in app/; `moonwright generate` prints what it looks like.

mw::Task<void> type_specs_ShortageOutputsType_yml_line_3_declares_ShortageQuery_short_parts(app::Answering& to) {
  return app::answer(to, read_shortage_query_short_parts, &ShortageQuery::short_parts);
}

mw::Task<void> type_specs_ShortageOutputsType_yml_line_4_declares_ShortageQuery_short_count(app::Answering& to) {
  return app::answer(to, read_shortage_query_short_count, &ShortageQuery::short_count);
}

mw::Task<void> type_specs_ShortageOutputsType_yml_line_5_declares_ShortageQuery_short_note(app::Answering& to) {
  return app::answer(to, read_shortage_query_short_note, &ShortageQuery::short_note);
}

mw::Task<void> spec_md_line_54_declares_TakePartsMutation_run(app::HandCall& to) {
  return app::perform(to, &TakePartsMutation::run);
}

mw::Task<void> spec_md_line_57_declares_DescribePartMutation_run(app::HandCall& to) {
  return app::perform(to, &DescribePartMutation::run);
}

mw::Task<void> type_specs_Part_yml_line_10_declares_PartDerived_label(app::Answering& to) {
  return app::derive(to, &PartDerived::label);
}

mw::Task<void> type_specs_Part_yml_line_15_declares_PartDerived_supplier_rating(app::Answering& to) {
  return app::derive(to, &PartDerived::supplier_rating);
}

mw::Task<void> type_specs_Supplier_yml_line_6_declares_SupplierDerived_trusted(app::Answering& to) {
  return app::derive(to, &SupplierDerived::trusted);
}

mw::Task<app::EndpointResponse> spec_md_line_64_declares_StockEndpoint_answer(
    app::EndpointRequest& request, app::Call& call
) {
  return StockEndpoint::answer(request, call);
}

mw::Task<app::EndpointResponse> spec_md_line_64_declares_RestockEndpoint_answer(
    app::EndpointRequest& request, app::Call& call
) {
  return RestockEndpoint::answer(request, call);
}

constexpr app::HandField queries[] = {
    {
        .name = "shortParts",
        .statement = "ShortageQuery::shortParts",
        .model = &part_model,
        .list = true,
        .call = type_specs_ShortageOutputsType_yml_line_3_declares_ShortageQuery_short_parts,
    },
    {
        .name = "shortCount",
        .statement = "ShortageQuery::shortCount",
        .call = type_specs_ShortageOutputsType_yml_line_4_declares_ShortageQuery_short_count,
    },
    {
        .name = "shortNote",
        .statement = "ShortageQuery::shortNote",
        .call = type_specs_ShortageOutputsType_yml_line_5_declares_ShortageQuery_short_note,
    },
};

constexpr app::HandOutput take_parts_mutation_take_parts_outputs[] = {
    {
        .name = "parts",
        .model = &part_model,
        .list = true,
        .rows = app::output_rows<&TakePartsMutation::Outputs::parts>,
    },
    {
        .name = "movements",
        .model = &movement_model,
        .list = true,
        .rows = app::output_rows<&TakePartsMutation::Outputs::movements>,
    },
    {
        .name = "left",
        .write = app::write_output<&TakePartsMutation::Outputs::left>,
    },
};

constexpr app::HandOutput describe_part_mutation_describe_part_outputs[] = {
    {
        .write = app::write_result<std::optional<std::string>>,
    },
};

constexpr app::HandOutput receive_part_mutation_receive_part_outputs[] = {
    {
        .name = "noted",
        .write = app::write_output<&ReceivePartMutation::Outputs::noted>,
    },
};

constexpr app::HandMutation mutations[] = {
    {
        .name = "takeParts",
        .statement = "TakePartsMutation",
        .outputs = take_parts_mutation_take_parts_outputs,
        .read = app::read_inputs_by<read_take_parts_mutation>,
        .call = spec_md_line_54_declares_TakePartsMutation_run,
    },
    {
        .name = "describePart",
        .statement = "DescribePartMutation",
        .plain = true,
        .outputs = describe_part_mutation_describe_part_outputs,
        .read = app::read_inputs_by<read_describe_part_mutation>,
        .call = spec_md_line_57_declares_DescribePartMutation_run,
    },
    {
        .name = "receivePart",
        .statement = "ReceivePartMutation",
        .outputs = receive_part_mutation_receive_part_outputs,
        .read = app::read_inputs_by<read_receive_part_mutation>,
        .type_of_inputs = &app::type_tag<ReceivePartMutation::Inputs>,
        .make_outputs = app::make_outputs<ReceivePartMutation::Outputs>,
        .type_of_outputs = &app::type_tag<ReceivePartMutation::Outputs>,
    },
};

constexpr std::string_view part_label_needs[] = {
    "name",
    "priceCents",
};

constexpr std::string_view part_supplier_rating_needs[] = {
    "supplierId",
};

constexpr app::DerivedField derived[] = {
    {
        .model = &part_model,
        .name = "label",
        .statement = "PartDerived::label",
        .needs = part_label_needs,
        .call = type_specs_Part_yml_line_10_declares_PartDerived_label,
    },
    {
        .model = &part_model,
        .name = "supplierRating",
        .statement = "PartDerived::supplier_rating",
        .needs = part_supplier_rating_needs,
        .call = type_specs_Part_yml_line_15_declares_PartDerived_supplier_rating,
    },
    {
        .model = &supplier_model,
        .name = "trusted",
        .statement = "SupplierDerived::trusted",
        .call = type_specs_Supplier_yml_line_6_declares_SupplierDerived_trusted,
    },
};

constexpr app::EndpointRoute endpoints[] = {
    {
        .name = "stock",
        .method = mw::http::Method::get,
        .path = "/stock",
        .call = spec_md_line_64_declares_StockEndpoint_answer,
    },
    {
        .name = "restock",
        .method = mw::http::Method::post,
        .path = "/stock/deliveries",
        .call = spec_md_line_64_declares_RestockEndpoint_answer,
    },
};

}  // namespace

constinit const app::ByHand by_hand = {
    .queries = queries,
    .mutations = mutations,
    .derived = derived,
    .endpoints = endpoints,
};

}  // namespace workshop

// Made from spec.md by by_hand.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/by_hand.h"

#include "generated/api/endpoint/class_endpoint.h"
#include "generated/api/endpoint/delete_endpoint.h"
#include "generated/api/endpoint/plain_endpoint.h"
#include "generated/api/mutation/absorb_mutation.h"
#include "generated/api/mutation/clear_slot_mutation.h"
#include "generated/api/mutation/delete_mutation.h"
#include "generated/api/mutation/mirror_mutation.h"
#include "generated/api/mutation/nothing_mutation.h"
#include "generated/api/mutation/pick_all_mutation.h"
#include "generated/api/mutation/pick_mutation.h"
#include "generated/api/mutation/sweep_mutation.h"
#include "generated/api/mutation/tally_mutation.h"
#include "generated/api/mutation/wrapped_mutation.h"
#include "generated/api/query/class_query.h"
#include "generated/api/query/echo_query.h"
#include "generated/api/query/rows_query.h"
#include "generated/things/keeper.h"
#include "generated/things/note.h"
#include "generated/things/slot.h"
#include "generated/things/thing.h"

namespace by_hand {

namespace app = mw::app;
namespace db = mw::db;

namespace {

constexpr db::EnumValue echo_tone_values[] = {
    {"PLAIN", "plain"},
    {"LOUD", "loud"},
    {"CLASS", "class"},
};

}  // namespace

constinit const db::Enum echo_tone_enum = {
    .name = "EchoTone",
    .values = echo_tone_values,
};

namespace {

constexpr db::EnumValue echo_seen_tone_values[] = {
    {"SOFT", "soft"},
    {"_2ND", "2nd"},
};

}  // namespace

constinit const db::Enum echo_seen_tone_enum = {
    .name = "EchoSeenTone",
    .values = echo_seen_tone_values,
};

namespace {

constexpr db::EnumValue class_operator_values[] = {
    {"AND", "and"},
    {"OR", "or"},
    {"DELETE", "delete"},
};

}  // namespace

constinit const db::Enum class_operator_enum = {
    .name = "ClassOperator",
    .values = class_operator_values,
};

namespace {

constexpr db::EnumValue mirror_kind_values[] = {
    {"FLAT", "flat"},
    {"ROUND", "round"},
};

}  // namespace

constinit const db::Enum mirror_kind_enum = {
    .name = "MirrorKind",
    .values = mirror_kind_values,
};

namespace {

void read_note_form(app::ArgumentReader& from, NoteForm& into) {
  from.read("id", into.id);
  from.read("text", into.text);
  from.read("thingId", into.thing_id);
}

void read_echo_query_uuid_echo(app::ArgumentReader& from, EchoQuery::UuidEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_id_echo(app::ArgumentReader& from, EchoQuery::IdEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_string_echo(app::ArgumentReader& from, EchoQuery::StringEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_slug_echo(app::ArgumentReader& from, EchoQuery::SlugEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_email_echo(app::ArgumentReader& from, EchoQuery::EmailEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_url_echo(app::ArgumentReader& from, EchoQuery::UrlEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_text_echo(app::ArgumentReader& from, EchoQuery::TextEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_markdown_echo(app::ArgumentReader& from, EchoQuery::MarkdownEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_boolean_echo(app::ArgumentReader& from, EchoQuery::BooleanEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_int_echo(app::ArgumentReader& from, EchoQuery::IntEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_bigint_echo(app::ArgumentReader& from, EchoQuery::BigintEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_float_echo(app::ArgumentReader& from, EchoQuery::FloatEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_decimal_echo(app::ArgumentReader& from, EchoQuery::DecimalEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_date_echo(app::ArgumentReader& from, EchoQuery::DateEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_time_echo(app::ArgumentReader& from, EchoQuery::TimeEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_datetime_echo(app::ArgumentReader& from, EchoQuery::DatetimeEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_json_echo(app::ArgumentReader& from, EchoQuery::JsonEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_bytes_echo(app::ArgumentReader& from, EchoQuery::BytesEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_tags_echo(app::ArgumentReader& from, EchoQuery::TagsEchoInputs& into) {
  from.read("value", into.value);
}

void read_echo_query_enum_echo(app::ArgumentReader& from, EchoQuery::EnumEchoInputs& into) {
  from.read("value", into.value, {&echo_tone_enum});
}

void read_echo_query_seen(app::ArgumentReader& from, EchoQuery::SeenInputs& into) {
  from.read("things", into.things);
  from.read("form", into.form, read_note_form);
  from.read("tone", into.tone, {&echo_seen_tone_enum});
  from.read("limit", into.limit);
}

void read_class_query_class(app::ArgumentReader& from, ClassQuery::ClassInputs& into) {
  from.read("new", into.new_);
  from.read("operator", into.operator_, {&class_operator_enum});
  from.read("register", into.register_);
}

void read_class_query_switch(app::ArgumentReader& from, ClassQuery::SwitchInputs& into) {
  from.read("new", into.new_);
  from.read("operator", into.operator_, {&class_operator_enum});
  from.read("register", into.register_);
}

void read_rows_query_first_thing(app::ArgumentReader& from, RowsQuery::FirstThingInputs& into) {
  from.read("like", into.like);
}

void read_rows_query_all_things(app::ArgumentReader& from, RowsQuery::AllThingsInputs& into) {
  from.read("like", into.like);
}

void read_rows_query_first_slot(app::ArgumentReader& from, RowsQuery::FirstSlotInputs& into) {
  from.read("like", into.like);
}

void read_rows_query_all_slots(app::ArgumentReader& from, RowsQuery::AllSlotsInputs& into) {
  from.read("like", into.like);
}

void read_absorb_mutation(app::ArgumentReader& from, AbsorbMutation::Inputs& into) {
  from.read("thingId", into.thing_id);
  from.read("thingName", into.thing_name);
  from.read("thingHandle", into.thing_handle);
  from.read("thingMail", into.thing_mail);
  from.read("thingSite", into.thing_site);
  from.read("thingStory", into.thing_story);
  from.read("thingBody", into.thing_body);
  from.read("thingFlag", into.thing_flag);
  from.read("thingCount", into.thing_count);
  from.read("thingBig", into.thing_big);
  from.read("thingRatio", into.thing_ratio);
  from.read("thingPrice", into.thing_price);
  from.read("thingDay", into.thing_day);
  from.read("thingAt", into.thing_at);
  from.read("thingMoment", into.thing_moment);
  from.read("thingMeta", into.thing_meta);
  from.read("thingData", into.thing_data);
  from.read("thingStatus", into.thing_status, {&thing_status_enum});
  from.read("thingLabels", into.thing_labels);
  from.read("thingKeeperId", into.thing_keeper_id);
  from.read("thingClass", into.thing_class);
  from.read("thingDelete", into.thing_delete);
  from.read("notes", into.notes, read_note_form);
}

void read_mirror_mutation(app::ArgumentReader& from, MirrorMutation::Inputs& into) {
  from.read("sure", into.sure);
  from.read("kind", into.kind, {&mirror_kind_enum});
  from.read("handle", into.handle);
  from.read("flag", into.flag);
  from.read("count", into.count);
  from.read("big", into.big);
  from.read("ratio", into.ratio);
  from.read("price", into.price);
  from.read("day", into.day);
  from.read("at", into.at);
  from.read("moment", into.moment);
  from.read("meta", into.meta);
  from.read("data", into.data);
  from.read("labels", into.labels);
  from.read("key", into.key);
  from.read("number", into.number);
  from.read("things", into.things);
  from.read("slots", into.slots);
}

void read_tally_mutation(app::ArgumentReader& from, TallyMutation::Inputs& into) {
  from.read("add", into.add);
}

void read_pick_mutation(app::ArgumentReader& from, PickMutation::Inputs& into) {
  from.read("id", into.id);
}

void read_pick_all_mutation(app::ArgumentReader& from, PickAllMutation::Inputs& into) {
  from.read("ids", into.ids);
}

void read_nothing_mutation(app::ArgumentReader& from, NothingMutation::Inputs& into) {
  from.read("fail", into.fail);
}

void read_delete_mutation(app::ArgumentReader& from, DeleteMutation::Inputs& into) {
  from.read("id", into.id);
}

void read_wrapped_mutation(app::ArgumentReader& from, WrappedMutation::Inputs& into) {
  from.read("text", into.text);
  from.read("note", into.note, read_note_form);
}

void read_clear_slot_mutation(app::ArgumentReader& from, ClearSlotMutation::Inputs& into) {
  from.read("keeper", into.keeper);
  from.read("side", into.side, {&slot_side_enum});
}

void read_sweep_mutation(app::ArgumentReader& from, SweepMutation::Inputs& into) {
  from.read("why", into.why);
}

// Each function below stands for a line of the spec. A linker that names one of them misses the body that the line
// declares: write it in app/; `moonwright generate` prints what it looks like.

mw::Task<void> type_specs_EchoOutputsType_yml_line_3_declares_EchoQuery_uuid_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_uuid_echo, &EchoQuery::uuid_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_4_declares_EchoQuery_id_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_id_echo, &EchoQuery::id_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_5_declares_EchoQuery_string_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_string_echo, &EchoQuery::string_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_6_declares_EchoQuery_slug_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_slug_echo, &EchoQuery::slug_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_7_declares_EchoQuery_email_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_email_echo, &EchoQuery::email_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_8_declares_EchoQuery_url_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_url_echo, &EchoQuery::url_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_9_declares_EchoQuery_text_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_text_echo, &EchoQuery::text_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_10_declares_EchoQuery_markdown_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_markdown_echo, &EchoQuery::markdown_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_11_declares_EchoQuery_boolean_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_boolean_echo, &EchoQuery::boolean_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_12_declares_EchoQuery_int_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_int_echo, &EchoQuery::int_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_13_declares_EchoQuery_bigint_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_bigint_echo, &EchoQuery::bigint_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_14_declares_EchoQuery_float_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_float_echo, &EchoQuery::float_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_15_declares_EchoQuery_decimal_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_decimal_echo, &EchoQuery::decimal_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_16_declares_EchoQuery_date_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_date_echo, &EchoQuery::date_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_17_declares_EchoQuery_time_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_time_echo, &EchoQuery::time_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_18_declares_EchoQuery_datetime_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_datetime_echo, &EchoQuery::datetime_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_19_declares_EchoQuery_json_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_json_echo, &EchoQuery::json_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_20_declares_EchoQuery_bytes_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_bytes_echo, &EchoQuery::bytes_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_21_declares_EchoQuery_tags_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_tags_echo, &EchoQuery::tags_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_22_declares_EchoQuery_enum_echo(app::Answering& to) {
  return app::answer(to, read_echo_query_enum_echo, &EchoQuery::enum_echo);
}

mw::Task<void> type_specs_EchoOutputsType_yml_line_23_declares_EchoQuery_seen(app::Answering& to) {
  return app::answer(to, read_echo_query_seen, &EchoQuery::seen);
}

mw::Task<void> type_specs_ClassOutputsType_yml_line_3_declares_ClassQuery_class_(app::Answering& to) {
  return app::answer(to, read_class_query_class, &ClassQuery::class_);
}

mw::Task<void> type_specs_ClassOutputsType_yml_line_4_declares_ClassQuery_switch_(app::Answering& to) {
  return app::answer(to, read_class_query_switch, &ClassQuery::switch_);
}

mw::Task<void> type_specs_RowsOutputsType_yml_line_3_declares_RowsQuery_first_thing(app::Answering& to) {
  return app::answer(to, read_rows_query_first_thing, &RowsQuery::first_thing);
}

mw::Task<void> type_specs_RowsOutputsType_yml_line_4_declares_RowsQuery_all_things(app::Answering& to) {
  return app::answer(to, read_rows_query_all_things, &RowsQuery::all_things);
}

mw::Task<void> type_specs_RowsOutputsType_yml_line_5_declares_RowsQuery_first_slot(app::Answering& to) {
  return app::answer(to, read_rows_query_first_slot, &RowsQuery::first_slot);
}

mw::Task<void> type_specs_RowsOutputsType_yml_line_6_declares_RowsQuery_all_slots(app::Answering& to) {
  return app::answer(to, read_rows_query_all_slots, &RowsQuery::all_slots);
}

mw::Task<void> spec_md_line_22_declares_AbsorbMutation_run(app::HandCall& to) {
  return app::perform(to, &AbsorbMutation::run);
}

mw::Task<void> spec_md_line_23_declares_MirrorMutation_run(app::HandCall& to) {
  return app::perform(to, &MirrorMutation::run);
}

mw::Task<void> spec_md_line_24_declares_TallyMutation_run(app::HandCall& to) {
  return app::perform(to, &TallyMutation::run);
}

mw::Task<void> spec_md_line_25_declares_PickMutation_run(app::HandCall& to) {
  return app::perform(to, &PickMutation::run);
}

mw::Task<void> spec_md_line_26_declares_PickAllMutation_run(app::HandCall& to) {
  return app::perform(to, &PickAllMutation::run);
}

mw::Task<void> spec_md_line_27_declares_NothingMutation_run(app::HandCall& to) {
  return app::perform(to, &NothingMutation::run);
}

mw::Task<void> spec_md_line_28_declares_DeleteMutation_run(app::HandCall& to) {
  return app::perform(to, &DeleteMutation::run);
}

mw::Task<void> spec_md_line_29_declares_WrappedMutation_run(app::HandCall& to) {
  return app::perform(to, &WrappedMutation::run);
}

mw::Task<void> spec_md_line_30_declares_ClearSlotMutation_run(app::HandCall& to) {
  return app::perform(to, &ClearSlotMutation::run);
}

mw::Task<void> type_specs_Thing_yml_line_28_declares_ThingDerived_upper(app::Answering& to) {
  return app::derive(to, &ThingDerived::upper);
}

mw::Task<void> type_specs_Thing_yml_line_29_declares_ThingDerived_level(app::Answering& to) {
  return app::derive(to, &ThingDerived::level);
}

mw::Task<void> type_specs_Thing_yml_line_34_declares_ThingDerived_marks(app::Answering& to) {
  return app::derive(to, &ThingDerived::marks);
}

mw::Task<void> type_specs_Thing_yml_line_35_declares_ThingDerived_tomorrow(app::Answering& to) {
  return app::derive(to, &ThingDerived::tomorrow);
}

mw::Task<void> type_specs_Thing_yml_line_36_declares_ThingDerived_double_(app::Answering& to) {
  return app::derive(to, &ThingDerived::double_);
}

mw::Task<void> type_specs_Thing_yml_line_37_declares_ThingDerived_gross(app::Answering& to) {
  return app::derive(to, &ThingDerived::gross);
}

mw::Task<void> type_specs_Thing_yml_line_38_declares_ThingDerived_size(app::Answering& to) {
  return app::derive(to, &ThingDerived::size);
}

mw::Task<void> type_specs_Thing_yml_line_39_declares_ThingDerived_keeper_name(app::Answering& to) {
  return app::derive(to, &ThingDerived::keeper_name);
}

mw::Task<void> type_specs_Thing_yml_line_40_declares_ThingDerived_key(app::Answering& to) {
  return app::derive(to, &ThingDerived::key);
}

mw::Task<void> type_specs_Keeper_yml_line_6_declares_KeeperDerived_load(app::Answering& to) {
  return app::derive(to, &KeeperDerived::load);
}

mw::Task<void> type_specs_Slot_yml_line_7_declares_SlotDerived_label(app::Answering& to) {
  return app::derive(to, &SlotDerived::label);
}

mw::Task<app::EndpointResponse> spec_md_line_36_declares_PlainEndpoint_answer(
    app::EndpointRequest& request, app::Call& call
) {
  return PlainEndpoint::answer(request, call);
}

mw::Task<app::EndpointResponse> spec_md_line_36_declares_ClassEndpoint_answer(
    app::EndpointRequest& request, app::Call& call
) {
  return ClassEndpoint::answer(request, call);
}

mw::Task<app::EndpointResponse> spec_md_line_36_declares_DeleteEndpoint_answer(
    app::EndpointRequest& request, app::Call& call
) {
  return DeleteEndpoint::answer(request, call);
}

constexpr app::HandField queries[] = {
    {
        .name = "uuidEcho",
        .statement = "EchoQuery::uuidEcho",
        .call = type_specs_EchoOutputsType_yml_line_3_declares_EchoQuery_uuid_echo,
    },
    {
        .name = "idEcho",
        .statement = "EchoQuery::idEcho",
        .call = type_specs_EchoOutputsType_yml_line_4_declares_EchoQuery_id_echo,
    },
    {
        .name = "stringEcho",
        .statement = "EchoQuery::stringEcho",
        .call = type_specs_EchoOutputsType_yml_line_5_declares_EchoQuery_string_echo,
    },
    {
        .name = "slugEcho",
        .statement = "EchoQuery::slugEcho",
        .call = type_specs_EchoOutputsType_yml_line_6_declares_EchoQuery_slug_echo,
    },
    {
        .name = "emailEcho",
        .statement = "EchoQuery::emailEcho",
        .call = type_specs_EchoOutputsType_yml_line_7_declares_EchoQuery_email_echo,
    },
    {
        .name = "urlEcho",
        .statement = "EchoQuery::urlEcho",
        .call = type_specs_EchoOutputsType_yml_line_8_declares_EchoQuery_url_echo,
    },
    {
        .name = "textEcho",
        .statement = "EchoQuery::textEcho",
        .call = type_specs_EchoOutputsType_yml_line_9_declares_EchoQuery_text_echo,
    },
    {
        .name = "markdownEcho",
        .statement = "EchoQuery::markdownEcho",
        .call = type_specs_EchoOutputsType_yml_line_10_declares_EchoQuery_markdown_echo,
    },
    {
        .name = "booleanEcho",
        .statement = "EchoQuery::booleanEcho",
        .call = type_specs_EchoOutputsType_yml_line_11_declares_EchoQuery_boolean_echo,
    },
    {
        .name = "intEcho",
        .statement = "EchoQuery::intEcho",
        .call = type_specs_EchoOutputsType_yml_line_12_declares_EchoQuery_int_echo,
    },
    {
        .name = "bigintEcho",
        .statement = "EchoQuery::bigintEcho",
        .call = type_specs_EchoOutputsType_yml_line_13_declares_EchoQuery_bigint_echo,
    },
    {
        .name = "floatEcho",
        .statement = "EchoQuery::floatEcho",
        .call = type_specs_EchoOutputsType_yml_line_14_declares_EchoQuery_float_echo,
    },
    {
        .name = "decimalEcho",
        .statement = "EchoQuery::decimalEcho",
        .call = type_specs_EchoOutputsType_yml_line_15_declares_EchoQuery_decimal_echo,
    },
    {
        .name = "dateEcho",
        .statement = "EchoQuery::dateEcho",
        .call = type_specs_EchoOutputsType_yml_line_16_declares_EchoQuery_date_echo,
    },
    {
        .name = "timeEcho",
        .statement = "EchoQuery::timeEcho",
        .call = type_specs_EchoOutputsType_yml_line_17_declares_EchoQuery_time_echo,
    },
    {
        .name = "datetimeEcho",
        .statement = "EchoQuery::datetimeEcho",
        .call = type_specs_EchoOutputsType_yml_line_18_declares_EchoQuery_datetime_echo,
    },
    {
        .name = "jsonEcho",
        .statement = "EchoQuery::jsonEcho",
        .call = type_specs_EchoOutputsType_yml_line_19_declares_EchoQuery_json_echo,
    },
    {
        .name = "bytesEcho",
        .statement = "EchoQuery::bytesEcho",
        .call = type_specs_EchoOutputsType_yml_line_20_declares_EchoQuery_bytes_echo,
    },
    {
        .name = "tagsEcho",
        .statement = "EchoQuery::tagsEcho",
        .call = type_specs_EchoOutputsType_yml_line_21_declares_EchoQuery_tags_echo,
    },
    {
        .name = "enumEcho",
        .statement = "EchoQuery::enumEcho",
        .enumeration = &echo_tone_enum,
        .call = type_specs_EchoOutputsType_yml_line_22_declares_EchoQuery_enum_echo,
    },
    {
        .name = "seen",
        .statement = "EchoQuery::seen",
        .call = type_specs_EchoOutputsType_yml_line_23_declares_EchoQuery_seen,
    },
    {
        .name = "class",
        .statement = "ClassQuery::class",
        .call = type_specs_ClassOutputsType_yml_line_3_declares_ClassQuery_class_,
    },
    {
        .name = "switch",
        .statement = "ClassQuery::switch",
        .call = type_specs_ClassOutputsType_yml_line_4_declares_ClassQuery_switch_,
    },
    {
        .name = "firstThing",
        .statement = "RowsQuery::firstThing",
        .model = &thing_model,
        .call = type_specs_RowsOutputsType_yml_line_3_declares_RowsQuery_first_thing,
    },
    {
        .name = "allThings",
        .statement = "RowsQuery::allThings",
        .model = &thing_model,
        .list = true,
        .call = type_specs_RowsOutputsType_yml_line_4_declares_RowsQuery_all_things,
    },
    {
        .name = "firstSlot",
        .statement = "RowsQuery::firstSlot",
        .model = &slot_model,
        .call = type_specs_RowsOutputsType_yml_line_5_declares_RowsQuery_first_slot,
    },
    {
        .name = "allSlots",
        .statement = "RowsQuery::allSlots",
        .model = &slot_model,
        .list = true,
        .call = type_specs_RowsOutputsType_yml_line_6_declares_RowsQuery_all_slots,
    },
};

constexpr app::HandOutput absorb_mutation_absorb_outputs[] = {
    {
        .name = "thing",
        .model = &thing_model,
        .rows = app::output_rows<&AbsorbMutation::Outputs::thing>,
    },
    {
        .name = "notes",
        .model = &note_model,
        .list = true,
        .rows = app::output_rows<&AbsorbMutation::Outputs::notes>,
    },
};

constexpr app::HandOutput mirror_mutation_mirror_outputs[] = {
    {
        .name = "sure",
        .write = app::write_output<&MirrorMutation::Outputs::sure>,
    },
    {
        .name = "kind",
        .enumeration = &mirror_kind_enum,
        .write = app::write_output<&MirrorMutation::Outputs::kind>,
    },
    {
        .name = "handle",
        .write = app::write_output<&MirrorMutation::Outputs::handle>,
    },
    {
        .name = "flag",
        .write = app::write_output<&MirrorMutation::Outputs::flag>,
    },
    {
        .name = "count",
        .write = app::write_output<&MirrorMutation::Outputs::count>,
    },
    {
        .name = "big",
        .write = app::write_output<&MirrorMutation::Outputs::big>,
    },
    {
        .name = "ratio",
        .write = app::write_output<&MirrorMutation::Outputs::ratio>,
    },
    {
        .name = "price",
        .write = app::write_output<&MirrorMutation::Outputs::price>,
    },
    {
        .name = "day",
        .write = app::write_output<&MirrorMutation::Outputs::day>,
    },
    {
        .name = "at",
        .write = app::write_output<&MirrorMutation::Outputs::at>,
    },
    {
        .name = "moment",
        .write = app::write_output<&MirrorMutation::Outputs::moment>,
    },
    {
        .name = "meta",
        .write = app::write_output<&MirrorMutation::Outputs::meta>,
    },
    {
        .name = "data",
        .write = app::write_output<&MirrorMutation::Outputs::data>,
    },
    {
        .name = "labels",
        .write = app::write_output<&MirrorMutation::Outputs::labels>,
    },
    {
        .name = "key",
        .write = app::write_output<&MirrorMutation::Outputs::key>,
    },
    {
        .name = "number",
        .write = app::write_output<&MirrorMutation::Outputs::number>,
    },
    {
        .name = "slot",
        .model = &slot_model,
        .rows = app::output_rows<&MirrorMutation::Outputs::slot>,
    },
    {
        .name = "things",
        .model = &thing_model,
        .list = true,
        .rows = app::output_rows<&MirrorMutation::Outputs::things>,
    },
};

constexpr app::HandOutput tally_mutation_tally_outputs[] = {
    {
        .write = app::write_result<std::optional<std::int64_t>>,
    },
};

constexpr app::HandOutput pick_mutation_pick_outputs[] = {
    {
        .model = &thing_model,
        .rows = app::result_rows<std::optional<Thing>>,
    },
};

constexpr app::HandOutput pick_all_mutation_pick_all_outputs[] = {
    {
        .model = &thing_model,
        .list = true,
        .rows = app::result_rows<std::vector<Thing>>,
    },
};

constexpr app::HandOutput nothing_mutation_nothing_outputs[] = {
    {
        .write = app::write_result<bool>,
    },
};

constexpr app::HandOutput delete_mutation_delete_outputs[] = {
    {
        .name = "deleted",
        .write = app::write_output<&DeleteMutation::Outputs::deleted>,
    },
};

constexpr app::HandOutput wrapped_mutation_wrapped_outputs[] = {
    {
        .name = "note",
        .model = &note_model,
        .rows = app::output_rows<&WrappedMutation::Outputs::note>,
    },
    {
        .name = "said",
        .write = app::write_output<&WrappedMutation::Outputs::said>,
    },
};

constexpr app::HandOutput clear_slot_mutation_clear_slot_outputs[] = {
    {
        .name = "was",
        .model = &thing_model,
        .rows = app::output_rows<&ClearSlotMutation::Outputs::was>,
    },
    {
        .name = "left",
        .write = app::write_output<&ClearSlotMutation::Outputs::left>,
    },
};

constexpr app::HandOutput sweep_mutation_sweep_outputs[] = {
    {
        .name = "told",
        .write = app::write_output<&SweepMutation::Outputs::told>,
    },
};

constexpr app::HandMutation mutations[] = {
    {
        .name = "absorb",
        .statement = "AbsorbMutation",
        .outputs = absorb_mutation_absorb_outputs,
        .read = app::read_inputs_by<read_absorb_mutation>,
        .call = spec_md_line_22_declares_AbsorbMutation_run,
    },
    {
        .name = "mirror",
        .statement = "MirrorMutation",
        .outputs = mirror_mutation_mirror_outputs,
        .read = app::read_inputs_by<read_mirror_mutation>,
        .call = spec_md_line_23_declares_MirrorMutation_run,
    },
    {
        .name = "tally",
        .statement = "TallyMutation",
        .plain = true,
        .outputs = tally_mutation_tally_outputs,
        .read = app::read_inputs_by<read_tally_mutation>,
        .call = spec_md_line_24_declares_TallyMutation_run,
    },
    {
        .name = "pick",
        .statement = "PickMutation",
        .plain = true,
        .outputs = pick_mutation_pick_outputs,
        .read = app::read_inputs_by<read_pick_mutation>,
        .call = spec_md_line_25_declares_PickMutation_run,
    },
    {
        .name = "pickAll",
        .statement = "PickAllMutation",
        .plain = true,
        .outputs = pick_all_mutation_pick_all_outputs,
        .read = app::read_inputs_by<read_pick_all_mutation>,
        .call = spec_md_line_26_declares_PickAllMutation_run,
    },
    {
        .name = "nothing",
        .statement = "NothingMutation",
        .plain = true,
        .outputs = nothing_mutation_nothing_outputs,
        .read = app::read_inputs_by<read_nothing_mutation>,
        .call = spec_md_line_27_declares_NothingMutation_run,
    },
    {
        .name = "delete",
        .statement = "DeleteMutation",
        .outputs = delete_mutation_delete_outputs,
        .read = app::read_inputs_by<read_delete_mutation>,
        .call = spec_md_line_28_declares_DeleteMutation_run,
    },
    {
        .name = "wrapped",
        .statement = "WrappedMutation",
        .input = "input",
        .outputs = wrapped_mutation_wrapped_outputs,
        .read = app::read_inputs_by<read_wrapped_mutation>,
        .call = spec_md_line_29_declares_WrappedMutation_run,
    },
    {
        .name = "clearSlot",
        .statement = "ClearSlotMutation",
        .outputs = clear_slot_mutation_clear_slot_outputs,
        .read = app::read_inputs_by<read_clear_slot_mutation>,
        .call = spec_md_line_30_declares_ClearSlotMutation_run,
    },
    {
        .name = "sweep",
        .statement = "SweepMutation",
        .outputs = sweep_mutation_sweep_outputs,
        .read = app::read_inputs_by<read_sweep_mutation>,
        .type_of_inputs = &app::type_tag<SweepMutation::Inputs>,
        .make_outputs = app::make_outputs<SweepMutation::Outputs>,
        .type_of_outputs = &app::type_tag<SweepMutation::Outputs>,
    },
};

constexpr std::string_view thing_upper_needs[] = {
    "name",
};

constexpr std::string_view thing_level_needs[] = {
    "count",
};

constexpr std::string_view thing_marks_needs[] = {
    "labels",
    "status",
};

constexpr std::string_view thing_tomorrow_needs[] = {
    "day",
};

constexpr std::string_view thing_double_needs[] = {
    "big",
};

constexpr std::string_view thing_gross_needs[] = {
    "price",
};

constexpr std::string_view thing_size_needs[] = {
    "data",
    "meta",
};

constexpr std::string_view thing_keeper_name_needs[] = {
    "keeperId",
};

constexpr std::string_view slot_label_needs[] = {
    "side",
};

constexpr app::DerivedField derived[] = {
    {
        .model = &thing_model,
        .name = "upper",
        .statement = "ThingDerived::upper",
        .needs = thing_upper_needs,
        .call = type_specs_Thing_yml_line_28_declares_ThingDerived_upper,
    },
    {
        .model = &thing_model,
        .name = "level",
        .statement = "ThingDerived::level",
        .needs = thing_level_needs,
        .enumeration = &thing_level_enum,
        .call = type_specs_Thing_yml_line_29_declares_ThingDerived_level,
    },
    {
        .model = &thing_model,
        .name = "marks",
        .statement = "ThingDerived::marks",
        .needs = thing_marks_needs,
        .call = type_specs_Thing_yml_line_34_declares_ThingDerived_marks,
    },
    {
        .model = &thing_model,
        .name = "tomorrow",
        .statement = "ThingDerived::tomorrow",
        .needs = thing_tomorrow_needs,
        .call = type_specs_Thing_yml_line_35_declares_ThingDerived_tomorrow,
    },
    {
        .model = &thing_model,
        .name = "double",
        .statement = "ThingDerived::double_",
        .needs = thing_double_needs,
        .call = type_specs_Thing_yml_line_36_declares_ThingDerived_double_,
    },
    {
        .model = &thing_model,
        .name = "gross",
        .statement = "ThingDerived::gross",
        .needs = thing_gross_needs,
        .call = type_specs_Thing_yml_line_37_declares_ThingDerived_gross,
    },
    {
        .model = &thing_model,
        .name = "size",
        .statement = "ThingDerived::size",
        .needs = thing_size_needs,
        .call = type_specs_Thing_yml_line_38_declares_ThingDerived_size,
    },
    {
        .model = &thing_model,
        .name = "keeperName",
        .statement = "ThingDerived::keeper_name",
        .needs = thing_keeper_name_needs,
        .call = type_specs_Thing_yml_line_39_declares_ThingDerived_keeper_name,
    },
    {
        .model = &thing_model,
        .name = "key",
        .statement = "ThingDerived::key",
        .call = type_specs_Thing_yml_line_40_declares_ThingDerived_key,
    },
    {
        .model = &keeper_model,
        .name = "load",
        .statement = "KeeperDerived::load",
        .call = type_specs_Keeper_yml_line_6_declares_KeeperDerived_load,
    },
    {
        .model = &slot_model,
        .name = "label",
        .statement = "SlotDerived::label",
        .needs = slot_label_needs,
        .call = type_specs_Slot_yml_line_7_declares_SlotDerived_label,
    },
};

constexpr app::EndpointRoute endpoints[] = {
    {
        .name = "plain",
        .method = mw::http::Method::get,
        .path = "/plain",
        .call = spec_md_line_36_declares_PlainEndpoint_answer,
    },
    {
        .name = "class",
        .method = mw::http::Method::put,
        .path = "/class",
        .call = spec_md_line_36_declares_ClassEndpoint_answer,
    },
    {
        .name = "delete",
        .method = mw::http::Method::del,
        .path = "/things",
        .call = spec_md_line_36_declares_DeleteEndpoint_answer,
    },
};

}  // namespace

constinit const app::ByHand by_hand = {
    .queries = queries,
    .mutations = mutations,
    .derived = derived,
    .endpoints = endpoints,
};

}  // namespace by_hand

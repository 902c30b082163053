// Made from spec.md and type_specs/Member.yml by model.cc.j2.
// To change it, edit type_specs/Member.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/member.h"

#include "generated/api/member_operations.h"
#include "generated/api/mutation/found_club_mutation.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model club_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Member::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Member::name>},
    {.name = "clubId", .column = "club_id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Member::club_id>},
};

constexpr db::Relation relations[] = {
    {.name = "club", .kind = db::RelationKind::fk, .target = &club_model, .column = "clubId", .inverse = "memberSet"},
};

constexpr app::Input member_form[] = {
    {"id"},
    {"name"},
    {"clubId"},
};

constexpr app::Input club_form[] = {
    {"id"},
    {"name"},
    {"presidentId"},
};

constexpr app::ParentLink found_club_member_parents[] = {
    {"clubId", "club"},
};

constexpr app::ParentLink found_club_club_parents[] = {
    {"presidentId", "member"},
};

constexpr app::Step found_club_steps[] = {
    {.name = "member", .verb = app::Verb::post, .model = &member_model, .prefix = "member", .inputs = member_form, .parents = found_club_member_parents},
    {.name = "club", .verb = app::Verb::post, .model = &club_model, .prefix = "club", .inputs = club_form, .parents = found_club_club_parents},
};

}  // namespace

constinit const db::Model member_model = {
    .name = "Member",
    .table = "member",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField MembersQuery::members = {
    .name = "members",
    .statement = "MembersQuery::members",
    .model = &member_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation FoundClubMutation::mutation = {
    .name = "foundClub",
    .statement = "FoundClubMutation",
    .steps = found_club_steps,
};

}  // namespace campus

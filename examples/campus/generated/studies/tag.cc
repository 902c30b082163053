// Made from spec.md and type_specs/Tag.yml by model.cc.j2.
// To change it, edit type_specs/Tag.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/tag.h"

#include "generated/api/tag_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model course_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::id, .required = true, .member = db::member<&Tag::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .unique = true, .member = db::member<&Tag::name>},
};

constexpr db::Argument course_set_arguments[] = {
    {.name = "title", .path = "title"},
    {.name = "termName", .path = "term.name"},
};

constexpr db::Relation relations[] = {
    {
        .name = "courseSet",
        .kind = db::RelationKind::through,
        .target = &course_model,
        .join = {.table = "course_tags", .own_column = "tag_id", .target_column = "course_id"},
        .inverse = "tags",
        .rows = {.arguments = course_set_arguments},
    },
};

constexpr app::Input tag_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Input tag_key[] = {
    {"id"},
};

constexpr app::Step save_tag_steps[] = {
    {.name = "tag", .verb = app::Verb::post, .model = &tag_model, .inputs = tag_form},
};

constexpr app::Step delete_tag_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &tag_model, .inputs = tag_key},
};

}  // namespace

constinit const db::Model tag_model = {
    .name = "Tag",
    .table = "tag",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField TagsQuery::tags = {
    .name = "tags",
    .statement = "TagsQuery::tags",
    .model = &tag_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveTagMutation::mutation = {
    .name = "saveTag",
    .statement = "SaveTagMutation",
    .steps = save_tag_steps,
};

constinit const app::Mutation DeleteTagMutation::mutation = {
    .name = "deleteTag",
    .statement = "DeleteTagMutation",
    .steps = delete_tag_steps,
};

}  // namespace campus

// Made from spec.md and type_specs/Tag.yml by model.cc.j2.
// To change it, edit type_specs/Tag.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/tag.h"

#include "generated/studies/course.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::id,
        .required = true,
        .member = db::member<&Tag::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .unique = true,
        .member = db::member<&Tag::name>,
    },
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
        .join =
            {
                .table = "course_tags",
                .own_column = "tag_id",
                .target_column = "course_id",
            },
        .inverse = "tags",
        .rows =
            {
                .arguments = course_set_arguments,
            },
    },
};

}  // namespace

constinit const db::Model tag_model = {
    .name = "Tag",
    .table = "tag",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus

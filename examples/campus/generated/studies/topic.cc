// Made from spec.md and type_specs/Topic.yml by model.cc.j2.
// To change it, edit type_specs/Topic.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/topic.h"

#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "id",
        .column = "id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Topic::id>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .member = db::member<&Topic::name>,
    },
    {
        .name = "parentId",
        .column = "parent_id",
        .kind = db::Kind::uuid,
        .member = db::member<&Topic::parent_id>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "parent",
        .kind = db::RelationKind::fk,
        .target = &topic_model,
        .column = "parentId",
        .inverse = "children",
    },
    {
        .name = "children",
        .kind = db::RelationKind::related_set,
        .target = &topic_model,
        .column = "parentId",
        .inverse = "parent",
    },
};

}  // namespace

constinit const db::Model topic_model = {
    .name = "Topic",
    .table = "topic",
    .key = "id",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus

// Made from spec.md and type_specs/Topic.yml by model.cc.j2.
// To change it, edit type_specs/Topic.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/topic.h"

#include "generated/api/topic_operations.h"
#include "runtime/db/member.h"

namespace campus {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "id", .column = "id", .kind = db::Kind::uuid, .required = true, .member = db::member<&Topic::id>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Topic::name>},
    {.name = "parentId", .column = "parent_id", .kind = db::Kind::uuid, .member = db::member<&Topic::parent_id>},
};

constexpr db::Relation relations[] = {
    {.name = "parent", .kind = db::RelationKind::fk, .target = &topic_model, .column = "parentId", .inverse = "children"},
    {.name = "children", .kind = db::RelationKind::related_set, .target = &topic_model, .column = "parentId", .inverse = "parent"},
};

constexpr db::Reference referenced_by[] = {
    {&topic_model, "parentId", db::OnDelete::cascade},
};

constexpr app::Input topic_form[] = {
    {"id"},
    {"name"},
    {"parentId"},
};

constexpr app::Step save_topics_steps[] = {
    {.name = "topics", .verb = app::Verb::post, .model = &topic_model, .list = "topics", .inputs = topic_form},
};

constexpr app::Step delete_topics_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &topic_model, .list = "ids"},
};

}  // namespace

constinit const db::Model topic_model = {
    .name = "Topic",
    .table = "topic",
    .key = "id",
    .columns = columns,
    .relations = relations,
    .referenced_by = referenced_by,
};

constinit const app::RootField TopicsQuery::topics = {
    .name = "topics",
    .statement = "TopicsQuery::topics",
    .model = &topic_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveTopicsMutation::mutation = {
    .name = "saveTopics",
    .statement = "SaveTopicsMutation",
    .steps = save_topics_steps,
};

constinit const app::Mutation DeleteTopicsMutation::mutation = {
    .name = "deleteTopics",
    .statement = "DeleteTopicsMutation",
    .steps = delete_topics_steps,
};

}  // namespace campus

// Made from spec.md and type_specs/Term.yml by model.cc.j2.
// To change it, edit type_specs/Term.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/term.h"

#include "generated/api/term_operations.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model course_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "begins", .column = "begins", .kind = db::Kind::date, .required = true, .member = db::member<&Term::begins>},
    {.name = "name", .column = "name", .kind = db::Kind::string, .required = true, .member = db::member<&Term::name>},
};

constexpr db::Argument course_set_arguments[] = {
    {.name = "title", .path = "title"},
};

constexpr db::Relation relations[] = {
    {
        .name = "courseSet",
        .kind = db::RelationKind::related_set,
        .target = &course_model,
        .column = "termId",
        .inverse = "term",
        .rows = {.arguments = course_set_arguments},
    },
};

constexpr app::Input term_form[] = {
    {"begins"},
    {"name"},
};

constexpr app::Input term_key[] = {
    {"begins"},
};

constexpr app::Step save_term_steps[] = {
    {.name = "term", .verb = app::Verb::post, .model = &term_model, .inputs = term_form},
};

constexpr app::Step delete_term_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &term_model, .inputs = term_key},
};

}  // namespace

constinit const db::Model term_model = {
    .name = "Term",
    .table = "term",
    .key = "begins",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField TermsQuery::terms = {
    .name = "terms",
    .statement = "TermsQuery::terms",
    .model = &term_model,
    .answer = app::Answer::list,
};

constinit const app::Mutation SaveTermMutation::mutation = {
    .name = "saveTerm",
    .statement = "SaveTermMutation",
    .steps = save_term_steps,
};

constinit const app::Mutation DeleteTermMutation::mutation = {
    .name = "deleteTerm",
    .statement = "DeleteTermMutation",
    .steps = delete_term_steps,
};

}  // namespace campus

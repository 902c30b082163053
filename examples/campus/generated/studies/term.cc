// Made from spec.md and type_specs/Term.yml by model.cc.j2.
// To change it, edit type_specs/Term.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/term.h"

#include "generated/studies/course.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "begins",
        .column = "begins",
        .kind = db::Kind::date,
        .required = true,
        .member = db::member<&Term::begins>,
    },
    {
        .name = "name",
        .column = "name",
        .kind = db::Kind::string,
        .required = true,
        .member = db::member<&Term::name>,
    },
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
        .rows =
            {
                .arguments = course_set_arguments,
            },
    },
};

}  // namespace

constinit const db::Model term_model = {
    .name = "Term",
    .table = "term",
    .key = "begins",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus

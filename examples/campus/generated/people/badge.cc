// Made from spec.md and type_specs/Badge.yml by model.cc.j2.
// To change it, edit type_specs/Badge.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/people/badge.h"

#include "generated/people/student.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "studentId",
        .column = "student_id",
        .kind = db::Kind::uuid,
        .required = true,
        .member = db::member<&Badge::student_id>,
    },
    {
        .name = "number",
        .column = "number",
        .kind = db::Kind::int32,
        .required = true,
        .unique = true,
        .member = db::member<&Badge::number>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "student",
        .kind = db::RelationKind::fk,
        .target = &student_model,
        .column = "studentId",
        .inverse = "badgeSet",
    },
};

}  // namespace

constinit const db::Model badge_model = {
    .name = "Badge",
    .table = "badge",
    .key = "studentId",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus

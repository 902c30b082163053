// Made from spec.md and type_specs/Enrolment.yml by model.cc.j2.
// To change it, edit type_specs/Enrolment.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/enrolment.h"

#include "generated/people/student.h"
#include "generated/people/teacher.h"
#include "generated/studies/course.h"
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
        .member = db::member<&Enrolment::student_id>,
    },
    {
        .name = "courseId",
        .column = "course_id",
        .kind = db::Kind::string,
        .required = true,
        .member = db::member<&Enrolment::course_id>,
    },
    {
        .name = "since",
        .column = "since",
        .kind = db::Kind::date,
        .required = true,
        .default_value = db::literal::text("2026-01-01"),
        .member = db::member<&Enrolment::since>,
    },
    {
        .name = "grade",
        .column = "grade",
        .kind = db::Kind::int32,
        .minimum = "1",
        .maximum = "6",
        .member = db::member<&Enrolment::grade>,
    },
    {
        .name = "checkedById",
        .column = "checked_by_id",
        .kind = db::Kind::uuid,
        .is_private = true,
        .member = db::member<&Enrolment::checked_by_id>,
    },
};

constexpr db::Relation relations[] = {
    {
        .name = "student",
        .kind = db::RelationKind::fk,
        .target = &student_model,
        .column = "studentId",
        .inverse = "enrolmentSet",
    },
    {
        .name = "course",
        .kind = db::RelationKind::fk,
        .target = &course_model,
        .column = "courseId",
        .inverse = "enrolmentSet",
    },
    {
        .name = "checkedBy",
        .kind = db::RelationKind::fk,
        .target = &teacher_model,
        .column = "checkedById",
        .inverse = "enrolmentSet",
        .is_private = true,
    },
};

constexpr std::string_view keys[] = {
    "studentId",
    "courseId",
};

}  // namespace

constinit const db::Model enrolment_model = {
    .name = "Enrolment",
    .table = "enrolment",
    .key = "id",
    .keys = keys,
    .columns = columns,
    .relations = relations,
};

}  // namespace campus

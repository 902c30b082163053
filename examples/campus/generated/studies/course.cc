// Made from spec.md and type_specs/Course.yml by model.cc.j2.
// To change it, edit type_specs/Course.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/course.h"

#include "generated/people/student.h"
#include "generated/studies/enrolment.h"
#include "generated/studies/tag.h"
#include "generated/studies/term.h"
#include "runtime/db/member.h"

namespace campus {
namespace {

namespace db = mw::db;

constexpr db::Column columns[] = {
    {
        .name = "code",
        .column = "code",
        .kind = db::Kind::string,
        .required = true,
        .min_length = 2,
        .max_length = 12,
        .member = db::member<&Course::code>,
    },
    {
        .name = "title",
        .column = "title",
        .kind = db::Kind::string,
        .required = true,
        .member = db::member<&Course::title>,
    },
    {
        .name = "termId",
        .column = "term_id",
        .kind = db::Kind::date,
        .member = db::member<&Course::term_id>,
    },
};

constexpr db::Argument prerequisites_arguments[] = {
    {.name = "title", .path = "title"},
    {.name = "termName", .path = "term.name"},
};

constexpr db::Argument unlocks_arguments[] = {
    {.name = "title", .path = "title"},
    {.name = "termName", .path = "term.name"},
};

constexpr db::Argument enrolment_set_arguments[] = {
    {.name = "studentId", .path = "studentId"},
};

constexpr db::Order enrolment_set_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

constexpr db::Relation relations[] = {
    {
        .name = "term",
        .kind = db::RelationKind::fk,
        .target = &term_model,
        .column = "termId",
        .inverse = "courseSet",
    },
    {
        .name = "students",
        .kind = db::RelationKind::through,
        .target = &student_model,
        .join =
            {
                .table = "enrolment",
                .own_column = "course_id",
                .target_column = "student_id",
                .model = &enrolment_model,
            },
        .inverse = "courses",
        .rows =
            {
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "tags",
        .kind = db::RelationKind::through,
        .target = &tag_model,
        .join =
            {
                .table = "course_tags",
                .own_column = "course_id",
                .target_column = "tag_id",
            },
        .ids = "tagIds",
        .required = true,
        .inverse = "courseSet",
    },
    {
        .name = "prerequisites",
        .kind = db::RelationKind::through,
        .target = &course_model,
        .join =
            {
                .table = "course_prerequisites",
                .own_column = "course_id",
                .target_column = "prerequisite_id",
            },
        .ids = "prerequisiteIds",
        .inverse = "unlocks",
        .rows =
            {
                .arguments = prerequisites_arguments,
            },
    },
    {
        .name = "unlocks",
        .kind = db::RelationKind::through,
        .target = &course_model,
        .join =
            {
                .table = "course_prerequisites",
                .own_column = "prerequisite_id",
                .target_column = "course_id",
            },
        .inverse = "prerequisites",
        .rows =
            {
                .arguments = unlocks_arguments,
            },
    },
    {
        .name = "enrolmentSet",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "courseId",
        .inverse = "course",
        .rows =
            {
                .arguments = enrolment_set_arguments,
                .order = enrolment_set_order,
            },
    },
};

}  // namespace

constinit const db::Model course_model = {
    .name = "Course",
    .table = "course",
    .key = "code",
    .columns = columns,
    .relations = relations,
};

}  // namespace campus

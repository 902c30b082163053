// Made from spec.md and type_specs/Course.yml by model.cc.j2.
// To change it, edit type_specs/Course.yml and run `moonwright generate`; your own code goes into app/.
#include "generated/studies/course.h"

#include "generated/api/course_operations.h"
#include "generated/api/mutation/plan_course_mutation.h"
#include "generated/api/mutation/tag_course_mutation.h"
#include "runtime/db/member.h"

namespace campus {

extern const mw::db::Model enrolment_model;
extern const mw::db::Model student_model;
extern const mw::db::Model tag_model;
extern const mw::db::Model term_model;

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr db::Column columns[] = {
    {.name = "code", .column = "code", .kind = db::Kind::string, .required = true, .min_length = 2, .max_length = 12, .member = db::member<&Course::code>},
    {.name = "title", .column = "title", .kind = db::Kind::string, .required = true, .member = db::member<&Course::title>},
    {.name = "termId", .column = "term_id", .kind = db::Kind::date, .member = db::member<&Course::term_id>},
};

constexpr db::Argument students_arguments[] = {
    {.name = "advisorId", .path = "advisorId"},
};

constexpr std::string_view students_filter[] = {
    "name",
};

constexpr db::OrderField students_order_by[] = {
    {"NAME", "name"},
};

constexpr db::Order students_order[] = {
    {.column = "name"},
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

constexpr std::string_view enrolment_set_filter[] = {
    "grade",
};

constexpr db::OrderField enrolment_set_order_by[] = {
    {"STUDENT_ID", "studentId"},
    {"SINCE", "since"},
    {"GRADE", "grade"},
};

constexpr db::Order enrolment_set_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

constexpr db::Relation relations[] = {
    {.name = "term", .kind = db::RelationKind::fk, .target = &term_model, .column = "termId", .inverse = "courseSet"},
    {
        .name = "students",
        .kind = db::RelationKind::through,
        .target = &student_model,
        .join = {.table = "enrolment", .own_column = "course_id", .target_column = "student_id", .model = &enrolment_model},
        .inverse = "courses",
        .rows =
            {
                .arguments = students_arguments,
                .filter = students_filter,
                .order_by = students_order_by,
                .order = students_order,
                .paging = {.page_size = 50},
            },
    },
    {
        .name = "studentsConnection",
        .kind = db::RelationKind::through,
        .target = &student_model,
        .join = {.table = "enrolment", .own_column = "course_id", .target_column = "student_id", .model = &enrolment_model},
        .inverse = "courses",
        .rows =
            {
                .arguments = students_arguments,
                .filter = students_filter,
                .order_by = students_order_by,
                .order = students_order,
                .paging = {.kind = db::PagingKind::cursor, .page_size = 50},
            },
    },
    {
        .name = "tags",
        .kind = db::RelationKind::through,
        .target = &tag_model,
        .join = {.table = "course_tags", .own_column = "course_id", .target_column = "tag_id"},
        .ids = "tagIds",
        .required = true,
        .inverse = "courseSet",
    },
    {
        .name = "prerequisites",
        .kind = db::RelationKind::through,
        .target = &course_model,
        .join = {.table = "course_prerequisites", .own_column = "course_id", .target_column = "prerequisite_id"},
        .ids = "prerequisiteIds",
        .inverse = "unlocks",
        .rows = {.arguments = prerequisites_arguments},
    },
    {
        .name = "unlocks",
        .kind = db::RelationKind::through,
        .target = &course_model,
        .join = {.table = "course_prerequisites", .own_column = "prerequisite_id", .target_column = "course_id"},
        .inverse = "prerequisites",
        .rows = {.arguments = unlocks_arguments},
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
                .filter = enrolment_set_filter,
                .order_by = enrolment_set_order_by,
                .order = enrolment_set_order,
            },
    },
    {
        .name = "enrolmentSetConnection",
        .kind = db::RelationKind::related_set,
        .target = &enrolment_model,
        .column = "courseId",
        .inverse = "course",
        .rows =
            {
                .arguments = enrolment_set_arguments,
                .filter = enrolment_set_filter,
                .order_by = enrolment_set_order_by,
                .order = enrolment_set_order,
                .paging = {.kind = db::PagingKind::cursor},
            },
    },
};

constexpr app::Input course_create_form[] = {
    {"code"},
    {"title"},
    {"termId"},
    {"tagIds"},
    {"prerequisiteIds"},
};

constexpr app::Input course_update_form[] = {
    {"code"},
    {"title"},
    {"termId"},
    {"tagIds"},
    {"prerequisiteIds"},
};

constexpr app::Input course_find_or_create_form[] = {
    {"code"},
    {"title"},
    {"termId"},
    {"tagIds"},
    {"prerequisiteIds"},
};

constexpr app::Input course_form[] = {
    {"code"},
    {"title"},
    {"termId"},
    {"tagIds"},
    {"prerequisiteIds"},
};

constexpr app::Input course_key[] = {
    {"code"},
};

constexpr app::Input tag_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Input tag_course_course_update_form[] = {
    {"code"},
    {"tagIds"},
};

constexpr db::Argument course_query_course_arguments[] = {
    {.name = "code", .path = "code"},
};

constexpr db::Argument courses_query_courses_arguments[] = {
    {.name = "title", .path = "title"},
    {.name = "termName", .path = "term.name"},
};

constexpr app::Step create_course_steps[] = {
    {.name = "course", .verb = app::Verb::create, .model = &course_model, .inputs = course_create_form},
};

constexpr app::Step update_course_steps[] = {
    {.name = "course", .verb = app::Verb::update, .model = &course_model, .inputs = course_update_form},
};

constexpr std::string_view get_or_create_course_course_find_by[] = {
    "code",
};

constexpr app::Step get_or_create_course_steps[] = {
    {
        .name = "course",
        .verb = app::Verb::get_or_create,
        .model = &course_model,
        .inputs = course_find_or_create_form,
        .find_by = get_or_create_course_course_find_by,
        .created = "created",
    },
};

constexpr app::Step save_courses_steps[] = {
    {.name = "courses", .verb = app::Verb::post, .model = &course_model, .list = "courses", .inputs = course_form},
};

constexpr app::Step delete_course_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &course_model, .inputs = course_key},
};

constexpr app::Step delete_courses_steps[] = {
    {.name = "deletedIds", .verb = app::Verb::remove, .model = &course_model, .list = "ids"},
};

constexpr app::Step plan_course_steps[] = {
    {.name = "course", .verb = app::Verb::post, .model = &course_model, .prefix = "course", .inputs = course_form},
    {.name = "tags", .verb = app::Verb::post, .model = &tag_model, .list = "tags", .inputs = tag_form},
};

constexpr app::Step tag_course_steps[] = {
    {.name = "course", .verb = app::Verb::update, .model = &course_model, .inputs = tag_course_course_update_form},
};

}  // namespace

constinit const db::Model course_model = {
    .name = "Course",
    .table = "course",
    .key = "code",
    .columns = columns,
    .relations = relations,
};

constinit const app::RootField CourseQuery::course = {
    .name = "course",
    .statement = "CourseQuery::course",
    .model = &course_model,
    .answer = app::Answer::item,
    .rows = {.arguments = course_query_course_arguments},
};

constinit const app::RootField CoursesQuery::courses = {
    .name = "courses",
    .statement = "CoursesQuery::courses",
    .model = &course_model,
    .answer = app::Answer::list,
    .rows = {.arguments = courses_query_courses_arguments},
};

constinit const app::Mutation CreateCourseMutation::mutation = {
    .name = "createCourse",
    .statement = "CreateCourseMutation",
    .steps = create_course_steps,
};

constinit const app::Mutation UpdateCourseMutation::mutation = {
    .name = "updateCourse",
    .statement = "UpdateCourseMutation",
    .steps = update_course_steps,
};

constinit const app::Mutation GetOrCreateCourseMutation::mutation = {
    .name = "getOrCreateCourse",
    .statement = "GetOrCreateCourseMutation",
    .steps = get_or_create_course_steps,
};

constinit const app::Mutation SaveCoursesMutation::mutation = {
    .name = "saveCourses",
    .statement = "SaveCoursesMutation",
    .steps = save_courses_steps,
};

constinit const app::Mutation DeleteCourseMutation::mutation = {
    .name = "deleteCourse",
    .statement = "DeleteCourseMutation",
    .steps = delete_course_steps,
};

constinit const app::Mutation DeleteCoursesMutation::mutation = {
    .name = "deleteCourses",
    .statement = "DeleteCoursesMutation",
    .steps = delete_courses_steps,
};

constinit const app::Mutation PlanCourseMutation::mutation = {
    .name = "planCourse",
    .statement = "PlanCourseMutation",
    .steps = plan_course_steps,
};

constinit const app::Mutation TagCourseMutation::mutation = {
    .name = "tagCourse",
    .statement = "TagCourseMutation",
    .input = "input",
    .steps = tag_course_steps,
};

}  // namespace campus

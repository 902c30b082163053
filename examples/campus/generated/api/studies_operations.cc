// Made from spec.md by operations.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/api/mutation/create_course_mutation.h"
#include "generated/api/mutation/create_enrolment_mutation.h"
#include "generated/api/mutation/delete_course_mutation.h"
#include "generated/api/mutation/delete_enrolment_mutation.h"
#include "generated/api/mutation/delete_enrolments_mutation.h"
#include "generated/api/mutation/delete_tag_mutation.h"
#include "generated/api/mutation/delete_term_mutation.h"
#include "generated/api/mutation/delete_topics_mutation.h"
#include "generated/api/mutation/get_or_create_course_mutation.h"
#include "generated/api/mutation/plan_course_mutation.h"
#include "generated/api/mutation/save_courses_mutation.h"
#include "generated/api/mutation/save_enrolment_mutation.h"
#include "generated/api/mutation/save_enrolments_mutation.h"
#include "generated/api/mutation/save_tag_mutation.h"
#include "generated/api/mutation/save_term_mutation.h"
#include "generated/api/mutation/save_topics_mutation.h"
#include "generated/api/mutation/update_course_mutation.h"
#include "generated/api/mutation/update_enrolment_mutation.h"
#include "generated/api/mutation/update_enrolments_mutation.h"
#include "generated/api/query/course_query.h"
#include "generated/api/query/courses_query.h"
#include "generated/api/query/enrolment_query.h"
#include "generated/api/query/enrolments_query.h"
#include "generated/api/query/exchanges_query.h"
#include "generated/api/query/tags_query.h"
#include "generated/api/query/terms_query.h"
#include "generated/api/query/topics_query.h"
#include "generated/studies/course.h"
#include "generated/studies/enrolment.h"
#include "generated/studies/exchange.h"
#include "generated/studies/tag.h"
#include "generated/studies/term.h"
#include "generated/studies/topic.h"

namespace campus {

namespace {

namespace app = mw::app;
namespace db = mw::db;

constexpr app::Input tag_form[] = {
    {"id"},
    {"name"},
};

constexpr app::Input term_form[] = {
    {"begins"},
    {"name"},
};

constexpr app::Input enrolment_form[] = {
    {"studentId"},
    {"courseId"},
    {"since"},
    {"grade"},
};

constexpr app::Input topic_form[] = {
    {"id"},
    {"name"},
    {"parentId"},
};

constexpr app::Input enrolment_create_form[] = {
    {"studentId"},
    {"courseId"},
    {"since"},
    {"grade"},
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

constexpr app::Input enrolment_update_form[] = {
    {"studentId"},
    {"courseId"},
    {"since"},
    {"grade"},
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

constexpr app::Input tag_key[] = {
    {"id"},
};

constexpr app::Input term_key[] = {
    {"begins"},
};

constexpr app::Input enrolment_key[] = {
    {"studentId"},
    {"courseId"},
};

}  // namespace

// course:query

namespace {

constexpr db::Argument course_course_arguments[] = {
    {.name = "code", .path = "code"},
};

}  // namespace

constinit const app::RootField CourseQuery::course = {
    .name = "course",
    .statement = "CourseQuery::course",
    .model = &course_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = course_course_arguments,
        },
};

// courses:query

namespace {

constexpr db::Argument courses_courses_arguments[] = {
    {.name = "title", .path = "title"},
    {.name = "termName", .path = "term.name"},
};

}  // namespace

constinit const app::RootField CoursesQuery::courses = {
    .name = "courses",
    .statement = "CoursesQuery::courses",
    .model = &course_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = courses_courses_arguments,
        },
};

// enrolment:query

namespace {

constexpr db::Argument enrolment_enrolment_arguments[] = {
    {.name = "studentId", .path = "studentId"},
    {.name = "courseId", .path = "courseId"},
};

constexpr db::Order enrolment_enrolment_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

}  // namespace

constinit const app::RootField EnrolmentQuery::enrolment = {
    .name = "enrolment",
    .statement = "EnrolmentQuery::enrolment",
    .model = &enrolment_model,
    .answer = app::Answer::item,
    .rows =
        {
            .arguments = enrolment_enrolment_arguments,
            .order = enrolment_enrolment_order,
        },
};

// enrolments:query

namespace {

constexpr db::Argument enrolments_enrolments_arguments[] = {
    {.name = "studentId", .path = "studentId"},
};

constexpr db::Order enrolments_enrolments_order[] = {
    {.column = "studentId"},
    {.column = "courseId"},
};

}  // namespace

constinit const app::RootField EnrolmentsQuery::enrolments = {
    .name = "enrolments",
    .statement = "EnrolmentsQuery::enrolments",
    .model = &enrolment_model,
    .answer = app::Answer::list,
    .rows =
        {
            .arguments = enrolments_enrolments_arguments,
            .order = enrolments_enrolments_order,
        },
};

// tags:query

constinit const app::RootField TagsQuery::tags = {
    .name = "tags",
    .statement = "TagsQuery::tags",
    .model = &tag_model,
    .answer = app::Answer::list,
};

// terms:query

constinit const app::RootField TermsQuery::terms = {
    .name = "terms",
    .statement = "TermsQuery::terms",
    .model = &term_model,
    .answer = app::Answer::list,
};

// topics:query

constinit const app::RootField TopicsQuery::topics = {
    .name = "topics",
    .statement = "TopicsQuery::topics",
    .model = &topic_model,
    .answer = app::Answer::list,
};

// exchanges:query

constinit const app::RootField ExchangesQuery::exchanges = {
    .name = "exchanges",
    .statement = "ExchangesQuery::exchanges",
    .model = &exchange_model,
    .answer = app::Answer::list,
};

// save-tag:mutation

namespace {

constexpr app::Step save_tag_steps[] = {
    {
        .name = "tag",
        .verb = app::Verb::post,
        .model = &tag_model,
        .inputs = tag_form,
    },
};

}  // namespace

constinit const app::Mutation SaveTagMutation::mutation = {
    .name = "saveTag",
    .statement = "SaveTagMutation",
    .steps = save_tag_steps,
};

// save-term:mutation

namespace {

constexpr app::Step save_term_steps[] = {
    {
        .name = "term",
        .verb = app::Verb::post,
        .model = &term_model,
        .inputs = term_form,
    },
};

}  // namespace

constinit const app::Mutation SaveTermMutation::mutation = {
    .name = "saveTerm",
    .statement = "SaveTermMutation",
    .steps = save_term_steps,
};

// save-enrolment:mutation

namespace {

constexpr app::Step save_enrolment_steps[] = {
    {
        .name = "enrolment",
        .verb = app::Verb::post,
        .model = &enrolment_model,
        .inputs = enrolment_form,
    },
};

}  // namespace

constinit const app::Mutation SaveEnrolmentMutation::mutation = {
    .name = "saveEnrolment",
    .statement = "SaveEnrolmentMutation",
    .steps = save_enrolment_steps,
};

// save-topics:mutation

namespace {

constexpr app::Step save_topics_steps[] = {
    {
        .name = "topics",
        .verb = app::Verb::post,
        .model = &topic_model,
        .list = "topics",
        .inputs = topic_form,
    },
};

}  // namespace

constinit const app::Mutation SaveTopicsMutation::mutation = {
    .name = "saveTopics",
    .statement = "SaveTopicsMutation",
    .steps = save_topics_steps,
};

// create-enrolment:mutation

namespace {

constexpr app::Step create_enrolment_steps[] = {
    {
        .name = "enrolment",
        .verb = app::Verb::create,
        .model = &enrolment_model,
        .inputs = enrolment_create_form,
    },
};

}  // namespace

constinit const app::Mutation CreateEnrolmentMutation::mutation = {
    .name = "createEnrolment",
    .statement = "CreateEnrolmentMutation",
    .steps = create_enrolment_steps,
};

// create-course:mutation

namespace {

constexpr app::Step create_course_steps[] = {
    {
        .name = "course",
        .verb = app::Verb::create,
        .model = &course_model,
        .inputs = course_create_form,
    },
};

}  // namespace

constinit const app::Mutation CreateCourseMutation::mutation = {
    .name = "createCourse",
    .statement = "CreateCourseMutation",
    .steps = create_course_steps,
};

// update-course:mutation

namespace {

constexpr app::Step update_course_steps[] = {
    {
        .name = "course",
        .verb = app::Verb::update,
        .model = &course_model,
        .inputs = course_update_form,
    },
};

}  // namespace

constinit const app::Mutation UpdateCourseMutation::mutation = {
    .name = "updateCourse",
    .statement = "UpdateCourseMutation",
    .steps = update_course_steps,
};

// update-enrolment:mutation

namespace {

constexpr app::Step update_enrolment_steps[] = {
    {
        .name = "enrolment",
        .verb = app::Verb::update,
        .model = &enrolment_model,
        .inputs = enrolment_update_form,
    },
};

}  // namespace

constinit const app::Mutation UpdateEnrolmentMutation::mutation = {
    .name = "updateEnrolment",
    .statement = "UpdateEnrolmentMutation",
    .steps = update_enrolment_steps,
};

// get-or-create-course:mutation

namespace {

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

}  // namespace

constinit const app::Mutation GetOrCreateCourseMutation::mutation = {
    .name = "getOrCreateCourse",
    .statement = "GetOrCreateCourseMutation",
    .steps = get_or_create_course_steps,
};

// save-courses:mutation

namespace {

constexpr app::Step save_courses_steps[] = {
    {
        .name = "courses",
        .verb = app::Verb::post,
        .model = &course_model,
        .list = "courses",
        .inputs = course_form,
    },
};

}  // namespace

constinit const app::Mutation SaveCoursesMutation::mutation = {
    .name = "saveCourses",
    .statement = "SaveCoursesMutation",
    .steps = save_courses_steps,
};

// save-enrolments:mutation

namespace {

constexpr app::Step save_enrolments_steps[] = {
    {
        .name = "enrolments",
        .verb = app::Verb::post,
        .model = &enrolment_model,
        .list = "enrolments",
        .inputs = enrolment_form,
    },
};

}  // namespace

constinit const app::Mutation SaveEnrolmentsMutation::mutation = {
    .name = "saveEnrolments",
    .statement = "SaveEnrolmentsMutation",
    .steps = save_enrolments_steps,
};

// update-enrolments:mutation

namespace {

constexpr app::Step update_enrolments_steps[] = {
    {
        .name = "enrolments",
        .verb = app::Verb::update,
        .model = &enrolment_model,
        .list = "enrolments",
        .inputs = enrolment_update_form,
    },
};

}  // namespace

constinit const app::Mutation UpdateEnrolmentsMutation::mutation = {
    .name = "updateEnrolments",
    .statement = "UpdateEnrolmentsMutation",
    .steps = update_enrolments_steps,
};

// delete-course:mutation

namespace {

constexpr app::Step delete_course_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &course_model,
        .inputs = course_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteCourseMutation::mutation = {
    .name = "deleteCourse",
    .statement = "DeleteCourseMutation",
    .steps = delete_course_steps,
};

// delete-tag:mutation

namespace {

constexpr app::Step delete_tag_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &tag_model,
        .inputs = tag_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteTagMutation::mutation = {
    .name = "deleteTag",
    .statement = "DeleteTagMutation",
    .steps = delete_tag_steps,
};

// delete-term:mutation

namespace {

constexpr app::Step delete_term_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &term_model,
        .inputs = term_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteTermMutation::mutation = {
    .name = "deleteTerm",
    .statement = "DeleteTermMutation",
    .steps = delete_term_steps,
};

// delete-enrolment:mutation

namespace {

constexpr app::Step delete_enrolment_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &enrolment_model,
        .inputs = enrolment_key,
    },
};

}  // namespace

constinit const app::Mutation DeleteEnrolmentMutation::mutation = {
    .name = "deleteEnrolment",
    .statement = "DeleteEnrolmentMutation",
    .steps = delete_enrolment_steps,
};

// delete-enrolments:mutation

namespace {

constexpr app::Step delete_enrolments_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &enrolment_model,
        .list = "ids",
    },
};

}  // namespace

constinit const app::Mutation DeleteEnrolmentsMutation::mutation = {
    .name = "deleteEnrolments",
    .statement = "DeleteEnrolmentsMutation",
    .steps = delete_enrolments_steps,
};

// delete-topics:mutation

namespace {

constexpr app::Step delete_topics_steps[] = {
    {
        .name = "deletedIds",
        .verb = app::Verb::remove,
        .model = &topic_model,
        .list = "ids",
    },
};

}  // namespace

constinit const app::Mutation DeleteTopicsMutation::mutation = {
    .name = "deleteTopics",
    .statement = "DeleteTopicsMutation",
    .steps = delete_topics_steps,
};

// plan-course:mutation

namespace {

constexpr app::Step plan_course_steps[] = {
    {
        .name = "course",
        .verb = app::Verb::post,
        .model = &course_model,
        .prefix = "course",
        .inputs = course_form,
    },
    {
        .name = "tags",
        .verb = app::Verb::post,
        .model = &tag_model,
        .list = "tags",
        .inputs = tag_form,
    },
};

}  // namespace

constinit const app::Mutation PlanCourseMutation::mutation = {
    .name = "planCourse",
    .statement = "PlanCourseMutation",
    .steps = plan_course_steps,
};

}  // namespace campus

// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/mutation/arrange_exchange_mutation.h"
#include "generated/api/mutation/create_course_mutation.h"
#include "generated/api/mutation/create_enrolment_mutation.h"
#include "generated/api/mutation/delete_course_mutation.h"
#include "generated/api/mutation/delete_enrolment_mutation.h"
#include "generated/api/mutation/delete_enrolments_mutation.h"
#include "generated/api/mutation/delete_rooms_mutation.h"
#include "generated/api/mutation/delete_student_mutation.h"
#include "generated/api/mutation/delete_students_mutation.h"
#include "generated/api/mutation/delete_tag_mutation.h"
#include "generated/api/mutation/delete_teacher_mutation.h"
#include "generated/api/mutation/delete_term_mutation.h"
#include "generated/api/mutation/delete_topics_mutation.h"
#include "generated/api/mutation/enrol_mutation.h"
#include "generated/api/mutation/found_club_mutation.h"
#include "generated/api/mutation/get_or_create_course_mutation.h"
#include "generated/api/mutation/plan_course_mutation.h"
#include "generated/api/mutation/save_badge_mutation.h"
#include "generated/api/mutation/save_courses_mutation.h"
#include "generated/api/mutation/save_enrolment_mutation.h"
#include "generated/api/mutation/save_enrolments_mutation.h"
#include "generated/api/mutation/save_room_mutation.h"
#include "generated/api/mutation/save_site_mutation.h"
#include "generated/api/mutation/save_student_mutation.h"
#include "generated/api/mutation/save_tag_mutation.h"
#include "generated/api/mutation/save_teacher_mutation.h"
#include "generated/api/mutation/save_term_mutation.h"
#include "generated/api/mutation/save_topics_mutation.h"
#include "generated/api/mutation/update_course_mutation.h"
#include "generated/api/mutation/update_enrolment_mutation.h"
#include "generated/api/mutation/update_enrolments_mutation.h"
#include "generated/api/mutation/welcome_mutation.h"
#include "generated/api/query/badge_query.h"
#include "generated/api/query/clubs_query.h"
#include "generated/api/query/course_query.h"
#include "generated/api/query/courses_query.h"
#include "generated/api/query/enrolment_query.h"
#include "generated/api/query/enrolments_query.h"
#include "generated/api/query/exchanges_query.h"
#include "generated/api/query/members_query.h"
#include "generated/api/query/room_query.h"
#include "generated/api/query/rooms_query.h"
#include "generated/api/query/sites_query.h"
#include "generated/api/query/student_query.h"
#include "generated/api/query/students_query.h"
#include "generated/api/query/tags_query.h"
#include "generated/api/query/teachers_query.h"
#include "generated/api/query/terms_query.h"
#include "generated/api/query/topics_query.h"
#include "generated/contract.h"
#include "generated/people/badge.h"
#include "generated/people/club.h"
#include "generated/people/member.h"
#include "generated/people/student.h"
#include "generated/people/teacher.h"
#include "generated/places/room.h"
#include "generated/places/site.h"
#include "generated/studies/course.h"
#include "generated/studies/enrolment.h"
#include "generated/studies/exchange.h"
#include "generated/studies/tag.h"
#include "generated/studies/term.h"
#include "generated/studies/topic.h"

#include "campus_embedded.h"

namespace campus {
namespace {

constexpr const mw::db::Model* models[] = {
    &badge_model,
    &club_model,
    &course_model,
    &enrolment_model,
    &exchange_model,
    &member_model,
    &room_model,
    &site_model,
    &student_model,
    &tag_model,
    &teacher_model,
    &term_model,
    &topic_model,
};

constexpr const mw::app::RootField* queries[] = {
    &BadgeQuery::badge,
    &ClubsQuery::clubs,
    &CourseQuery::course,
    &CoursesQuery::courses,
    &EnrolmentQuery::enrolment,
    &EnrolmentsQuery::enrolments,
    &ExchangesQuery::exchanges,
    &MembersQuery::members,
    &RoomQuery::room,
    &RoomsQuery::rooms,
    &SitesQuery::sites,
    &StudentQuery::student,
    &StudentsQuery::students,
    &TagsQuery::tags,
    &TeachersQuery::teachers,
    &TermsQuery::terms,
    &TopicsQuery::topics,
};

constexpr const mw::app::Mutation* mutations[] = {
    &ArrangeExchangeMutation::mutation,
    &CreateCourseMutation::mutation,
    &CreateEnrolmentMutation::mutation,
    &DeleteCourseMutation::mutation,
    &DeleteEnrolmentMutation::mutation,
    &DeleteEnrolmentsMutation::mutation,
    &DeleteRoomsMutation::mutation,
    &DeleteStudentMutation::mutation,
    &DeleteStudentsMutation::mutation,
    &DeleteTagMutation::mutation,
    &DeleteTeacherMutation::mutation,
    &DeleteTermMutation::mutation,
    &DeleteTopicsMutation::mutation,
    &EnrolMutation::mutation,
    &FoundClubMutation::mutation,
    &GetOrCreateCourseMutation::mutation,
    &PlanCourseMutation::mutation,
    &SaveBadgeMutation::mutation,
    &SaveCoursesMutation::mutation,
    &SaveEnrolmentMutation::mutation,
    &SaveEnrolmentsMutation::mutation,
    &SaveRoomMutation::mutation,
    &SaveSiteMutation::mutation,
    &SaveStudentMutation::mutation,
    &SaveTagMutation::mutation,
    &SaveTeacherMutation::mutation,
    &SaveTermMutation::mutation,
    &SaveTopicsMutation::mutation,
    &UpdateCourseMutation::mutation,
    &UpdateEnrolmentMutation::mutation,
    &UpdateEnrolmentsMutation::mutation,
    &WelcomeMutation::mutation,
};

}  // namespace

constinit const mw::app::Backend backend = {
    .name = "campus",
    .schema = embedded::schema,
    .models = models,
    .queries = queries,
    .mutations = mutations,
    .migrations = embedded::migrations,
    .fixtures = embedded::fixtures,
    .overrides = register_overrides,
};

}  // namespace campus

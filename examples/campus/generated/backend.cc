// Made from spec.md by backend.cc.j2.
// To change it, edit spec.md and run `moonwright generate`; your own code goes into app/.
#include "generated/backend.h"

#include "generated/api/badge_operations.h"
#include "generated/api/club_operations.h"
#include "generated/api/course_operations.h"
#include "generated/api/enrolment_operations.h"
#include "generated/api/exchange_operations.h"
#include "generated/api/member_operations.h"
#include "generated/api/mutation/arrange_exchange_mutation.h"
#include "generated/api/mutation/befriend_mutation.h"
#include "generated/api/mutation/enrol_mutation.h"
#include "generated/api/mutation/found_club_mutation.h"
#include "generated/api/mutation/plan_course_mutation.h"
#include "generated/api/mutation/tag_course_mutation.h"
#include "generated/api/mutation/welcome_mutation.h"
#include "generated/api/room_operations.h"
#include "generated/api/site_operations.h"
#include "generated/api/student_operations.h"
#include "generated/api/tag_operations.h"
#include "generated/api/teacher_operations.h"
#include "generated/api/term_operations.h"
#include "generated/api/topic_operations.h"
#include "generated/api/unit_operations.h"
#include "generated/contract.h"
#include "generated/people/badge.h"
#include "generated/people/club.h"
#include "generated/people/member.h"
#include "generated/people/student.h"
#include "generated/people/teacher.h"
#include "generated/places/room.h"
#include "generated/places/site.h"
#include "generated/places/unit.h"
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
    &unit_model,
};

constexpr const mw::app::RootField* queries[] = {
    &BadgeQuery::badge,
    &ClubsQuery::clubs,
    &CourseQuery::course,
    &CoursesQuery::courses,
    &EnrolmentQuery::enrolment,
    &EnrolmentsQuery::enrolments,
    &EnrolmentsQuery::enrolments_connection,
    &ExchangesQuery::exchanges,
    &MembersQuery::members,
    &RoomQuery::room,
    &RoomsQuery::rooms,
    &SitesQuery::sites,
    &StudentQuery::student,
    &StudentsQuery::students,
    &StudentsQuery::students_connection,
    &TagsQuery::tags,
    &TeachersQuery::teachers,
    &TermsQuery::terms,
    &TopicsQuery::topics,
    &UnitsQuery::units,
};

constexpr const mw::app::Mutation* mutations[] = {
    &ArrangeExchangeMutation::mutation,
    &BefriendMutation::mutation,
    &CreateCourseMutation::mutation,
    &CreateEnrolmentMutation::mutation,
    &DeleteCourseMutation::mutation,
    &DeleteCoursesMutation::mutation,
    &DeleteEnrolmentMutation::mutation,
    &DeleteEnrolmentsMutation::mutation,
    &DeleteRoomsMutation::mutation,
    &DeleteStudentMutation::mutation,
    &DeleteStudentsMutation::mutation,
    &DeleteTagMutation::mutation,
    &DeleteTeacherMutation::mutation,
    &DeleteTermMutation::mutation,
    &DeleteTopicsMutation::mutation,
    &DeleteUnitsMutation::mutation,
    &EnrolMutation::mutation,
    &FoundClubMutation::mutation,
    &GetOrCreateCourseMutation::mutation,
    &GetOrCreateEnrolmentMutation::mutation,
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
    &SaveUnitsMutation::mutation,
    &TagCourseMutation::mutation,
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

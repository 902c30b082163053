-- student: Somebody who studies.
CREATE TABLE student (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  mentor_id BLOB,
  advisor_id BLOB,
  tutor_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT student_id_form CHECK (length(id) = 16),
  CONSTRAINT student_name_max_length CHECK (length(name) <= 100),
  CONSTRAINT student_mentor_id_form CHECK (length(mentor_id) = 16),
  CONSTRAINT student_mentor_id_fkey FOREIGN KEY (mentor_id) REFERENCES student (id) ON DELETE SET NULL,
  CONSTRAINT student_advisor_id_form CHECK (length(advisor_id) = 16),
  CONSTRAINT student_advisor_id_fkey FOREIGN KEY (advisor_id) REFERENCES teacher (id) ON DELETE SET NULL,
  CONSTRAINT student_tutor_id_form CHECK (length(tutor_id) = 16),
  CONSTRAINT student_tutor_id_fkey FOREIGN KEY (tutor_id) REFERENCES teacher (id) ON DELETE SET NULL
) STRICT;

-- Finds rows by mentor_id.
CREATE INDEX student_mentor_id_idx ON student (mentor_id);

-- Finds rows by advisor_id.
CREATE INDEX student_advisor_id_idx ON student (advisor_id);

-- Finds rows by tutor_id.
CREATE INDEX student_tutor_id_idx ON student (tutor_id);

-- teacher.
CREATE TABLE teacher (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT teacher_id_form CHECK (length(id) = 16)
) STRICT;

-- One row for each name.
CREATE UNIQUE INDEX teacher_name_key ON teacher (name);

-- badge: A key that is an fk, so that a student has one at most.
CREATE TABLE badge (
  student_id BLOB NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (student_id),
  CONSTRAINT badge_student_id_form CHECK (length(student_id) = 16),
  CONSTRAINT badge_student_id_fkey FOREIGN KEY (student_id) REFERENCES student (id) ON DELETE CASCADE,
  CONSTRAINT badge_number_form CHECK (number BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- One row for each number.
CREATE UNIQUE INDEX badge_number_key ON badge (number);

-- club: A club needs a president, and a member a club.
CREATE TABLE club (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  president_id BLOB NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT club_id_form CHECK (length(id) = 16),
  CONSTRAINT club_president_id_form CHECK (length(president_id) = 16),
  CONSTRAINT club_president_id_fkey FOREIGN KEY (president_id) REFERENCES member (id) ON DELETE RESTRICT
) STRICT;

-- Finds rows by president_id.
CREATE INDEX club_president_id_idx ON club (president_id);

-- member.
CREATE TABLE member (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  club_id BLOB NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT member_id_form CHECK (length(id) = 16),
  CONSTRAINT member_club_id_form CHECK (length(club_id) = 16),
  CONSTRAINT member_club_id_fkey FOREIGN KEY (club_id) REFERENCES club (id) ON DELETE RESTRICT
) STRICT;

-- Finds rows by club_id.
CREATE INDEX member_club_id_idx ON member (club_id);

-- course: Something to study.
CREATE TABLE course (
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  term_id INTEGER,
  PRIMARY KEY (code),
  CONSTRAINT course_code_min_length CHECK (length(code) >= 2),
  CONSTRAINT course_code_max_length CHECK (length(code) <= 12),
  CONSTRAINT course_term_id_fkey FOREIGN KEY (term_id) REFERENCES term (begins) ON DELETE RESTRICT
) STRICT;

-- Finds rows by term_id.
CREATE INDEX course_term_id_idx ON course (term_id);

-- enrolment: That somebody studies something.
CREATE TABLE enrolment (
  student_id BLOB NOT NULL,
  course_id TEXT NOT NULL,
  since INTEGER NOT NULL DEFAULT '2026-01-01',
  grade INTEGER,
  checked_by_id BLOB,
  PRIMARY KEY (student_id, course_id),
  CONSTRAINT enrolment_student_id_form CHECK (length(student_id) = 16),
  CONSTRAINT enrolment_student_id_fkey FOREIGN KEY (student_id) REFERENCES student (id) ON DELETE CASCADE,
  CONSTRAINT enrolment_course_id_fkey FOREIGN KEY (course_id) REFERENCES course (code) ON DELETE RESTRICT,
  CONSTRAINT enrolment_grade_form CHECK (grade BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT enrolment_grade_minimum CHECK (grade >= 1),
  CONSTRAINT enrolment_grade_maximum CHECK (grade <= 6),
  CONSTRAINT enrolment_checked_by_id_form CHECK (length(checked_by_id) = 16),
  CONSTRAINT enrolment_checked_by_id_fkey FOREIGN KEY (checked_by_id) REFERENCES teacher (id) ON DELETE SET NULL
) STRICT;

-- Finds rows by course_id.
CREATE INDEX enrolment_course_id_idx ON enrolment (course_id);

-- Finds rows by checked_by_id.
CREATE INDEX enrolment_checked_by_id_idx ON enrolment (checked_by_id);

-- tag.
CREATE TABLE tag (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
) STRICT;

-- One row for each name.
CREATE UNIQUE INDEX tag_name_key ON tag (name);

-- term: The time between two days; a key that is a date.
CREATE TABLE term (
  begins INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (begins)
) STRICT;

-- topic: A tree; taking one takes all below it.
CREATE TABLE topic (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  parent_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT topic_id_form CHECK (length(id) = 16),
  CONSTRAINT topic_parent_id_form CHECK (length(parent_id) = 16),
  CONSTRAINT topic_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES topic (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by parent_id.
CREATE INDEX topic_parent_id_idx ON topic (parent_id);

-- exchange: Two fks to one target, both of them parents.
CREATE TABLE exchange (
  id BLOB NOT NULL,
  host_id BLOB NOT NULL,
  guest_id BLOB NOT NULL,
  year INTEGER NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT exchange_id_form CHECK (length(id) = 16),
  CONSTRAINT exchange_host_id_form CHECK (length(host_id) = 16),
  CONSTRAINT exchange_host_id_fkey FOREIGN KEY (host_id) REFERENCES student (id) ON DELETE CASCADE,
  CONSTRAINT exchange_guest_id_form CHECK (length(guest_id) = 16),
  CONSTRAINT exchange_guest_id_fkey FOREIGN KEY (guest_id) REFERENCES student (id) ON DELETE CASCADE,
  CONSTRAINT exchange_year_form CHECK (year BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- Finds rows by host_id.
CREATE INDEX exchange_host_id_idx ON exchange (host_id);

-- Finds rows by guest_id.
CREATE INDEX exchange_guest_id_idx ON exchange (guest_id);

-- site: A key that is an enum.
CREATE TABLE site (
  side TEXT NOT NULL,
  label TEXT,
  PRIMARY KEY (side),
  CONSTRAINT site_side_value CHECK (side IN ('north', 'south-west'))
) STRICT;

-- room: A composite key of an enum that is an fk and a number with a default.
CREATE TABLE room (
  site_id TEXT NOT NULL,
  number INTEGER NOT NULL DEFAULT 1,
  seats INTEGER,
  PRIMARY KEY (site_id, number),
  CONSTRAINT room_site_id_value CHECK (site_id IN ('north', 'south-west')),
  CONSTRAINT room_site_id_fkey FOREIGN KEY (site_id) REFERENCES site (side) ON DELETE RESTRICT,
  CONSTRAINT room_number_form CHECK (number BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT room_seats_form CHECK (seats BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- unit: A part of the campus. One that has parts stays.
CREATE TABLE unit (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  parent_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT unit_id_form CHECK (length(id) = 16),
  CONSTRAINT unit_parent_id_form CHECK (length(parent_id) = 16),
  CONSTRAINT unit_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES unit (id) ON DELETE RESTRICT
) STRICT;

-- Finds rows by parent_id.
CREATE INDEX unit_parent_id_idx ON unit (parent_id);

-- student_friends.
CREATE TABLE student_friends (
  student_id BLOB NOT NULL,
  friend_id BLOB NOT NULL,
  PRIMARY KEY (student_id, friend_id),
  CONSTRAINT student_friends_student_id_form CHECK (length(student_id) = 16),
  CONSTRAINT student_friends_student_id_fkey FOREIGN KEY (student_id) REFERENCES student (id) ON DELETE CASCADE,
  CONSTRAINT student_friends_friend_id_form CHECK (length(friend_id) = 16),
  CONSTRAINT student_friends_friend_id_fkey FOREIGN KEY (friend_id) REFERENCES student (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by friend_id.
CREATE INDEX student_friends_friend_id_idx ON student_friends (friend_id);

-- course_tags.
CREATE TABLE course_tags (
  course_id TEXT NOT NULL,
  tag_id INTEGER NOT NULL,
  PRIMARY KEY (course_id, tag_id),
  CONSTRAINT course_tags_course_id_fkey FOREIGN KEY (course_id) REFERENCES course (code) ON DELETE CASCADE,
  CONSTRAINT course_tags_tag_id_fkey FOREIGN KEY (tag_id) REFERENCES tag (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by tag_id.
CREATE INDEX course_tags_tag_id_idx ON course_tags (tag_id);

-- course_prerequisites.
CREATE TABLE course_prerequisites (
  course_id TEXT NOT NULL,
  prerequisite_id TEXT NOT NULL,
  PRIMARY KEY (course_id, prerequisite_id),
  CONSTRAINT course_prerequisites_course_id_fkey FOREIGN KEY (course_id) REFERENCES course (code) ON DELETE CASCADE,
  CONSTRAINT course_prerequisites_prerequisite_id_fkey FOREIGN KEY (prerequisite_id) REFERENCES course (code) ON DELETE CASCADE
) STRICT;

-- Finds rows by prerequisite_id.
CREATE INDEX course_prerequisites_prerequisite_id_idx ON course_prerequisites (prerequisite_id);

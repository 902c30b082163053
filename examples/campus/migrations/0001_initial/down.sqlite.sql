-- Takes course_prerequisites away.
DROP TABLE course_prerequisites;

-- Takes course_tags away.
DROP TABLE course_tags;

-- Takes student_friends away.
DROP TABLE student_friends;

-- Takes unit away.
DROP TABLE unit;

-- Takes room away.
DROP TABLE room;

-- Takes site away.
DROP TABLE site;

-- Takes exchange away.
DROP TABLE exchange;

-- Takes topic away.
DROP TABLE topic;

-- Takes tag away.
DROP TABLE tag;

-- Takes enrolment away.
DROP TABLE enrolment;

-- Takes course away.
DROP TABLE course;

-- Takes term away.
DROP TABLE term;

-- Takes badge away.
DROP TABLE badge;

-- Takes student away.
DROP TABLE student;

-- Takes teacher away.
DROP TABLE teacher;

-- Takes member away.
DROP TABLE member;

-- Takes club away.
DROP TABLE club;

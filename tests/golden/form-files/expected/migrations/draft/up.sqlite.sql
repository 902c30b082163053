-- user.
CREATE TABLE "user" (
  id BLOB NOT NULL,
  username TEXT NOT NULL,
  password TEXT NOT NULL,
  roles TEXT,
  PRIMARY KEY (id),
  CONSTRAINT user_id_form CHECK (length(id) = 16)
) STRICT;

-- One row for each username.
CREATE UNIQUE INDEX user_username_key ON "user" (username);

-- note.
CREATE TABLE note (
  id BLOB NOT NULL,
  text TEXT NOT NULL,
  writer_id BLOB NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT note_id_form CHECK (length(id) = 16),
  CONSTRAINT note_writer_id_form CHECK (length(writer_id) = 16),
  CONSTRAINT note_writer_id_fkey FOREIGN KEY (writer_id) REFERENCES "user" (id) ON DELETE RESTRICT
) STRICT;

-- Finds rows by writer_id.
CREATE INDEX note_writer_id_idx ON note (writer_id);

-- todo.
CREATE TABLE todo (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT todo_id_form CHECK (length(id) = 16)
) STRICT;

-- todo: Something to do.
CREATE TABLE todo (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  todolist_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT todo_id_form CHECK (length(id) = 16),
  CONSTRAINT todo_name_max_length CHECK (length(name) <= 255),
  CONSTRAINT todo_todolist_id_form CHECK (length(todolist_id) = 16),
  CONSTRAINT todo_todolist_id_fkey FOREIGN KEY (todolist_id) REFERENCES todolist (id) ON DELETE CASCADE
) STRICT;

-- One row for each name.
CREATE UNIQUE INDEX todo_name_key ON todo (name);

-- Finds rows by todolist_id.
CREATE INDEX todo_todolist_id_idx ON todo (todolist_id);

-- todolist: A list of things to do.
CREATE TABLE todolist (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT todolist_id_form CHECK (length(id) = 16),
  CONSTRAINT todolist_name_min_length CHECK (length(name) >= 1),
  CONSTRAINT todolist_name_max_length CHECK (length(name) <= 255)
) STRICT;

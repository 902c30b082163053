CREATE TABLE "todolist" (
  "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
  "name" TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE "todo" (
  "id" BLOB NOT NULL PRIMARY KEY CHECK (length("id") = 16),
  "name" TEXT NOT NULL UNIQUE CHECK (length("name") <= 255),
  "todolist_id" BLOB REFERENCES "todolist" ("id") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX "todo_todolist_id" ON "todo" ("todolist_id");

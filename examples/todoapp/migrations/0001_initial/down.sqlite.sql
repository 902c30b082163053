-- Takes todo away.
DROP TABLE todo;

-- Takes todolist away.
DROP TABLE todolist;

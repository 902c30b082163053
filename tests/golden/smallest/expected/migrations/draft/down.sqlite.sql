-- Takes todo away.
DROP TABLE todo;

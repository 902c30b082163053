-- Takes loan away.
DROP TABLE loan;

-- Takes book away.
DROP TABLE book;

-- Takes author away.
DROP TABLE author;

-- Takes loan away.
DROP TABLE loan;

-- Takes shelf away.
DROP TABLE shelf;

-- Takes book away.
DROP TABLE book;

-- Takes author away.
DROP TABLE author;

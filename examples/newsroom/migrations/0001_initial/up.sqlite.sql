-- article: Something to read.
CREATE TABLE article (
  id BLOB NOT NULL,
  title TEXT NOT NULL,
  words INTEGER NOT NULL,
  published_at INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT article_id_form CHECK (length(id) = 16),
  CONSTRAINT article_title_max_length CHECK (length(title) <= 200),
  CONSTRAINT article_words_form CHECK (words BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT article_words_minimum CHECK (words >= 0)
) STRICT;

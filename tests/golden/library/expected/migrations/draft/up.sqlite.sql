-- book: A book on the shelf.
-- Or lent out.
CREATE TABLE book (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'in-stock',
  pages INTEGER NOT NULL DEFAULT 100,
  price TEXT COLLATE moonwright_decimal,
  labels TEXT,
  shelf TEXT,
  added_at INTEGER,
  author_id BLOB,
  CONSTRAINT book_title_min_length CHECK (length(title) >= 1),
  CONSTRAINT book_title_max_length CHECK (length(title) <= 200),
  CONSTRAINT book_status_value CHECK (status IN ('in-stock', 'lent', '3rd-party')),
  CONSTRAINT book_pages_form CHECK (pages BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT book_pages_minimum CHECK (pages >= 1),
  CONSTRAINT book_price_form CHECK (price NOT GLOB '*[^0-9.-]*' AND price NOT GLOB '?*-*' AND price NOT GLOB '*.*.*' AND price GLOB '*[0-9]' AND ltrim(price, '-') GLOB '[0-9]*' AND ltrim(price, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT book_price_precision CHECK (length(ltrim(substr(price, 1, instr(price || '.', '.') - 1), '-0')) <= 6),
  CONSTRAINT book_price_scale CHECK (instr(price, '.') = 0 OR length(rtrim(price, '0')) - instr(price, '.') <= 2),
  CONSTRAINT book_author_id_form CHECK (length(author_id) = 16),
  CONSTRAINT book_author_id_fkey FOREIGN KEY (author_id) REFERENCES author (id) ON DELETE RESTRICT
) STRICT;

-- One row for each author_id, title.
CREATE UNIQUE INDEX book_author_id_title_key ON book (author_id, title);

-- Finds rows by status.
CREATE INDEX book_status_idx ON book (status);

-- Finds rows by title.
CREATE INDEX book_title_where_status ON book (title) WHERE status = 'in-stock';

-- author.
CREATE TABLE author (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  born INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT author_id_form CHECK (length(id) = 16)
) STRICT;

-- One row for each name.
CREATE UNIQUE INDEX author_name_key ON author (name);

-- loan.
CREATE TABLE loan (
  id BLOB NOT NULL,
  book_id INTEGER NOT NULL,
  since INTEGER NOT NULL,
  note TEXT,
  PRIMARY KEY (id),
  CONSTRAINT loan_id_form CHECK (length(id) = 16),
  CONSTRAINT loan_book_id_fkey FOREIGN KEY (book_id) REFERENCES book (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by book_id.
CREATE INDEX loan_book_id_idx ON loan (book_id);

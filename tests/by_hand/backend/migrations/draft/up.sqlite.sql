-- thing: One field of every type, and what is derived from each.
CREATE TABLE thing (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  handle TEXT,
  mail TEXT,
  site TEXT,
  story TEXT,
  body TEXT,
  flag INTEGER,
  count INTEGER,
  big INTEGER,
  ratio REAL,
  price TEXT COLLATE moonwright_decimal,
  day INTEGER,
  at INTEGER,
  moment INTEGER,
  meta TEXT,
  data BLOB,
  status TEXT NOT NULL DEFAULT 'new',
  labels TEXT NOT NULL,
  keeper_id INTEGER,
  class TEXT,
  "delete" INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT thing_id_form CHECK (length(id) = 16),
  CONSTRAINT thing_name_max_length CHECK (length(name) <= 40),
  CONSTRAINT thing_flag_form CHECK (flag IN (0, 1)),
  CONSTRAINT thing_count_form CHECK (count BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT thing_price_form CHECK (price NOT GLOB '*[^0-9.-]*' AND price NOT GLOB '?*-*' AND price NOT GLOB '*.*.*' AND price GLOB '*[0-9]' AND ltrim(price, '-') GLOB '[0-9]*' AND ltrim(price, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT thing_price_precision CHECK (length(ltrim(substr(price, 1, instr(price || '.', '.') - 1), '-0')) <= 8),
  CONSTRAINT thing_price_scale CHECK (instr(price, '.') = 0 OR length(rtrim(price, '0')) - instr(price, '.') <= 2),
  CONSTRAINT thing_price_minimum CHECK (CAST(price AS REAL) >= 0),
  CONSTRAINT thing_price_maximum CHECK (CAST(price AS REAL) <= 1000),
  CONSTRAINT thing_at_form CHECK (at BETWEEN 0 AND 86399999999),
  CONSTRAINT thing_status_value CHECK (status IN ('new', 'in-use', '3rd')),
  CONSTRAINT thing_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES keeper (id) ON DELETE CASCADE,
  CONSTRAINT thing_delete_form CHECK ("delete" BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- Finds rows by keeper_id.
CREATE INDEX thing_keeper_id_idx ON thing (keeper_id);

-- keeper.
CREATE TABLE keeper (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  boss_id INTEGER,
  CONSTRAINT keeper_boss_id_fkey FOREIGN KEY (boss_id) REFERENCES keeper (id) ON DELETE SET NULL
) STRICT;

-- One row for each name.
CREATE UNIQUE INDEX keeper_name_key ON keeper (name);

-- Finds rows by boss_id.
CREATE INDEX keeper_boss_id_idx ON keeper (boss_id);

-- slot: A composite key of an fk and an enum.
CREATE TABLE slot (
  keeper_id INTEGER NOT NULL,
  side TEXT NOT NULL,
  thing_id BLOB,
  PRIMARY KEY (keeper_id, side),
  CONSTRAINT slot_keeper_id_fkey FOREIGN KEY (keeper_id) REFERENCES keeper (id) ON DELETE CASCADE,
  CONSTRAINT slot_side_value CHECK (side IN ('left', 'right')),
  CONSTRAINT slot_thing_id_form CHECK (length(thing_id) = 16),
  CONSTRAINT slot_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES thing (id) ON DELETE SET NULL
) STRICT;

-- Finds rows by thing_id.
CREATE INDEX slot_thing_id_idx ON slot (thing_id);

-- note.
CREATE TABLE note (
  id BLOB NOT NULL,
  text TEXT NOT NULL,
  thing_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT note_id_form CHECK (length(id) = 16),
  CONSTRAINT note_thing_id_form CHECK (length(thing_id) = 16),
  CONSTRAINT note_thing_id_fkey FOREIGN KEY (thing_id) REFERENCES thing (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by thing_id.
CREATE INDEX note_thing_id_idx ON note (thing_id);

-- log: What hooks saw.
CREATE TABLE log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL
) STRICT;

-- entry: A composite key whose rows are recorded.
CREATE TABLE entry (
  book TEXT NOT NULL,
  line INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (book, line),
  CONSTRAINT entry_book_max_length CHECK (length(book) <= 20),
  CONSTRAINT entry_line_form CHECK (line BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- label: A key of type id whose rows are recorded.
CREATE TABLE label (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  pin TEXT
) STRICT;

-- entry history: What became of each row, when and by whom.
CREATE TABLE entry_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT,
  operation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

-- Finds rows by row_key.
CREATE INDEX entry_history_row_key_idx ON entry_history (row_key);

-- label history: What became of each row, when and by whom.
CREATE TABLE label_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT,
  operation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

-- Finds rows by row_key.
CREATE INDEX label_history_row_key_idx ON label_history (row_key);

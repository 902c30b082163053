-- part: A thing on a shelf.
CREATE TABLE part (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  amount INTEGER NOT NULL DEFAULT 0,
  price_cents INTEGER,
  supplier_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT part_id_form CHECK (length(id) = 16),
  CONSTRAINT part_name_max_length CHECK (length(name) <= 80),
  CONSTRAINT part_amount_form CHECK (amount BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT part_amount_minimum CHECK (amount >= 0),
  CONSTRAINT part_price_cents_form CHECK (price_cents BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT part_price_cents_minimum CHECK (price_cents >= 0),
  CONSTRAINT part_supplier_id_form CHECK (length(supplier_id) = 16),
  CONSTRAINT part_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier (id) ON DELETE SET NULL
) STRICT;

-- One row for each name.
CREATE UNIQUE INDEX part_name_key ON part (name);

-- Finds rows by supplier_id.
CREATE INDEX part_supplier_id_idx ON part (supplier_id);

-- supplier.
CREATE TABLE supplier (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  rating REAL,
  PRIMARY KEY (id),
  CONSTRAINT supplier_id_form CHECK (length(id) = 16),
  CONSTRAINT supplier_name_max_length CHECK (length(name) <= 80)
) STRICT;

-- One row for each name.
CREATE UNIQUE INDEX supplier_name_key ON supplier (name);

-- movement: What came or went, written by a hook.
CREATE TABLE movement (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  part_id BLOB NOT NULL,
  change INTEGER NOT NULL,
  reason TEXT,
  at INTEGER NOT NULL,
  CONSTRAINT movement_part_id_form CHECK (length(part_id) = 16),
  CONSTRAINT movement_part_id_fkey FOREIGN KEY (part_id) REFERENCES part (id) ON DELETE CASCADE,
  CONSTRAINT movement_change_form CHECK (change BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT movement_reason_max_length CHECK (length(reason) <= 200)
) STRICT;

-- Finds rows by part_id.
CREATE INDEX movement_part_id_idx ON movement (part_id);

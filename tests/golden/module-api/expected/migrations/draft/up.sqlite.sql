-- order.
CREATE TABLE "order" (
  id BLOB NOT NULL,
  note TEXT NOT NULL,
  amount INTEGER,
  total TEXT COLLATE moonwright_decimal,
  state TEXT,
  PRIMARY KEY (id),
  CONSTRAINT order_id_form CHECK (length(id) = 16),
  CONSTRAINT order_state_value CHECK (state IN ('in-work', 'sent'))
) STRICT;

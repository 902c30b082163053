-- order.
CREATE TABLE "order" (
  id BLOB NOT NULL,
  note TEXT NOT NULL,
  amount INTEGER,
  total TEXT COLLATE moonwright_decimal,
  state TEXT,
  PRIMARY KEY (id),
  CONSTRAINT order_id_form CHECK (length(id) = 16),
  CONSTRAINT order_amount_form CHECK (amount BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT order_total_form CHECK (total NOT GLOB '*[^0-9.-]*' AND total NOT GLOB '?*-*' AND total NOT GLOB '*.*.*' AND total GLOB '*[0-9]' AND ltrim(total, '-') GLOB '[0-9]*' AND ltrim(total, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT order_state_value CHECK (state IN ('in-work', 'sent'))
) STRICT;

-- news.
CREATE TABLE news (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT news_id_form CHECK (length(id) = 16)
) STRICT;

-- order_news.
CREATE TABLE order_news (
  order_id BLOB NOT NULL,
  news_id BLOB NOT NULL,
  PRIMARY KEY (order_id, news_id),
  CONSTRAINT order_news_order_id_form CHECK (length(order_id) = 16),
  CONSTRAINT order_news_order_id_fkey FOREIGN KEY (order_id) REFERENCES "order" (id) ON DELETE CASCADE,
  CONSTRAINT order_news_news_id_form CHECK (length(news_id) = 16),
  CONSTRAINT order_news_news_id_fkey FOREIGN KEY (news_id) REFERENCES news (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by news_id.
CREATE INDEX order_news_news_id_idx ON order_news (news_id);

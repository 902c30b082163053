-- customer: Somebody who buys.
CREATE TABLE customer (
  id BLOB NOT NULL,
  email TEXT NOT NULL,
  name TEXT NOT NULL,
  nickname TEXT,
  pin TEXT,
  favorite_id BLOB,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT customer_id_form CHECK (length(id) = 16),
  CONSTRAINT customer_email_max_length CHECK (length(email) <= 200),
  CONSTRAINT customer_name_min_length CHECK (length(name) >= 1),
  CONSTRAINT customer_name_max_length CHECK (length(name) <= 100),
  CONSTRAINT customer_pin_max_length CHECK (length(pin) <= 12),
  CONSTRAINT customer_favorite_id_form CHECK (length(favorite_id) = 16),
  CONSTRAINT customer_favorite_id_fkey FOREIGN KEY (favorite_id) REFERENCES product (id) ON DELETE SET NULL,
  CONSTRAINT customer_version_form CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- One row for each email.
CREATE UNIQUE INDEX customer_email_key ON customer (email) WHERE deleted_at IS NULL;

-- Finds rows by favorite_id.
CREATE INDEX customer_favorite_id_idx ON customer (favorite_id);

-- address: Where something is sent to.
CREATE TABLE address (
  id BLOB NOT NULL,
  customer_id BLOB NOT NULL,
  label TEXT DEFAULT 'home',
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT address_id_form CHECK (length(id) = 16),
  CONSTRAINT address_customer_id_form CHECK (length(customer_id) = 16),
  CONSTRAINT address_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE CASCADE,
  CONSTRAINT address_label_max_length CHECK (length(label) <= 40),
  CONSTRAINT address_street_min_length CHECK (length(street) >= 1),
  CONSTRAINT address_city_min_length CHECK (length(city) >= 1)
) STRICT;

-- One row for each customer_id, label.
CREATE UNIQUE INDEX address_customer_id_label_key ON address (customer_id, label);

-- category: A shelf of the shop. Top ones have no parent.
CREATE TABLE category (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  place INTEGER,
  parent_id INTEGER,
  CONSTRAINT category_name_max_length CHECK (length(name) <= 60),
  CONSTRAINT category_place_form CHECK (place BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES category (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by parent_id.
CREATE INDEX category_parent_id_idx ON category (parent_id);

-- product: Something for sale.
CREATE TABLE product (
  id BLOB NOT NULL,
  sku TEXT NOT NULL,
  ean TEXT,
  name TEXT NOT NULL,
  price TEXT COLLATE moonwright_decimal NOT NULL,
  cost TEXT COLLATE moonwright_decimal,
  stock INTEGER DEFAULT 0,
  status TEXT NOT NULL DEFAULT 'draft',
  imported_at INTEGER,
  touched_at INTEGER,
  category_id INTEGER,
  version INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT product_id_form CHECK (length(id) = 16),
  CONSTRAINT product_sku_max_length CHECK (length(sku) <= 40),
  CONSTRAINT product_ean_pattern CHECK (ean REGEXP '^[0-9]{8,13}$'),
  CONSTRAINT product_name_min_length CHECK (length(name) >= 1),
  CONSTRAINT product_name_max_length CHECK (length(name) <= 120),
  CONSTRAINT product_price_form CHECK (price NOT GLOB '*[^0-9.-]*' AND price NOT GLOB '?*-*' AND price NOT GLOB '*.*.*' AND price GLOB '*[0-9]' AND ltrim(price, '-') GLOB '[0-9]*' AND ltrim(price, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT product_price_precision CHECK (length(ltrim(substr(price, 1, instr(price || '.', '.') - 1), '-0')) <= 8),
  CONSTRAINT product_price_scale CHECK (instr(price, '.') = 0 OR length(rtrim(price, '0')) - instr(price, '.') <= 2),
  CONSTRAINT product_price_minimum CHECK (CAST(price AS REAL) >= 0),
  CONSTRAINT product_cost_form CHECK (cost NOT GLOB '*[^0-9.-]*' AND cost NOT GLOB '?*-*' AND cost NOT GLOB '*.*.*' AND cost GLOB '*[0-9]' AND ltrim(cost, '-') GLOB '[0-9]*' AND ltrim(cost, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT product_cost_precision CHECK (length(ltrim(substr(cost, 1, instr(cost || '.', '.') - 1), '-0')) <= 8),
  CONSTRAINT product_cost_scale CHECK (instr(cost, '.') = 0 OR length(rtrim(cost, '0')) - instr(cost, '.') <= 2),
  CONSTRAINT product_stock_form CHECK (stock BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT product_stock_minimum CHECK (stock >= 0),
  CONSTRAINT product_status_value CHECK (status IN ('draft', 'on-sale', 'gone')),
  CONSTRAINT product_category_id_fkey FOREIGN KEY (category_id) REFERENCES category (id) ON DELETE SET NULL,
  CONSTRAINT product_version_form CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- One row for each sku.
CREATE UNIQUE INDEX product_sku_key ON product (sku) WHERE deleted_at IS NULL;

-- One row for each ean.
CREATE UNIQUE INDEX product_ean_where_status ON product (ean) WHERE status = 'on-sale' AND deleted_at IS NULL;

-- Finds rows by category_id.
CREATE INDEX product_category_id_idx ON product (category_id);

-- review: What somebody thinks of a product.
CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id BLOB NOT NULL,
  customer_id BLOB,
  stars INTEGER NOT NULL,
  text TEXT,
  CONSTRAINT review_product_id_form CHECK (length(product_id) = 16),
  CONSTRAINT review_product_id_fkey FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  CONSTRAINT review_customer_id_form CHECK (length(customer_id) = 16),
  CONSTRAINT review_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE SET NULL,
  CONSTRAINT review_stars_form CHECK (stars BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT review_stars_minimum CHECK (stars >= 1),
  CONSTRAINT review_stars_maximum CHECK (stars <= 5)
) STRICT;

-- Finds rows by product_id.
CREATE INDEX review_product_id_idx ON review (product_id);

-- Finds rows by customer_id.
CREATE INDEX review_customer_id_idx ON review (customer_id);

-- order: What a customer wants, and how far it is.
CREATE TABLE "order" (
  id BLOB NOT NULL,
  number TEXT NOT NULL,
  customer_id BLOB NOT NULL,
  coupon_id INTEGER,
  status TEXT NOT NULL DEFAULT 'open',
  note TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  version INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  CONSTRAINT order_id_form CHECK (length(id) = 16),
  CONSTRAINT order_number_pattern CHECK (number REGEXP '^[A-Z][0-9]+$'),
  CONSTRAINT order_customer_id_form CHECK (length(customer_id) = 16),
  CONSTRAINT order_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES customer (id) ON DELETE RESTRICT,
  CONSTRAINT order_coupon_id_fkey FOREIGN KEY (coupon_id) REFERENCES coupon (id) ON DELETE SET NULL,
  CONSTRAINT order_status_value CHECK (status IN ('open', 'paid', 'shipped')),
  CONSTRAINT order_note_max_length CHECK (length(note) <= 500),
  CONSTRAINT order_version_form CHECK (version BETWEEN -2147483648 AND 2147483647)
) STRICT;

-- One row for each number.
CREATE UNIQUE INDEX order_number_key ON "order" (number);

-- Finds rows by customer_id.
CREATE INDEX order_customer_id_idx ON "order" (customer_id);

-- Finds rows by coupon_id.
CREATE INDEX order_coupon_id_idx ON "order" (coupon_id);

-- order-line: How many of which product, at which price.
CREATE TABLE order_line (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id BLOB NOT NULL,
  product_id BLOB NOT NULL,
  place INTEGER NOT NULL,
  quantity INTEGER NOT NULL DEFAULT 1,
  price TEXT COLLATE moonwright_decimal NOT NULL,
  CONSTRAINT order_line_order_id_form CHECK (length(order_id) = 16),
  CONSTRAINT order_line_order_id_fkey FOREIGN KEY (order_id) REFERENCES "order" (id) ON DELETE CASCADE,
  CONSTRAINT order_line_product_id_form CHECK (length(product_id) = 16),
  CONSTRAINT order_line_product_id_fkey FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE RESTRICT,
  CONSTRAINT order_line_place_form CHECK (place BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT order_line_quantity_form CHECK (quantity BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT order_line_quantity_minimum CHECK (quantity >= 1),
  CONSTRAINT order_line_price_form CHECK (price NOT GLOB '*[^0-9.-]*' AND price NOT GLOB '?*-*' AND price NOT GLOB '*.*.*' AND price GLOB '*[0-9]' AND ltrim(price, '-') GLOB '[0-9]*' AND ltrim(price, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT order_line_price_precision CHECK (length(ltrim(substr(price, 1, instr(price || '.', '.') - 1), '-0')) <= 8),
  CONSTRAINT order_line_price_scale CHECK (instr(price, '.') = 0 OR length(rtrim(price, '0')) - instr(price, '.') <= 2),
  CONSTRAINT order_line_price_minimum CHECK (CAST(price AS REAL) >= 0)
) STRICT;

-- One row for each order_id, place.
CREATE UNIQUE INDEX order_line_order_id_place_key ON order_line (order_id, place);

-- Finds rows by product_id.
CREATE INDEX order_line_product_id_idx ON order_line (product_id);

-- payment: Money that came in.
CREATE TABLE payment (
  id BLOB NOT NULL,
  order_id BLOB NOT NULL,
  amount TEXT COLLATE moonwright_decimal NOT NULL,
  reference TEXT,
  paid_at INTEGER,
  PRIMARY KEY (id),
  CONSTRAINT payment_id_form CHECK (length(id) = 16),
  CONSTRAINT payment_order_id_form CHECK (length(order_id) = 16),
  CONSTRAINT payment_order_id_fkey FOREIGN KEY (order_id) REFERENCES "order" (id) ON DELETE CASCADE,
  CONSTRAINT payment_amount_form CHECK (amount NOT GLOB '*[^0-9.-]*' AND amount NOT GLOB '?*-*' AND amount NOT GLOB '*.*.*' AND amount GLOB '*[0-9]' AND ltrim(amount, '-') GLOB '[0-9]*' AND ltrim(amount, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT payment_amount_precision CHECK (length(ltrim(substr(amount, 1, instr(amount || '.', '.') - 1), '-0')) <= 8),
  CONSTRAINT payment_amount_scale CHECK (instr(amount, '.') = 0 OR length(rtrim(amount, '0')) - instr(amount, '.') <= 2),
  CONSTRAINT payment_amount_minimum CHECK (CAST(amount AS REAL) >= 0.01)
) STRICT;

-- One row for each reference.
CREATE UNIQUE INDEX payment_reference_key ON payment (reference);

-- Finds rows by order_id.
CREATE INDEX payment_order_id_idx ON payment (order_id);

-- shipment: A parcel on its way.
CREATE TABLE shipment (
  id BLOB NOT NULL,
  order_id BLOB NOT NULL,
  address_id BLOB,
  carrier TEXT DEFAULT 'post',
  tracking TEXT,
  PRIMARY KEY (id),
  CONSTRAINT shipment_id_form CHECK (length(id) = 16),
  CONSTRAINT shipment_order_id_form CHECK (length(order_id) = 16),
  CONSTRAINT shipment_order_id_fkey FOREIGN KEY (order_id) REFERENCES "order" (id) ON DELETE CASCADE,
  CONSTRAINT shipment_address_id_form CHECK (length(address_id) = 16),
  CONSTRAINT shipment_address_id_fkey FOREIGN KEY (address_id) REFERENCES address (id) ON DELETE RESTRICT,
  CONSTRAINT shipment_carrier_value CHECK (carrier IN ('post', 'courier'))
) STRICT;

-- One row for each tracking.
CREATE UNIQUE INDEX shipment_tracking_key ON shipment (tracking);

-- Finds rows by order_id.
CREATE INDEX shipment_order_id_idx ON shipment (order_id);

-- Finds rows by address_id.
CREATE INDEX shipment_address_id_idx ON shipment (address_id);

-- coupon: A code that makes an order cheaper.
CREATE TABLE coupon (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  percent INTEGER NOT NULL DEFAULT 10,
  CONSTRAINT coupon_code_min_length CHECK (length(code) >= 3),
  CONSTRAINT coupon_code_max_length CHECK (length(code) <= 20),
  CONSTRAINT coupon_percent_form CHECK (percent BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT coupon_percent_minimum CHECK (percent >= 1),
  CONSTRAINT coupon_percent_maximum CHECK (percent <= 100)
) STRICT;

-- One row for each code.
CREATE UNIQUE INDEX coupon_code_key ON coupon (code);

-- customer history: What became of each row, when and by whom.
CREATE TABLE customer_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT,
  operation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

-- Finds rows by row_key.
CREATE INDEX customer_history_row_key_idx ON customer_history (row_key);

-- product history: What became of each row, when and by whom.
CREATE TABLE product_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT,
  operation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

-- Finds rows by row_key.
CREATE INDEX product_history_row_key_idx ON product_history (row_key);

-- order history: What became of each row, when and by whom.
CREATE TABLE order_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT,
  operation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

-- Finds rows by row_key.
CREATE INDEX order_history_row_key_idx ON order_history (row_key);

-- order-line history: What became of each row, when and by whom.
CREATE TABLE order_line_history (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT,
  operation TEXT NOT NULL,
  row_key TEXT NOT NULL,
  old TEXT,
  new TEXT
) STRICT;

-- Finds rows by row_key.
CREATE INDEX order_line_history_row_key_idx ON order_line_history (row_key);

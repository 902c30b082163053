-- category: A shelf of the shop; shelves stand in shelves.
CREATE TABLE category (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  position INTEGER,
  parent_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT category_id_form CHECK (length(id) = 16),
  CONSTRAINT category_name_max_length CHECK (length(name) <= 100),
  CONSTRAINT category_position_form CHECK (position BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT category_parent_id_form CHECK (length(parent_id) = 16),
  CONSTRAINT category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES category (id) ON DELETE CASCADE
) STRICT;

-- Finds rows by parent_id.
CREATE INDEX category_parent_id_idx ON category (parent_id);

-- product: Something to buy.
CREATE TABLE product (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  sku TEXT,
  blurb TEXT,
  status TEXT NOT NULL DEFAULT 'draft',
  size TEXT,
  price TEXT COLLATE moonwright_decimal,
  weight REAL,
  stock INTEGER,
  sold INTEGER,
  organic INTEGER,
  released INTEGER,
  delivered INTEGER,
  changed INTEGER,
  labels TEXT,
  meta TEXT,
  purchase_price TEXT COLLATE moonwright_decimal,
  entry_note TEXT,
  category_id BLOB,
  supplier_id TEXT,
  PRIMARY KEY (id),
  CONSTRAINT product_id_form CHECK (length(id) = 16),
  CONSTRAINT product_name_max_length CHECK (length(name) <= 100),
  CONSTRAINT product_status_value CHECK (status IN ('draft', 'active', 'sold-out')),
  CONSTRAINT product_size_value CHECK (size IN ('small', 'medium', 'large')),
  CONSTRAINT product_price_form CHECK (price NOT GLOB '*[^0-9.-]*' AND price NOT GLOB '?*-*' AND price NOT GLOB '*.*.*' AND price GLOB '*[0-9]' AND ltrim(price, '-') GLOB '[0-9]*' AND ltrim(price, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT product_stock_form CHECK (stock BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT product_organic_form CHECK (organic IN (0, 1)),
  CONSTRAINT product_delivered_form CHECK (delivered BETWEEN 0 AND 86399999999),
  CONSTRAINT product_purchase_price_form CHECK (purchase_price NOT GLOB '*[^0-9.-]*' AND purchase_price NOT GLOB '?*-*' AND purchase_price NOT GLOB '*.*.*' AND purchase_price GLOB '*[0-9]' AND ltrim(purchase_price, '-') GLOB '[0-9]*' AND ltrim(purchase_price, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT product_category_id_form CHECK (length(category_id) = 16),
  CONSTRAINT product_category_id_fkey FOREIGN KEY (category_id) REFERENCES category (id) ON DELETE SET NULL,
  CONSTRAINT product_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES supplier (code) ON DELETE SET NULL
) STRICT;

-- One row for each sku.
CREATE UNIQUE INDEX product_sku_key ON product (sku);

-- Finds rows by name.
CREATE INDEX product_name_idx ON product (name);

-- Finds rows by price.
CREATE INDEX product_price_idx ON product (price);

-- Finds rows by category_id.
CREATE INDEX product_category_id_idx ON product (category_id);

-- Finds rows by supplier_id.
CREATE INDEX product_supplier_id_idx ON product (supplier_id);

-- supplier: Who delivers. Its lists have numbered pages and are filtered by JSON.
CREATE TABLE supplier (
  code TEXT NOT NULL,
  country TEXT,
  rating TEXT COLLATE moonwright_decimal,
  since INTEGER,
  daily INTEGER,
  size TEXT,
  secret_terms TEXT,
  PRIMARY KEY (code),
  CONSTRAINT supplier_code_max_length CHECK (length(code) <= 10),
  CONSTRAINT supplier_rating_form CHECK (rating NOT GLOB '*[^0-9.-]*' AND rating NOT GLOB '?*-*' AND rating NOT GLOB '*.*.*' AND rating GLOB '*[0-9]' AND ltrim(rating, '-') GLOB '[0-9]*' AND ltrim(rating, '-') NOT GLOB '0[0-9]*'),
  CONSTRAINT supplier_daily_form CHECK (daily IN (0, 1)),
  CONSTRAINT supplier_size_value CHECK (size IN ('small', 'medium', 'large'))
) STRICT;

-- review: What somebody thinks of a product; by cursor, the newest first.
CREATE TABLE review (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id BLOB NOT NULL,
  author TEXT,
  stars INTEGER NOT NULL,
  written INTEGER,
  CONSTRAINT review_product_id_form CHECK (length(product_id) = 16),
  CONSTRAINT review_product_id_fkey FOREIGN KEY (product_id) REFERENCES product (id) ON DELETE CASCADE,
  CONSTRAINT review_stars_form CHECK (stars BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT review_stars_minimum CHECK (stars >= 1),
  CONSTRAINT review_stars_maximum CHECK (stars <= 5)
) STRICT;

-- Finds rows by product_id.
CREATE INDEX review_product_id_idx ON review (product_id);

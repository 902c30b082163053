-- Takes order-line history away.
DROP TABLE order_line_history;

-- Takes order history away.
DROP TABLE order_history;

-- Takes product history away.
DROP TABLE product_history;

-- Takes customer history away.
DROP TABLE customer_history;

-- Takes shipment away.
DROP TABLE shipment;

-- Takes payment away.
DROP TABLE payment;

-- Takes order-line away.
DROP TABLE order_line;

-- Takes order away.
DROP TABLE "order";

-- Takes coupon away.
DROP TABLE coupon;

-- Takes review away.
DROP TABLE review;

-- Takes address away.
DROP TABLE address;

-- Takes customer away.
DROP TABLE customer;

-- Takes product away.
DROP TABLE product;

-- Takes category away.
DROP TABLE category;

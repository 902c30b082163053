-- Takes order_news away.
DROP TABLE order_news;

-- Takes news away.
DROP TABLE news;

-- Takes order away.
DROP TABLE "order";

-- Takes order away.
DROP TABLE "order";

-- Takes order away.
DROP TABLE "order";

-- Takes user away.
DROP TABLE "user";

-- Takes note away.
DROP TABLE note;

-- Takes user away.
DROP TABLE "user";

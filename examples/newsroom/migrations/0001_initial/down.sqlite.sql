-- Takes article away.
DROP TABLE article;

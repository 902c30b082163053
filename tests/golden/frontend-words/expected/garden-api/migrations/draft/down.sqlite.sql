-- Takes plot away.
DROP TABLE plot;

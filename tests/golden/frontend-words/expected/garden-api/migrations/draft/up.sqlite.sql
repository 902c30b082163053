-- plot.
CREATE TABLE plot (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT plot_id_form CHECK (length(id) = 16)
) STRICT;

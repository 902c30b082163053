-- Takes label history away.
DROP TABLE label_history;

-- Takes entry history away.
DROP TABLE entry_history;

-- Takes label away.
DROP TABLE label;

-- Takes entry away.
DROP TABLE entry;

-- Takes log away.
DROP TABLE log;

-- Takes note away.
DROP TABLE note;

-- Takes slot away.
DROP TABLE slot;

-- Takes thing away.
DROP TABLE thing;

-- Takes keeper away.
DROP TABLE keeper;

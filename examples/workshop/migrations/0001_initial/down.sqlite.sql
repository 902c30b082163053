-- Takes movement away.
DROP TABLE movement;

-- Takes part away.
DROP TABLE part;

-- Takes supplier away.
DROP TABLE supplier;

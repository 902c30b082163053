-- Takes review away.
DROP TABLE review;

-- Takes product away.
DROP TABLE product;

-- Takes supplier away.
DROP TABLE supplier;

-- Takes category away.
DROP TABLE category;

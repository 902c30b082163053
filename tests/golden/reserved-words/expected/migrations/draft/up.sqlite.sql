-- order.
CREATE TABLE "order" (
  id BLOB NOT NULL,
  class TEXT NOT NULL,
  namespace TEXT NOT NULL,
  group_id BLOB,
  int INTEGER,
  std INTEGER DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT order_id_form CHECK (length(id) = 16),
  CONSTRAINT order_namespace_value CHECK (namespace IN ('public', 'private', 'default')),
  CONSTRAINT order_group_id_form CHECK (length(group_id) = 16),
  CONSTRAINT order_group_id_fkey FOREIGN KEY (group_id) REFERENCES "user" (id) ON DELETE SET NULL,
  CONSTRAINT order_int_form CHECK (int BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT order_std_form CHECK (std IN (0, 1))
) STRICT;

-- Finds rows by group_id.
CREATE INDEX order_group_id_idx ON "order" (group_id);

-- user.
CREATE TABLE "user" (
  id BLOB NOT NULL,
  name TEXT NOT NULL,
  friend_id BLOB,
  PRIMARY KEY (id),
  CONSTRAINT user_id_form CHECK (length(id) = 16),
  CONSTRAINT user_friend_id_form CHECK (length(friend_id) = 16),
  CONSTRAINT user_friend_id_fkey FOREIGN KEY (friend_id) REFERENCES "user" (id) ON DELETE SET NULL
) STRICT;

-- Finds rows by friend_id.
CREATE INDEX user_friend_id_idx ON "user" (friend_id);

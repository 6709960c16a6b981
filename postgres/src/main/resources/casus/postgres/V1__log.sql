-- How far the log has come. A growth begins by moving this row, so of two that grow from one place
-- only one goes on.
CREATE TABLE head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  size bigint NOT NULL CHECK (size >= 0),
  root bytea NOT NULL CHECK (length(root) = 32)
);

INSERT INTO head (size, root) VALUES (0, sha256(''));

-- Entries. Bundles are put together from here, and so is the tile of the last leaves.
CREATE TABLE entry (
  index bigint PRIMARY KEY CHECK (index >= 0),
  content bytea NOT NULL CHECK (length(content) <= 65535)
);

-- Full tiles, and the hash over each, which is a hash of the level above: partial tiles of that
-- level are put together from here.
CREATE TABLE tile (
  level smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
  index bigint NOT NULL CHECK (index >= 0),
  hashes bytea NOT NULL CHECK (length(hashes) = 8192),
  root bytea NOT NULL CHECK (length(root) = 32),
  PRIMARY KEY (level, index)
);

-- Hashes are not made smaller by compressing them.
ALTER TABLE tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

-- The checkpoint published last.
CREATE TABLE checkpoint (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  size bigint NOT NULL CHECK (size >= 0),
  note bytea NOT NULL
);

-- Evidence by its SHA-256.
CREATE TABLE evidence (
  digest bytea PRIMARY KEY CHECK (length(digest) = 32),
  content bytea NOT NULL
);

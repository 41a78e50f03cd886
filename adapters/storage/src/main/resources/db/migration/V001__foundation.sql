-- What stands here runs on SQLite and on PostgreSQL alike. TEXT for text, ISO dates and hashes;
-- BIGINT for numbers and for instants, in milliseconds since 1970; INTEGER 0 or 1 for flags.

-- The key that members are hashed with; one row.
CREATE TABLE installation_key (
  id      INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  key_hex TEXT    NOT NULL
);

-- How often each community's settings were written.
CREATE TABLE settings_version (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  version   BIGINT NOT NULL,
  PRIMARY KEY (platform, community)
);

CREATE TABLE setting (
  platform  TEXT NOT NULL,
  community TEXT NOT NULL,
  name      TEXT NOT NULL,
  value     TEXT NOT NULL,
  PRIMARY KEY (platform, community, name)
);

-- Who changed what; numbered within each community, whatever the clock does.
CREATE TABLE audit_entry (
  platform    TEXT   NOT NULL,
  community   TEXT   NOT NULL,
  number      BIGINT NOT NULL,
  at          BIGINT NOT NULL,
  actor       TEXT   NOT NULL,
  action      TEXT   NOT NULL,
  subject     TEXT   NOT NULL,
  text_before TEXT   NOT NULL,
  text_after  TEXT   NOT NULL,
  PRIMARY KEY (platform, community, number)
);

-- The last revision that was given out; one row. Whoever raises it holds it until the end of the
-- transaction, so that revisions become visible in their order.
CREATE TABLE change_counter (
  id       INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  revision BIGINT  NOT NULL
);

INSERT INTO change_counter (id, revision) VALUES (1, 0);

-- When each community last changed.
CREATE TABLE community_change (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  revision  BIGINT NOT NULL,
  PRIMARY KEY (platform, community)
);

CREATE INDEX community_change_revision ON community_change (revision);

-- Keyed hashes of the members who asked to be forgotten: a restored backup forgets them again.
CREATE TABLE forgotten (
  member TEXT   NOT NULL PRIMARY KEY,
  at     BIGINT NOT NULL
);

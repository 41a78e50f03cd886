-- For tests only: a script of a later version, which makes something of what is there.
CREATE TABLE later (
  platform  TEXT NOT NULL,
  community TEXT NOT NULL,
  PRIMARY KEY (platform, community)
);

INSERT INTO later (platform, community) SELECT platform, community FROM settings_version;

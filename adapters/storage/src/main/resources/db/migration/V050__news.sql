-- What moderators are to be told and could not be told yet.
CREATE TABLE news (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  number    BIGINT NOT NULL,
  reply     TEXT   NOT NULL,
  since     BIGINT NOT NULL,
  PRIMARY KEY (platform, community, number)
);

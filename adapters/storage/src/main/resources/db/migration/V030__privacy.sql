-- Communities that the bot has left, and when: their data are deleted after a time of grace.
CREATE TABLE departed (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (platform, community)
);

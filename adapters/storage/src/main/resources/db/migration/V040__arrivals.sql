-- What has come in from platforms that may hand it over again, kept for a day or so.
CREATE TABLE arrival (
  platform TEXT   NOT NULL,
  what     TEXT   NOT NULL,
  at       BIGINT NOT NULL,
  PRIMARY KEY (platform, what)
);

CREATE INDEX arrival_at ON arrival (at);

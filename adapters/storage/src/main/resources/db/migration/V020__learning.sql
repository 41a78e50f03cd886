-- Questions that had no answer; numbered within each community. taught is the number of the taught
-- answer that answers it since, 0 before.
CREATE TABLE kept_question (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  number    BIGINT NOT NULL,
  text      TEXT   NOT NULL,
  status    TEXT   NOT NULL,
  taught    BIGINT NOT NULL,
  first_at  BIGINT NOT NULL,
  last_at   BIGINT NOT NULL,
  PRIMARY KEY (platform, community, number)
);

-- Who asked them, as keyed hashes; and where, as far as that may be kept.
CREATE TABLE kept_asker (
  platform  TEXT    NOT NULL,
  community TEXT    NOT NULL,
  number    BIGINT  NOT NULL,
  member    TEXT    NOT NULL,
  at        BIGINT  NOT NULL,
  channel   TEXT    NOT NULL,
  message   TEXT    NOT NULL,
  answered  INTEGER NOT NULL,
  PRIMARY KEY (platform, community, number, member)
);

CREATE INDEX kept_asker_member ON kept_asker (member);

-- Every version of what moderators taught.
CREATE TABLE taught_answer (
  platform    TEXT    NOT NULL,
  community   TEXT    NOT NULL,
  number      BIGINT  NOT NULL,
  version     BIGINT  NOT NULL,
  removed     INTEGER NOT NULL,
  actor       TEXT    NOT NULL,
  at          BIGINT  NOT NULL,
  question    TEXT    NOT NULL,
  phrasings   TEXT    NOT NULL,
  answer      TEXT    NOT NULL,
  author      TEXT    NOT NULL,
  source      TEXT    NOT NULL,
  valid_until TEXT    NOT NULL,
  replaces    TEXT    NOT NULL,
  PRIMARY KEY (platform, community, number, version)
);

CREATE INDEX taught_answer_valid_until ON taught_answer (valid_until);

-- Versions that moderators were told hold no more.
CREATE TABLE taught_expiry (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  number    BIGINT NOT NULL,
  version   BIGINT NOT NULL,
  PRIMARY KEY (platform, community, number, version)
);

-- Answers that are being written; kept is 0 where no question was kept for it.
CREATE TABLE teaching_draft (
  platform    TEXT   NOT NULL,
  community   TEXT   NOT NULL,
  draft       BIGINT NOT NULL,
  actor       TEXT   NOT NULL,
  ends_at     BIGINT NOT NULL,
  version     BIGINT NOT NULL,
  kept        BIGINT NOT NULL,
  number      BIGINT NOT NULL,
  question    TEXT   NOT NULL,
  phrasings   TEXT   NOT NULL,
  answer      TEXT   NOT NULL,
  author      TEXT   NOT NULL,
  source      TEXT   NOT NULL,
  valid_until TEXT   NOT NULL,
  replaces    TEXT   NOT NULL,
  PRIMARY KEY (platform, community, draft)
);

-- One vote of each member on each entry.
CREATE TABLE vote (
  platform  TEXT    NOT NULL,
  community TEXT    NOT NULL,
  entry     TEXT    NOT NULL,
  member    TEXT    NOT NULL,
  helpful   INTEGER NOT NULL,
  reason    TEXT    NOT NULL,
  at        BIGINT  NOT NULL,
  PRIMARY KEY (platform, community, entry, member)
);

CREATE INDEX vote_member ON vote (member);

-- Entries that somebody called wrong and that moderators have not looked at.
CREATE TABLE open_case (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  entry     TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (platform, community, entry)
);

-- Where an entry was answered with.
CREATE TABLE sent_answer (
  platform  TEXT NOT NULL,
  community TEXT NOT NULL,
  channel   TEXT NOT NULL,
  message   TEXT NOT NULL,
  entry     TEXT NOT NULL,
  day       TEXT NOT NULL,
  PRIMARY KEY (platform, channel, message, entry)
);

CREATE INDEX sent_answer_entry ON sent_answer (platform, community, entry);
CREATE INDEX sent_answer_day ON sent_answer (day);

-- What a community is not answered with; ends_at is 0 where that has no end.
CREATE TABLE hidden (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  kind      TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  reason    TEXT   NOT NULL,
  actor     TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  ends_at   BIGINT NOT NULL,
  PRIMARY KEY (platform, community, kind, id)
);

-- What moderators said is not covered.
CREATE TABLE learned_gap (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  number    BIGINT NOT NULL,
  question  TEXT   NOT NULL,
  about     TEXT   NOT NULL,
  actor     TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (platform, community, number)
);

-- The last number given out for each kind of thing: none is given out twice.
CREATE TABLE last_number (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  kind      TEXT   NOT NULL,
  number    BIGINT NOT NULL,
  PRIMARY KEY (platform, community, kind)
);

-- How many questions became what, by day.
CREATE TABLE answer_count (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  day       TEXT   NOT NULL,
  kind      TEXT   NOT NULL,
  entry     TEXT   NOT NULL,
  times     BIGINT NOT NULL,
  PRIMARY KEY (platform, community, day, kind, entry)
);

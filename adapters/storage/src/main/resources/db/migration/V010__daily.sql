-- Each channel's schedule. Days and topics are lists with blanks between; since is when its dates
-- have been dealt with up to.
CREATE TABLE daily_schedule (
  platform  TEXT    NOT NULL,
  community TEXT    NOT NULL,
  channel   TEXT    NOT NULL,
  time      TEXT    NOT NULL,
  zone      TEXT    NOT NULL,
  days      TEXT    NOT NULL,
  topics    TEXT    NOT NULL,
  quiet     INTEGER NOT NULL,
  pinned    INTEGER NOT NULL,
  paused    TEXT,
  since     BIGINT  NOT NULL,
  version   BIGINT  NOT NULL,
  PRIMARY KEY (platform, community, channel)
);

-- What became of each channel's fact of each date: one row, whoever adds it may send.
CREATE TABLE daily_posting (
  platform    TEXT    NOT NULL,
  community   TEXT    NOT NULL,
  channel     TEXT    NOT NULL,
  date        TEXT    NOT NULL,
  state       TEXT    NOT NULL,
  edition     BIGINT  NOT NULL,
  attempt     BIGINT  NOT NULL,
  fact        TEXT    NOT NULL,
  fact_text   TEXT    NOT NULL,
  origin      TEXT    NOT NULL,
  series      TEXT,
  part        BIGINT,
  parts       BIGINT,
  round       BIGINT  NOT NULL,
  message     TEXT,
  detail      TEXT    NOT NULL,
  tried_since BIGINT  NOT NULL,
  open_until  BIGINT  NOT NULL,
  at          BIGINT  NOT NULL,
  told        INTEGER NOT NULL,
  PRIMARY KEY (platform, community, channel, date)
);

CREATE INDEX daily_posting_state ON daily_posting (state);
CREATE INDEX daily_posting_told ON daily_posting (told);
CREATE INDEX daily_posting_fact ON daily_posting (platform, community, fact);

-- What moderators want posted before the rest.
CREATE TABLE daily_queue (
  platform  TEXT   NOT NULL,
  community TEXT   NOT NULL,
  channel   TEXT   NOT NULL,
  place     BIGINT NOT NULL,
  fact      TEXT   NOT NULL,
  series    TEXT,
  part      BIGINT,
  parts     BIGINT,
  PRIMARY KEY (platform, community, channel, place)
);

-- Facts that moderators wrote themselves.
CREATE TABLE daily_own_fact (
  platform  TEXT    NOT NULL,
  community TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  fact_text TEXT    NOT NULL,
  source    TEXT    NOT NULL,
  author    TEXT    NOT NULL,
  added     BIGINT  NOT NULL,
  reviewed  INTEGER NOT NULL,
  PRIMARY KEY (platform, community, id)
);

-- db-scheduler's own: when a channel is looked at next. It is made anew from the tables above.
CREATE TABLE scheduled_tasks (
  task_name            TEXT       NOT NULL,
  task_instance        TEXT       NOT NULL,
  task_data            ${bytes},
  execution_time       ${instant} NOT NULL,
  picked               BOOLEAN    NOT NULL,
  picked_by            TEXT,
  last_success         ${instant},
  last_failure         ${instant},
  consecutive_failures INTEGER,
  last_heartbeat       ${instant},
  version              BIGINT     NOT NULL,
  priority             INTEGER,
  PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

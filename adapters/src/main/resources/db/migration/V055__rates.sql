-- When the newest entry was made that a follower has read; told beside figures.
ALTER TABLE follower ADD COLUMN read_at DATETIME(6) NULL;

-- What each case is counted as now, so that a later entry of it moves what was counted and adds nothing twice.
-- measures: one bit a measure, by the number it has in the code.
CREATE TABLE counted_case (
  id       BINARY(16)  NOT NULL,
  version  INT         NOT NULL COMMENT 'of the case, as it was counted',
  division CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day      DATE        NOT NULL COMMENT 'of receipt',
  channel  VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  measures INT         NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;

-- The counters, one row a division, day of receipt and channel: of villages and of every division above them, so
-- that a year of a city is read as few rows as one of a village. A column a measure, so that all are read at once.
CREATE TABLE case_count (
  division          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day               DATE        NOT NULL,
  channel           VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received          INT         NOT NULL,
  to_close          INT         NOT NULL,
  closed            INT         NOT NULL,
  contact_decided   INT         NOT NULL,
  contacted_in_time INT         NOT NULL,
  answered          INT         NOT NULL,
  solved            INT         NOT NULL,
  content           INT         NOT NULL,
  finished_timed    INT         NOT NULL,
  finished_in_time  INT         NOT NULL,
  finished          INT         NOT NULL,
  settled_nearby    INT         NOT NULL,
  closed_once       INT         NOT NULL,
  reopened          INT         NOT NULL,
  PRIMARY KEY (division, day, channel)
) ENGINE = InnoDB;

-- A notice is a row that never changes: nearly all are taken over at their first try, and an update of each, with
-- its index, its undo and the purge after it, cost a fourth of a report. What becomes of them stands apart.

-- One row a move of the follower that gave notices. Whoever moved it holds them all until held_until and sends
-- them. Ended: those without a row in notice_try were taken over.
CREATE TABLE notice_portion (
  number     BIGINT      NOT NULL COMMENT 'one more than the last',
  held_until DATETIME(6) NULL COMMENT 'null once it ended',
  ended_at   DATETIME(6) NULL,
  PRIMARY KEY (number),
  KEY notice_portion_held (held_until)
) ENGINE = InnoDB;

-- One row a notice that was not taken over with its portion. Pending rows are found by their next try; a claim moves
-- that ahead.
CREATE TABLE notice_try (
  id       BINARY(16)  NOT NULL,
  state    VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tries    INT         NOT NULL,
  next_try DATETIME(6) NULL,
  ended_at DATETIME(6) NULL,
  failure  VARCHAR(200) NULL,
  PRIMARY KEY (id),
  KEY notice_try_due (state, next_try)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was given before there were portions keeps what became of it here, and when: also what was sent.
INSERT INTO notice_try (id, state, tries, next_try, ended_at, failure)
SELECT id, state, tries, next_try, ended_at, failure
FROM notice;

ALTER TABLE notice
  DROP KEY notice_due,
  DROP COLUMN state,
  DROP COLUMN tries,
  DROP COLUMN next_try,
  DROP COLUMN ended_at,
  DROP COLUMN failure,
  ADD COLUMN given_in BIGINT NOT NULL DEFAULT 0 COMMENT 'the portion; 0: given before there were any',
  ADD KEY notice_given_in (given_in);

-- One row a file that goes to a court: which mediation, as of which entry, why, and what became of it. The id is made of
-- the entry, so none is written twice, and is what the court knows the file by. What is in the file is read when it is
-- sent, and stands in no row. Waiting rows are found by their next try; a claim moves that ahead.
CREATE TABLE court_filing (
  id         BINARY(16)   NOT NULL,
  mediation  BINARY(16)   NOT NULL,
  kind       VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  agreement  INT          NULL COMMENT 'by number; of a confirmation alone',
  court      VARCHAR(100) NULL COMMENT 'its name; null where it was handed off to whichever court has it',
  made_at    DATETIME(6)  NOT NULL,
  state      VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tries      INT          NOT NULL,
  next_try   DATETIME(6)  NULL COMMENT 'while it waits',
  ended_at   DATETIME(6)  NULL COMMENT 'when it was taken or given up',
  failure    VARCHAR(200) NULL COMMENT 'why it was not taken the last time',
  receipt    VARCHAR(100) NULL COMMENT 'what the court calls it; once taken',
  PRIMARY KEY (id),
  KEY court_filing_due (state, next_try),
  KEY court_filing_state (state, id),
  KEY court_filing_mediation (mediation, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What was asked for before there were files was brought by hand: the journal is read for files from here on.
INSERT INTO follower (name, version, positions)
  SELECT 'court-filings', 1, GROUP_CONCAT(CONCAT(slot, ':', position) ORDER BY slot)
  FROM lane
  HAVING COUNT(*) > 0;

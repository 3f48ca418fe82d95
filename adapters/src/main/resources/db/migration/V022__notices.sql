-- How far each follower of the journal that has an effect outside has come: the last position of each lane, as
-- `0:120,1:98`, compared-and-set in the transaction that writes the effect's rows.
CREATE TABLE follower (
  name      VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version   BIGINT      NOT NULL,
  positions LONGTEXT    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB;

-- One row a notice and officer told. The id is made of entry, rule and officer, so none is written twice. Name
-- and phone stand with the officer alone. Pending rows are found by their next try; a claim moves that ahead.
CREATE TABLE notice (
  id             BINARY(16)   NOT NULL,
  case_id        BINARY(16)   NOT NULL,
  case_version   INT          NOT NULL,
  rule           VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  role           VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  officer        BINARY(16)   NULL,
  text           TEXT         NOT NULL,
  made_at        DATETIME(6)  NOT NULL,
  state          VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tries          INT          NOT NULL,
  next_try       DATETIME(6)  NULL,
  ended_at       DATETIME(6)  NULL,
  failure        VARCHAR(200) NULL,
  PRIMARY KEY (id),
  KEY notice_due (state, next_try),
  KEY notice_case (case_id, case_version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

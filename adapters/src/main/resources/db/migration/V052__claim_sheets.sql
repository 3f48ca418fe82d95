-- Sheets of claimants of group cases: read by their ids, which the case has, and never looked for.
CREATE TABLE claim_sheet (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

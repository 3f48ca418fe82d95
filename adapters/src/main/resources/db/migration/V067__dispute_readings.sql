-- Numbers of disputes that others counted, listed by division and kind from the newest period back. A period is a
-- year, as 2025, or a quarter of one, as 2025-Q3, which in the order of text comes after it.
CREATE TABLE dispute_reading (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  division      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  period        VARCHAR(7)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY dispute_reading_division (division, kind, period)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

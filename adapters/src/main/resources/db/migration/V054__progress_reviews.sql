-- Progress reviews, listed by division, kind and the first day of their period. `period` is all three, so that a
-- period of a kind is reviewed once.
CREATE TABLE progress_review (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  division      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kind          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  first_day     DATE        NOT NULL,
  period        VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY progress_review_period (period),
  KEY progress_review_division (division, kind, first_day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

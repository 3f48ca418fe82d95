-- Pairings of units and villages with their visits, listed by unit and by the subtree the village lies in: codes of a
-- subtree are one range. The day of the last visit as text, yyyy-mm-dd; null where there was none.
CREATE TABLE pairing (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  unit          BINARY(16)  NOT NULL,
  village       CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  last_visit    CHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ended         DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY pairing_unit (unit, village, id),
  KEY pairing_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

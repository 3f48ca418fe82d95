-- Projects that units adopted, listed by unit and by the subtree their patch lies in: codes of a subtree are one range.
-- The day they are due as text, yyyy-mm-dd.
CREATE TABLE project (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  unit          BINARY(16)  NOT NULL,
  division      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due           CHAR(10)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY project_unit (unit, division, id),
  KEY project_division (division, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- How many lived on patches on a day, listed by patch from the newest day back. The patch is its resource name: a
-- micro-grid is found wherever it lies now.
CREATE TABLE reading (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  patch         VARCHAR(50) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day           DATE        NOT NULL,
  PRIMARY KEY (id),
  KEY reading_patch (patch, day)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Teams of grids, listed by grid and by the subtree their village lies in: codes of a subtree are one range.
CREATE TABLE team (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  grid          BINARY(16)  NOT NULL,
  village       CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dissolved     DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY team_grid (grid, village, id),
  KEY team_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Notice boards and stations, listed by the subtree of the division their patch lay in when they were bound to it, all
-- or of one kind, and by grid and micro-grid: one on a micro-grid is found by it, in whichever grid that lies now.
CREATE TABLE facility (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  kind          VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  division      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  grid          BINARY(16)  NULL,
  micro_grid    BINARY(16)  NULL,
  ended         DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY facility_division (division, id),
  KEY facility_kind (kind, division, id),
  KEY facility_grid (grid, micro_grid, division, id),
  KEY facility_micro_grid (micro_grid, division, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

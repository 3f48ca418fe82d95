-- Boundaries of patches, one row a patch that ever had one. What a point lies in is asked of the spatial index;
-- fineness is the place of the patch in the order micro-grid, grid, village, town, district, city, province.
CREATE TABLE boundary (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  fineness      SMALLINT   NOT NULL,
  division      CHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  grid          BINARY(16) NULL,
  micro_grid    BINARY(16) NULL,
  shape         GEOMETRY   NOT NULL COMMENT 'units of 10^-7 degree, longitude first; nowhere on earth once cleared',
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id),
  SPATIAL KEY boundary_shape (shape)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Grids and micro-grids that end, and zones. A code says where a grid was set up, and no longer where it lies:
-- subtrees are told by the village beside it, and lists go by village and code. Under the scheme that gave the codes
-- until now, a code begins with the village's.
ALTER TABLE grid
  MODIFY COLUMN code VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN village CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER kind,
  ADD COLUMN zone    BINARY(16)  NULL AFTER village,
  ADD COLUMN created DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00' AFTER zone,
  ADD COLUMN ended   DATETIME(6) NULL AFTER created;

UPDATE grid
SET village = LEFT(code, 12),
    created = CAST(REPLACE(REPLACE(JSON_VALUE(body, '$.created'), 'T', ' '), 'Z', '') AS DATETIME(6));

ALTER TABLE grid
  ALTER COLUMN village DROP DEFAULT,
  ALTER COLUMN created DROP DEFAULT,
  DROP KEY grid_kind,
  ADD KEY grid_village (village, code),
  ADD KEY grid_kind (kind, village, code),
  ADD KEY grid_zone (zone, village, code);

ALTER TABLE micro_grid
  MODIFY COLUMN code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN village CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER grid,
  ADD COLUMN created DATETIME(6) NOT NULL DEFAULT '1970-01-01 00:00:00' AFTER village,
  ADD COLUMN ended   DATETIME(6) NULL AFTER created;

UPDATE micro_grid
SET village = LEFT(code, 12),
    created = CAST(REPLACE(REPLACE(JSON_VALUE(body, '$.created'), 'T', ' '), 'Z', '') AS DATETIME(6));

ALTER TABLE micro_grid
  ALTER COLUMN village DROP DEFAULT,
  ALTER COLUMN created DROP DEFAULT,
  ADD KEY micro_grid_village (village, code);

CREATE TABLE zone (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  town          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  created       DATETIME(6) NOT NULL,
  ended         DATETIME(6) NULL,
  body          LONGTEXT    NOT NULL,
  PRIMARY KEY (id),
  KEY zone_town (town, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

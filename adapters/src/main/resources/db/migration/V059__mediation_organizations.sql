-- Mediation organizations with who sits in them. A column for each level of the division's code, as units have; a level
-- below the division is null. Ids rise with time, so each index has its organizations in the order they were set up. A
-- unit is one organization at most, for ever.
CREATE TABLE mediation_organization (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  kind          VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit          CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a claim, as text',
  host          BINARY(16)  NULL,
  closed        DATETIME(6) NULL,
  province      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  city          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  district      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  town          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  village       CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY mediation_organization_unit (unit),
  KEY mediation_organization_host (host, id),
  KEY mediation_organization_province (province, id),
  KEY mediation_organization_city (city, id),
  KEY mediation_organization_district (district, id),
  KEY mediation_organization_town (town, id),
  KEY mediation_organization_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Kinds of aggregates have longer names by now. Within 255 bytes only the definition of the column changes, no row.
ALTER TABLE journal MODIFY COLUMN kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, ALGORITHM = INSTANT;
ALTER TABLE receipt MODIFY COLUMN kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, ALGORITHM = INSTANT;
ALTER TABLE clock MODIFY COLUMN kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL, ALGORITHM = INSTANT;

-- Cases. A column for each level of the patch's code, since a prefix range over a path is slow at ten million
-- rows; a level below the patch is null. `source` is the partner and its own id of the matter, claimed for ever.
CREATE TABLE cases (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  number        VARCHAR(30) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source        VARCHAR(200) NULL,
  partner       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel       VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  city          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  district      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  town          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  village       CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  grid          BINARY(16)  NULL,
  lead_unit     BINARY(16)  NULL,
  report_time   DATETIME(6) NOT NULL,
  body          LONGTEXT    NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY cases_number (number),
  UNIQUE KEY cases_source (source),
  KEY cases_city (city, status, id),
  KEY cases_district (district, status, id),
  KEY cases_town (town, status, id),
  KEY cases_village (village, status, id),
  KEY cases_lead_unit (lead_unit, status, id),
  KEY cases_partner (partner, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The next serial of case numbers not yet given out as part of a block, by district and day there.
CREATE TABLE case_number_block (
  district CHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day      DATE    NOT NULL,
  next     BIGINT  NOT NULL,
  PRIMARY KEY (district, day)
) ENGINE = InnoDB;

-- Whistles. A column for each level of the patch's code, as cases have; a level below the patch is null. Ids rise with
-- time, so each index has its whistles in the order they were blown.
CREATE TABLE whistle (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  partner       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit          BINARY(16)  NOT NULL COMMENT 'that blew it',
  status        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  division      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  province      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  city          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  district      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  town          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  village       CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  KEY whistle_unit (unit, id),
  KEY whistle_province (province, id),
  KEY whistle_city (city, id),
  KEY whistle_district (district, id),
  KEY whistle_town (town, id),
  KEY whistle_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The units a whistle called, each once: an index of the body, written when the whistle is blown and never after.
CREATE TABLE whistle_call (
  unit BINARY(16) NOT NULL,
  id   BINARY(16) NOT NULL COMMENT 'of the whistle',
  PRIMARY KEY (unit, id),
  KEY whistle_call_id (id, unit)
) ENGINE = InnoDB;

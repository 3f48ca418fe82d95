-- Supervisions. A column for each level of the patch's code, as cases have; a level below the patch is null. Ids rise
-- with time, so each index has its supervisions in the order they were ordered. `awaited_by` is when the unit must
-- reply, as it was last told, and null while it need not: the late ones are told by it.
CREATE TABLE supervision (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  partner       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  superior_unit BINARY(16)  NOT NULL COMMENT 'that ordered it',
  unit          BINARY(16)  NOT NULL COMMENT 'that must reply',
  status        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  awaited_by    DATETIME(6) NULL,
  division      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  province      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  city          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  district      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  town          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  village       CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  KEY supervision_unit (unit, id),
  KEY supervision_superior_unit (superior_unit, id),
  KEY supervision_province (province, id),
  KEY supervision_city (city, id),
  KEY supervision_district (district, id),
  KEY supervision_town (town, id),
  KEY supervision_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Joint sessions. A column for each level of the patch's code, as cases have; a level below the patch is null. Ids rise
-- with time, so each index has its sessions in the order they were convened.
CREATE TABLE joint_session (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  partner       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  unit          BINARY(16)  NOT NULL COMMENT 'that convened it',
  status        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  division      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  province      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  city          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  district      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  town          CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  village       CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  KEY joint_session_unit (unit, id),
  KEY joint_session_province (province, id),
  KEY joint_session_city (city, id),
  KEY joint_session_district (district, id),
  KEY joint_session_town (town, id),
  KEY joint_session_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a session is found by: the units it called and the cases it is about, each once. Ids of the two are never alike.
-- An index of the body, written when the session is convened and never after.
CREATE TABLE joint_session_link (
  target BINARY(16) NOT NULL COMMENT 'a unit or a case',
  id     BINARY(16) NOT NULL COMMENT 'of the session',
  PRIMARY KEY (target, id),
  KEY joint_session_link_id (id, target)
) ENGINE = InnoDB;

-- Mediations. A column for each level of the patch's code, as cases have; a level below the patch is null. Ids rise
-- with time, so each index has its mediations in the order they came. `organization` is the one that has it,
-- or had it last.
CREATE TABLE mediation (
  id            BINARY(16)   NOT NULL,
  version       INT          NOT NULL,
  head_hash     BINARY(32)   NOT NULL,
  head_lane     SMALLINT     NOT NULL,
  head_position BIGINT       NOT NULL,
  body          LONGTEXT     NOT NULL,
  partner       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source        VARCHAR(110) NULL COMMENT 'the partner and its own id of it, which no two bear',
  organization  BINARY(16)   NOT NULL,
  status        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  dispute_type  VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  division      CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  province      CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  city          CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  district      CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  town          CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  village       CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY mediation_source (source),
  KEY mediation_organization (organization, id),
  KEY mediation_province (province, id),
  KEY mediation_city (city, id),
  KEY mediation_district (district, id),
  KEY mediation_town (town, id),
  KEY mediation_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a mediation is found by besides: the units that have or had to do with it, and the mediators who have it in hand.
CREATE TABLE mediation_link (
  target BINARY(16) NOT NULL,
  id     BINARY(16) NOT NULL,
  PRIMARY KEY (target, id),
  KEY mediation_link_id (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

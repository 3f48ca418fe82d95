-- Petitions. A column for each level of the division's code, as cases have; a level below the division is null. Ids rise
-- with time, so each index has its petitions in the order they were registered.
CREATE TABLE petition (
  id                 BINARY(16)   NOT NULL,
  version            INT          NOT NULL,
  head_hash          BINARY(32)   NOT NULL,
  head_lane          SMALLINT     NOT NULL,
  head_position      BIGINT       NOT NULL,
  body               LONGTEXT     NOT NULL,
  partner            VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source             VARCHAR(200) NULL COMMENT 'partner/source_id',
  kind               VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status             VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  in_hand            BINARY(16)   NOT NULL COMMENT 'the unit that is to act, or was the last to',
  unit               BINARY(16)   NOT NULL COMMENT 'that registered it',
  routed_unit        BINARY(16)   NULL,
  review_unit        BINARY(16)   NULL,
  reexamination_unit BINARY(16)   NULL,
  leader_unit        BINARY(16)   NULL COMMENT 'of who has or had it in charge as a backlog case',
  leader             BINARY(16)   NULL COMMENT 'who has it in charge, as long as it is not solved',
  due_at             DATETIME(6)  NULL COMMENT 'as last told: of the first time in which something must be done',
  division           CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  province           CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  city               CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  district           CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  town               CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  village            CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY petition_source (source),
  KEY petition_partner (partner, id),
  KEY petition_in_hand (in_hand, id),
  KEY petition_province (province, id),
  KEY petition_city (city, id),
  KEY petition_district (district, id),
  KEY petition_town (town, id),
  KEY petition_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The units that a petition accuses, by themselves or by a post, each once: nobody who acts for one sees it. An index of
-- the body, written when the petition is registered and never after.
CREATE TABLE petition_accused (
  target BINARY(16) NOT NULL COMMENT 'the unit',
  id     BINARY(16) NOT NULL COMMENT 'of the petition',
  PRIMARY KEY (target, id),
  KEY petition_accused_id (id, target)
) ENGINE = InnoDB;

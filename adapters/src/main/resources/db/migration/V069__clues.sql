-- Clues of risks. A column for each level of the division's code, as cases have; a level below the division is null. Ids
-- rise with time, so each index has its clues in the order they were submitted. Nothing here tells who reported one.
CREATE TABLE clue (
  id            BINARY(16)   NOT NULL,
  version       INT          NOT NULL,
  head_hash     BINARY(32)   NOT NULL,
  head_lane     SMALLINT     NOT NULL,
  head_position BIGINT       NOT NULL,
  body          LONGTEXT     NOT NULL,
  partner       VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  source        VARCHAR(200) NULL COMMENT 'partner/source_id',
  finder        CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the first part of its claim code',
  type          VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status        VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  handler       BINARY(16)   NOT NULL COMMENT 'the unit that has it in hand',
  first_handler BINARY(16)   NOT NULL COMMENT 'the unit that had it first',
  office        BINARY(16)   NOT NULL COMMENT 'the unit that rewards it',
  due_at        DATETIME(6)  NULL COMMENT 'as last told: of the first time that runs',
  grade         VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  paid_at       DATETIME(6)  NULL COMMENT 'when its last share was paid, unless it was paid wrongly',
  paid_fen      BIGINT       NULL COMMENT 'what was, in fen',
  division      CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  province      CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  city          CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  district      CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  town          CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  village       CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  PRIMARY KEY (id),
  UNIQUE KEY clue_source (source),
  UNIQUE KEY clue_finder (finder),
  KEY clue_partner (partner, id),
  KEY clue_handler (handler, id),
  KEY clue_office (office, id),
  KEY clue_status (status, id),
  KEY clue_paid (paid_at, id),
  KEY clue_province (province, id),
  KEY clue_city (city, id),
  KEY clue_district (district, id),
  KEY clue_town (town, id),
  KEY clue_village (village, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The orders to pay that a clue has, each once: an index of the body.
CREATE TABLE clue_payment (
  target BINARY(16) NOT NULL COMMENT 'the order',
  id     BINARY(16) NOT NULL COMMENT 'of the clue',
  PRIMARY KEY (target, id),
  KEY clue_payment_id (id, target)
) ENGINE = InnoDB;

-- What is known of who reported a clue: which contents are sealed, and who looked. Nothing of it in clear; never
-- read together with the clue.
CREATE TABLE reporter (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  clue          BINARY(16)  NOT NULL COMMENT 'who reported which',
  kept_by       VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'which key seals its data key; null once destroyed',
  PRIMARY KEY (id),
  KEY reporter_kept_by (kept_by, clue)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Persons who report clues, by a keyed digest: what each was given, by month. The guard of what one may be given.
CREATE TABLE rewarded_person (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What a unit may give as rewards in a year, and what it gave. The guard against giving more.
CREATE TABLE reward_budget (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

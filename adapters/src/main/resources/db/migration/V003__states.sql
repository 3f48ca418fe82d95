-- One table a kind of aggregate: the newest version, the head of its journal, and the aggregate as one JSON
-- document. All of it can be made again from the journal. Index columns for lists and claims are added by the
-- migrations of the nouns and derived from the document when a row is written.

CREATE TABLE division_tree (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE grid (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE micro_grid (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE qr_code (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE unit (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE post (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE officer (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE pack (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE calendar (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE partner (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

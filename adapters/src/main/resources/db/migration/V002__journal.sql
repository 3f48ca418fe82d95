-- One append-only table is the trace, the audit chain, the stream and the compare-and-set of every aggregate:
-- a decision made on version 7 inserts entry 8, and if another did so first the key says so. The payload is
-- JSON hashed as stored. Clustered by lane and position, since the stream is what reads most of it.
CREATE TABLE journal (
  lane              SMALLINT     NOT NULL,
  position          BIGINT       NOT NULL,
  aggregate         BINARY(16)   NOT NULL,
  version           INT          NOT NULL,
  kind              VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  recorded_at       DATETIME(6)  NOT NULL,
  partner           VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  officer           BINARY(16)   NULL,
  type              VARCHAR(60)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  schema_version    SMALLINT     NOT NULL,
  hash_algorithm    VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  payload           LONGTEXT     NOT NULL,
  previous_lane     SMALLINT     NULL,
  previous_position BIGINT       NULL,
  previous_hash     BINARY(32)   NULL,
  hash              BINARY(32)   NOT NULL,
  PRIMARY KEY (lane, position),
  UNIQUE KEY journal_aggregate (aggregate, version)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- What is remembered of a request that took effect; swept after 30 days by its second key.
CREATE TABLE receipt (
  partner     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_id  BINARY(16)  NOT NULL,
  command     BINARY(32)  NOT NULL,
  kind        VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  resource    BINARY(16)  NOT NULL,
  version     INT         NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner, request_id),
  KEY receipt_age (recorded_at)
) ENGINE = InnoDB;

-- Free text and personal data, apart from the journal so that they can be erased with their salt.
CREATE TABLE content (
  id     BINARY(16)  NOT NULL,
  key_id VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  salt   VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  bytes  LONGBLOB    NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB;

-- One row a running clock. next_wake is only an index of the next rung, waking early is harmless; processes
-- share the work by shard. Live clocks alone stand here, so cost follows what is due.
CREATE TABLE clock (
  aggregate BINARY(16)  NOT NULL,
  clock     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  run       INT         NOT NULL,
  kind      VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  shard     SMALLINT    NOT NULL,
  next_wake DATETIME(6) NOT NULL,
  PRIMARY KEY (aggregate, clock, run),
  KEY clock_due (shard, next_wake)
) ENGINE = InnoDB;

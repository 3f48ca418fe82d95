-- Persons who petition, by an id that says nothing of who they are: on which matters a petition of theirs runs, and which
-- were ended. The guard against two petitions on one matter; read by its id alone.
CREATE TABLE petitioner (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Spot checks of closed cases, listed by the subtree their division lies in: codes of a subtree are one range.
CREATE TABLE spot_check (
  id            BINARY(16) NOT NULL,
  version       INT        NOT NULL,
  head_hash     BINARY(32) NOT NULL,
  head_lane     SMALLINT   NOT NULL,
  head_position BIGINT     NOT NULL,
  body          LONGTEXT   NOT NULL,
  division      CHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (id),
  KEY spot_check_division (division, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

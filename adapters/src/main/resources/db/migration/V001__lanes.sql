-- Lanes number the journal's entries in commit order. A process holds a slot by raising its epoch; each group
-- of changes compares epoch and position with what it last knew, so a lane is never written by two.
CREATE TABLE lane (
  slot     SMALLINT    NOT NULL,
  epoch    BIGINT      NOT NULL,
  position BIGINT      NOT NULL,
  holder   BINARY(16)  NULL,
  beat     DATETIME(6) NOT NULL,
  PRIMARY KEY (slot)
) ENGINE = InnoDB;

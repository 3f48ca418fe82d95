-- What each mediation that was accepted is counted as now, one row a division, organization and mediator it counts
-- for, so that a later entry of it moves what was counted and adds nothing twice. The subject is its resource name.
CREATE TABLE counted_mediation (
  id              BINARY(16)  NOT NULL,
  subject         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  version         INT         NOT NULL COMMENT 'of the mediation, as it was counted',
  day             DATE        NOT NULL COMMENT 'of its first acceptance',
  accepted        INT         NOT NULL,
  ended           INT         NOT NULL,
  settled         INT         NOT NULL,
  agreed_fen      BIGINT      NOT NULL,
  terms_due       INT         NOT NULL,
  terms_performed INT         NOT NULL,
  PRIMARY KEY (id, subject)
) ENGINE = InnoDB;

-- The counters, one row a subject and day of acceptance, with a column a measure: of villages and of every division
-- above them, of organizations and of mediators.
CREATE TABLE mediation_count (
  subject         VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  day             DATE        NOT NULL,
  accepted        INT         NOT NULL,
  ended           INT         NOT NULL,
  settled         INT         NOT NULL,
  agreed_fen      BIGINT      NOT NULL,
  terms_due       INT         NOT NULL,
  terms_performed INT         NOT NULL,
  PRIMARY KEY (subject, day)
) ENGINE = InnoDB;

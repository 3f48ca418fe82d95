-- Mediators, with how many disputes they have taken: assignment asks for the least. Ids rise with time, so each index has
-- its mediators in the order they were registered. An officer is a mediator once, for ever.
CREATE TABLE mediator (
  id            BINARY(16)  NOT NULL,
  version       INT         NOT NULL,
  head_hash     BINARY(32)  NOT NULL,
  head_lane     SMALLINT    NOT NULL,
  head_position BIGINT      NOT NULL,
  body          LONGTEXT    NOT NULL,
  officer       CHAR(36)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'a claim, as text',
  status        VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  taken         INT         NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY mediator_officer (officer),
  KEY mediator_status (status, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- The organizations a mediator is of, each once: an index of the body, written again when they change. Who has ended stays
-- in it.
CREATE TABLE mediator_organization (
  organization BINARY(16) NOT NULL,
  id           BINARY(16) NOT NULL COMMENT 'of the mediator',
  PRIMARY KEY (organization, id),
  KEY mediator_organization_id (id, organization)
) ENGINE = InnoDB;

-- Rows of divisions as imports stage them. A row stands if the division tree's journal says that its edition was
-- made by its import; nothing here says so, hence a row left behind shows nowhere.
CREATE TABLE division (
  code      CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  edition   INT         NOT NULL,
  import_id BINARY(16)  NOT NULL,
  level     VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  parent    CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  name      VARCHAR(64) NOT NULL,
  PRIMARY KEY (code, edition, import_id),
  KEY division_import (import_id, code),
  KEY division_level (level, code, edition, import_id),
  KEY division_parent (parent, code, edition, import_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Imports that have neither published nor discarded their rows.
CREATE TABLE division_stage (
  import_id BINARY(16)  NOT NULL,
  edition   INT         NOT NULL,
  begun     DATETIME(6) NOT NULL,
  PRIMARY KEY (import_id),
  KEY division_stage_age (begun, import_id)
) ENGINE = InnoDB;

-- What this database is for; a clock that can be set works on a demo's alone.
CREATE TABLE deployment (
  name  VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  value VARCHAR(200) NOT NULL,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

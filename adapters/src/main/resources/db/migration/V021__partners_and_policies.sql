-- Partners, packs and calendars are named by people and listed by those names. A division has one pack.
ALTER TABLE partner
  ADD COLUMN name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD UNIQUE KEY partner_name (name);

ALTER TABLE pack
  ADD COLUMN name     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN division CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD UNIQUE KEY pack_name (name),
  ADD UNIQUE KEY pack_division (division);

ALTER TABLE calendar
  ADD COLUMN name VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD UNIQUE KEY calendar_name (name);

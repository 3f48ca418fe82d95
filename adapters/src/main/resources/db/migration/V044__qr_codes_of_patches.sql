-- QR codes are listed and printed by patch: by village, by the grid or micro-grid they are bound to, and by place. A
-- number in a place is made ten digits long, so that 9 comes before 10, and 64 characters are kept. Whether a code
-- stands comes first in both indexes, since a list has one sort alone; of a grid, the codes are looked up by what they
-- are bound to.
ALTER TABLE qr_code
  ADD COLUMN standing    SMALLINT    NOT NULL DEFAULT 1 AFTER body,
  ADD COLUMN village     CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '' AFTER standing,
  ADD COLUMN bearer      BINARY(16)  NOT NULL DEFAULT '' AFTER village,
  ADD COLUMN place_order VARCHAR(64) NOT NULL DEFAULT '' AFTER bearer;

-- What hangs already, so that no rebuild is needed.
UPDATE qr_code
SET standing = JSON_VALUE(body, '$.revoked') IS NULL,
    village = JSON_VALUE(body, '$.bearer.division'),
    bearer =
      UNHEX(REPLACE(IFNULL(JSON_VALUE(body, '$.bearer.microGrid'), JSON_VALUE(body, '$.bearer.grid')), '-', '')),
    place_order =
      LEFT(
        REGEXP_REPLACE(
          REGEXP_REPLACE(JSON_VALUE(body, '$.binding.place'), '[0-9]+', '0000000000\\0'),
          '[0-9]*([0-9]{10})',
          '\\1'),
        64);

ALTER TABLE qr_code
  ALTER COLUMN standing DROP DEFAULT,
  ALTER COLUMN village DROP DEFAULT,
  ALTER COLUMN bearer DROP DEFAULT,
  ALTER COLUMN place_order DROP DEFAULT,
  ADD KEY qr_code_village (standing, village, bearer, place_order, id),
  ADD KEY qr_code_bearer (standing, bearer, place_order, id);

-- Units are listed by the subtree of their division: a column for each level, as for cases.
ALTER TABLE unit
  ADD COLUMN kind     VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN province CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN city     CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN district CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN town     CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD COLUMN village  CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD KEY unit_province (province, id),
  ADD KEY unit_city (city, id),
  ADD KEY unit_district (district, id),
  ADD KEY unit_town (town, id),
  ADD KEY unit_village (village, id);

-- Posts are looked for by role and division when a report is routed, and listed by unit and by patch. Who
-- answers for a whole division has neither grid nor micro-grid.
ALTER TABLE post
  ADD COLUMN role       VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN unit       BINARY(16)  NOT NULL,
  ADD COLUMN division   CHAR(12)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  ADD COLUMN grid       BINARY(16)  NULL,
  ADD COLUMN micro_grid BINARY(16)  NULL,
  ADD KEY post_role (role, division, grid, micro_grid, id),
  ADD KEY post_patch (division, grid, micro_grid, id),
  ADD KEY post_unit (unit, id);

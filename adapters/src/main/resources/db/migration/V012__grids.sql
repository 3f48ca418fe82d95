-- Codes of grids begin with their village's and those of micro-grids with their grid's, so a subtree in the order
-- of codes is one range of the code's key.
ALTER TABLE grid
  ADD COLUMN code CHAR(15)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER head_position,
  ADD COLUMN kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER code,
  ADD UNIQUE KEY grid_code (code),
  ADD KEY grid_kind (kind, code);

ALTER TABLE micro_grid
  ADD COLUMN code CHAR(18)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER head_position,
  ADD COLUMN grid BINARY(16) NOT NULL AFTER code,
  ADD UNIQUE KEY micro_grid_code (code),
  ADD KEY micro_grid_grid (grid, code);

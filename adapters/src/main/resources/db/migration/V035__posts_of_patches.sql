-- Gaps are looked for patch by patch, many patches at once: posts are found by the grids and by the micro-grids they
-- answer for, as they are by divisions already. A post is set up seldom and never reported.
ALTER TABLE post
  ADD KEY post_grid (grid, micro_grid),
  ADD KEY post_micro_grid (micro_grid);

-- A notice is about a whistle as well as about a case: case_id and case_version are those of either.
ALTER TABLE notice
  ADD COLUMN kind VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'CASE';

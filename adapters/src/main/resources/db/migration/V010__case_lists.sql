-- Lists of cases: one page is the newest reports of one scope, by status, so each scope's index holds status and
-- then the order of the list. The lowest division of the patch is what a subtree in sight is compared with; the
-- units that had a case before its lead are seldom any, and only ever tested on rows that an index found.
ALTER TABLE cases
  ADD COLUMN division  CHAR(12)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL AFTER status,
  ADD COLUMN had_units MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin NULL AFTER lead_unit,
  DROP KEY cases_city,
  DROP KEY cases_district,
  DROP KEY cases_town,
  DROP KEY cases_village,
  DROP KEY cases_lead_unit,
  DROP KEY cases_partner,
  ADD KEY cases_city (city, status, report_time, id),
  ADD KEY cases_district (district, status, report_time, id),
  ADD KEY cases_town (town, status, report_time, id),
  ADD KEY cases_village (village, status, report_time, id),
  ADD KEY cases_in_grid (grid, status, report_time, id),
  ADD KEY cases_lead_unit (lead_unit, status, report_time, id),
  ADD KEY cases_partner (partner, status, report_time, id);

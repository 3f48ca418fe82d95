-- In whose hand a case is while it is signed for and not resolved; null for every report. Found among what a unit
-- has in hand, by the index its lists have; no index of its own, which every report would pay for.
ALTER TABLE cases
  ADD COLUMN officer BINARY(16) NULL AFTER lead_unit;

-- What is in hand now, so that no rebuild is needed.
UPDATE cases
SET officer = UNHEX(REPLACE(JSON_VALUE(body, '$.state.handling.officer'), '-', ''))
WHERE status IN ('SIGNED_FOR', 'IN_PROGRESS');

-- A row may say that its division stands no more from its edition on.
ALTER TABLE division
  ADD COLUMN ended BOOLEAN NOT NULL DEFAULT FALSE AFTER name;

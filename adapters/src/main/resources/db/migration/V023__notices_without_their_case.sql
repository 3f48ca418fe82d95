-- Nothing reads notices by their case yet, and each notice paid for the index.
ALTER TABLE notice
  DROP KEY notice_case;

-- An order to have tried again what is stuck is the same of whatever is sent: of a notice, of a file to a court.
ALTER TABLE notice_retry
  RENAME TO retry_order,
  RENAME COLUMN notice TO delivery,
  RENAME KEY notice_retry_notice TO retry_order_delivery;

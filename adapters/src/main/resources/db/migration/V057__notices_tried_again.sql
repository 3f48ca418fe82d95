-- One row an order to have a stuck notice tried again: who gave it, and the request it came by, which makes it one
-- order however often it comes. Kept for ever: they are few, and answer for what was sent.
CREATE TABLE notice_retry (
  partner    VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request_id BINARY(16)  NOT NULL,
  command    BINARY(32)  NOT NULL COMMENT 'digest over the request',
  notice     BINARY(16)  NOT NULL,
  ordered_at DATETIME(6) NOT NULL,
  PRIMARY KEY (partner, request_id),
  KEY notice_retry_notice (notice, ordered_at)
) ENGINE = InnoDB;

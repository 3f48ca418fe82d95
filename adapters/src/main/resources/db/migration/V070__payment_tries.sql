-- What becomes of orders to pay while they are handed over: a row an order that was taken to be sent once. Which orders
-- there are stands with their clues; one without a row was never handed over.
CREATE TABLE payment_try (
  id       BINARY(16)   NOT NULL COMMENT 'of the order',
  state    VARCHAR(10)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'WAITING, STUCK or SETTLED',
  holds    INT          NOT NULL COMMENT 'how often it was taken: whoever took it last may say what became of it',
  tries    INT          NOT NULL COMMENT 'how often it was taken without an answer since the last',
  next_try DATETIME(6)  NULL COMMENT 'while it waits',
  ended_at DATETIME(6)  NULL COMMENT 'when it was given up or settled',
  failure  VARCHAR(200) NULL COMMENT 'why it had no answer the last time',
  PRIMARY KEY (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

package org.fengqiao.application;

import java.util.UUID;

/** Draws what must be drawn: ids and randomness. Safe for use by many threads. */
public interface Ids {
  /** A new UUIDv7, so that inserts stay at the end of the tree. */
  UUID next();

  /** {@code bytes} bytes from a cryptographic source, hexadecimal. */
  String random(int bytes);
}

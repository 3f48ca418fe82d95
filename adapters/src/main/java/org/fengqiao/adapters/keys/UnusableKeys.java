package org.fengqiao.adapters.keys;

/**
 * A file of keys cannot be used; the message says why, after the file's name, and holds nothing of
 * a key.
 */
public final class UnusableKeys extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableKeys(String message) {
    super(message);
  }
}

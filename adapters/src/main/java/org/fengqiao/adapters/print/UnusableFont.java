package org.fengqiao.adapters.print;

/** A file holds no font that can be drawn from. */
public final class UnusableFont extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableFont(Exception cause) {
    super(cause);
  }
}

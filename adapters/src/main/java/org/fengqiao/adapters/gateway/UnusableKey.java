package org.fengqiao.adapters.gateway;

/** The key file cannot be used; the message says why, and nothing of what is in it. */
public final class UnusableKey extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableKey(String why) {
    super(why);
  }
}

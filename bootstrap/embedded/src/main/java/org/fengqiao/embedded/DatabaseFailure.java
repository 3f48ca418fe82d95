package org.fengqiao.embedded;

/** The embedded database cannot be had; the message is one line that says why and what to do. */
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFailure(String message) {
    super(message);
  }

  DatabaseFailure(String message, Throwable cause) {
    super(message + ": " + cause, cause);
  }
}

package org.fengqiao.bootstrap.cli;

/** A command came to nothing; the message says why, for who gave it. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }
}

package org.fengqiao.adapters.persistence;

/** The database cannot be worked on as it stands; the message is one line for who operates it. */
public final class UnusableDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableDatabase(String message) {
    super(message);
  }

  UnusableDatabase(String message, Throwable cause) {
    super(message + ": " + firstLine(cause), cause);
  }

  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage())
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("---"))
        .findFirst()
        .orElse(cause.getClass().getSimpleName());
  }
}

package org.fengqiao.examples.partner;

/** The file of work orders breaks a rule; the message names line, column and rule. */
@SuppressWarnings("serial") // never serialized
final class BadFile extends RuntimeException {
  BadFile(String message) {
    super(message);
  }

  BadFile(String message, Throwable cause) {
    super(message, cause);
  }
}

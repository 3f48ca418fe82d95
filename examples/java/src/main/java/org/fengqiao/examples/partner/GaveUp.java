package org.fengqiao.examples.partner;

/** A call was refused for good, or the server stayed away longer than we have patience. */
@SuppressWarnings("serial") // never serialized
final class GaveUp extends RuntimeException {
  private final ServerError error;

  GaveUp(String doing, ServerError error) {
    super(doing + ": " + error);
    this.error = error;
  }

  ServerError error() {
    return error;
  }
}

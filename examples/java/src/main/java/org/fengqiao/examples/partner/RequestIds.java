package org.fengqiao.examples.partner;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Request ids made from what is asked for, so that the same wish has the same id in every run:
 * after a crash on either side it is simply asked for again, and takes effect once.
 */
final class RequestIds {
  /** The id of doing {@code what} to {@code whom}. */
  static String of(String what, String whom) {
    var name = "fengqiao-example/" + what + "/" + whom;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** An id that is new every time, for what may be wanted twice. */
  static String unique() {
    return UUID.randomUUID().toString();
  }

  private RequestIds() {}
}

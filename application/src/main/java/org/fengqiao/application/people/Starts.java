package org.fengqiao.application.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The key of lists that go by when something starts. */
final class Starts {
  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

  private Starts() {}

  /** Orders by start, then by name; of years that are written with four digits. */
  static String key(Instant from, UUID id) {
    return WRITTEN.format(from) + "/" + id;
  }
}

package org.fengqiao.domain.clocks;

import java.time.Instant;
import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/** The bounds that keep every count finite, and the refusals that name them. */
final class Bounds {
  static final int FIRST_YEAR = 1970;
  static final int LAST_YEAR = 2199;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final Spelling UPPER_SNAKE =
      new Spelling(1, 40, Alphabet.UPPER, Alphabet.of("A-Z", "0-9", "_"));

  private Bounds() {}

  static void count(String field, int count, int most) {
    if (count < 1 || count > most) {
      throw Refusal.invalid(field, "is a count from 1 to " + most);
    }
  }

  static void upperSnake(String field, String value) {
    if (!UPPER_SNAKE.fits(value)) {
      throw Refusal.invalid(field, "is 1 to 40 of A-Z, 0-9 and _, beginning with a letter");
    }
  }

  static void time(String field, Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(LATEST)) {
      throw Refusal.invalid(field, "lies in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  static void size(String field, int size, int most) {
    if (size > most) {
      throw Refusal.invalid(field, "has at most " + most + " entries");
    }
  }
}

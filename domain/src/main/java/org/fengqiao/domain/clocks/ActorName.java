package org.fengqiao.domain.clocks;

import org.fengqiao.domain.Alphabet;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Spelling;

/**
 * Who did or approved something, as a resource name: {@code officers/…} or {@code partners/…}
 * (经办人).
 *
 * @param value collection, slash and id; at most 100 characters
 */
public record ActorName(String value) {
  private static final Spelling COLLECTION =
      new Spelling(1, 30, Alphabet.LOWER, Alphabet.of("A-Z", "a-z"));
  private static final Spelling ID = Spelling.of(1, 69, Alphabet.of("A-Z", "a-z", "0-9", "_", "-"));

  public ActorName {
    int slash = value.indexOf('/');
    if (slash < 0
        || !COLLECTION.fits(value, 0, slash)
        || !ID.fits(value, slash + 1, value.length())) {
      throw Refusal.invalid("actor", "is a resource name, as officers/{uuid}");
    }
  }
}

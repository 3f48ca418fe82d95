package org.fengqiao.domain.people;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;

/** What an officer said, as the grounds of a move or with what it ended. */
public record OfficerWords(OfficerId officer, ContentRef words, Instant time) {
  public OfficerWords {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
  }
}

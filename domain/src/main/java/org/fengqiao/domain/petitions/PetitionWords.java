package org.fengqiao.domain.petitions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/** What an officer said about a petition, as the grounds of a move. */
public record PetitionWords(OfficerId officer, ContentRef words, Instant time) {
  public PetitionWords {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
  }
}

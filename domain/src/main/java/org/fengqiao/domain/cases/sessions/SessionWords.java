package org.fengqiao.domain.cases.sessions;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.people.OfficerId;

/** What an officer said that moved a joint session on: a resolution (决议), or with what it ended. */
public record SessionWords(OfficerId officer, ContentRef words, Instant time) {
  public SessionWords {
    Objects.requireNonNull(officer);
    Objects.requireNonNull(words);
    Objects.requireNonNull(time);
  }
}

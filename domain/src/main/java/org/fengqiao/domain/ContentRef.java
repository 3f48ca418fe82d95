package org.fengqiao.domain;

import java.util.Objects;

/**
 * What the journal holds of a content: its id, and a digest salted so that the words cannot be
 * guessed from it once they and their salt are erased.
 */
public record ContentRef(ContentId id, Digest digest) {
  public ContentRef {
    Objects.requireNonNull(id);
    Objects.requireNonNull(digest);
  }
}

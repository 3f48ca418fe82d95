package org.fengqiao.domain;

import java.util.Objects;
import java.util.UUID;

/** Names one piece of content: free text or personal data, kept apart so that it can be erased. */
public record ContentId(UUID value) {
  public ContentId {
    Objects.requireNonNull(value);
  }
}

package org.fengqiao.domain.cases;

import java.util.Objects;
import java.util.UUID;

/** Names a case (事件). UUIDv7. */
public record CaseId(UUID value) {
  public CaseId {
    Objects.requireNonNull(value);
  }
}

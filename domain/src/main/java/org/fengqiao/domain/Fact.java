package org.fengqiao.domain;

import java.util.Optional;

/**
 * One thing that was decided about an aggregate, as it stands in the journal for ever.
 *
 * <p>Implemented by one sealed interface of records a noun. A fact holds no free text and no
 * personal data, only {@link ContentRef}s to them, so that erasing leaves the journal whole. A
 * record's name and components are its stored form: a new shape is a new record.
 */
public interface Fact {
  /** The content that was destroyed with it, so that nobody looks for it in vain. */
  default Optional<ContentId> erases() {
    return Optional.empty();
  }
}

package org.fengqiao.domain.policies;

import java.time.Instant;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;
import org.fengqiao.domain.grids.DivisionCode;

/** What is journaled of a pack. */
public sealed interface PackFact extends Fact {
  /**
   * A version was published.
   *
   * @param number counts the pack's publications, from 1
   * @param name what the version calls the pack
   * @param sha256 of the bytes as they were published
   * @param source where those bytes are kept
   */
  record PackPublished(
      PackId id,
      DivisionCode division,
      int number,
      String name,
      Digest sha256,
      ContentRef source,
      Instant publishTime,
      Instant effectiveTime)
      implements PackFact {}
}

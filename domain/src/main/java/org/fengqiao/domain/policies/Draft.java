package org.fengqiao.domain.policies;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;

/**
 * A version of a pack about to be published (待发布版本).
 *
 * @param division the root of the subtree it is to hold for
 * @param name what it calls the pack
 * @param sha256 of its bytes
 * @param source where its bytes are kept
 * @param effectiveTime from when it is to apply
 */
public record Draft(
    PackId pack,
    DivisionCode division,
    String name,
    Digest sha256,
    ContentRef source,
    Instant effectiveTime) {
  public Draft {
    Objects.requireNonNull(pack);
    Objects.requireNonNull(division);
    Objects.requireNonNull(name);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(source);
    Objects.requireNonNull(effectiveTime);
  }

  PackFact.PackPublished published(int number, Instant now) {
    if (effectiveTime.isBefore(now)) {
      throw Refusal.invalid(
          PolicyReason.EFFECTIVE_TIME_PAST,
          "effective_time",
          "is not before the publication: what was decided until now was decided by other rules");
    }
    return new PackFact.PackPublished(
        pack, division, number, name, sha256, source, now, effectiveTime);
  }
}

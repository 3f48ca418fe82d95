package org.fengqiao.domain.policies;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;

/**
 * What was published of a pack at one time (发布版本). What it says is derived from its source.
 *
 * @param number counts the pack's publications, from 1
 * @param name what the version calls the pack
 * @param sha256 of the bytes as they were published
 * @param source where those bytes are kept
 * @param effectiveTime from when it applies
 */
public record PackEdition(
    int number,
    String name,
    Digest sha256,
    ContentRef source,
    Instant publishTime,
    Instant effectiveTime) {
  public PackEdition {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(source);
    Objects.requireNonNull(publishTime);
    Objects.requireNonNull(effectiveTime);
  }
}

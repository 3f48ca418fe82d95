package org.fengqiao.domain.policies;

import java.time.Instant;
import java.util.Objects;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;

/**
 * What was published of a catalogue at one time (发布版本). Its categories are derived from its source.
 *
 * @param number counts the catalogue's publications, from 1
 * @param name what the version calls the catalogue
 * @param categories how many it has
 * @param sha256 of the bytes as they were published
 * @param source where those bytes are kept
 */
public record CatalogueEdition(
    int number,
    String name,
    int categories,
    Digest sha256,
    ContentRef source,
    Instant publishTime) {
  public CatalogueEdition {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(source);
    Objects.requireNonNull(publishTime);
  }
}

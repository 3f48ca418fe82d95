package org.fengqiao.domain.policies;

import java.time.Instant;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Fact;

/** What is journaled of a catalogue of categories. */
public sealed interface CatalogueFact extends Fact {
  /**
   * A version was published.
   *
   * @param number counts the catalogue's publications, from 1
   * @param name what the version calls the catalogue
   * @param categories how many it has
   * @param sha256 of the bytes as they were published
   * @param source where those bytes are kept
   */
  record CataloguePublished(
      CatalogueId id,
      int number,
      String name,
      int categories,
      Digest sha256,
      ContentRef source,
      Instant publishTime)
      implements CatalogueFact {}
}

package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.Objects;

/**
 * Where an import's rows wait to be published. They show when, and only if, the tree's publication
 * of that edition names that import; of two imports staged for one edition one alone ever shows.
 *
 * @param edition the edition they would make: the one after the newest at the import's beginning
 */
public record Stage(ImportId importId, Edition edition, Instant begun) {
  public Stage {
    Objects.requireNonNull(importId);
    Objects.requireNonNull(edition);
    Objects.requireNonNull(begun);
  }
}

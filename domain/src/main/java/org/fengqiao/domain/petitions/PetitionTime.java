package org.fengqiao.domain.petitions;

import java.util.Objects;
import org.fengqiao.domain.clocks.Limit;

/**
 * A time of a petition that runs or ran.
 *
 * @param limit its latest run
 */
public record PetitionTime(PetitionLimit of, Limit limit) {
  public PetitionTime {
    Objects.requireNonNull(of);
    Objects.requireNonNull(limit);
  }
}

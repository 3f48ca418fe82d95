package org.fengqiao.application.people;

import java.util.Objects;
import org.fengqiao.domain.people.PeopleCounts;

/**
 * What an import of people did.
 *
 * @param counts of this time: rows that were written before are unchanged
 * @param repeated whether rows of the request were written before
 */
public record PeopleImported(PeopleCounts counts, boolean repeated) {
  public PeopleImported {
    Objects.requireNonNull(counts);
  }
}

package org.fengqiao.application.grids;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Edition;

/**
 * The published divisions. A row staged for an edition stands if the tree's publication of that
 * edition names the row's import (see {@link Editions}), from that edition until the next one that
 * has a row of the same code.
 */
public interface Divisions {
  /** The most codes asked at once. */
  int MOST_CODES = 2000;

  /** The division in the newest edition; may come from a cache that follows within a second. */
  Optional<Division> find(DivisionCode code);

  /** The division, if it stood once and stands no more. */
  Optional<EndedDivision> ended(DivisionCode code);

  /** The division under its name, or the last one it had. */
  default Optional<Division> known(DivisionCode code) {
    return find(code).or(() -> ended(code).map(EndedDivision::division));
  }

  /** The division as it stood in an edition. */
  Optional<DivisionSpan> find(DivisionCode code, Edition edition);

  /** Those of {@code codes} that stood in an edition; at most {@value #MOST_CODES} are asked. */
  Map<DivisionCode, Division> find(Collection<DivisionCode> codes, Edition edition);

  /** A page of an edition, by code; the key is the code. */
  Page<DivisionSpan> list(DivisionFilter filter, Edition edition, PageRequest page);
}

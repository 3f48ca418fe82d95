package org.fengqiao.application.grids;

import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.grids.Division;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;

/**
 * Which divisions to list.
 *
 * @param parent empty for the whole tree
 * @param level all of that level in the subtree; empty for the direct children, which of the whole
 *     tree are the provinces
 */
public record DivisionFilter(Optional<DivisionCode> parent, Optional<Level> level) {
  public DivisionFilter {
    Objects.requireNonNull(parent);
    Objects.requireNonNull(level);
  }

  /** Whether a division is meant. */
  public boolean matches(Division division) {
    return level
        .map(wanted -> division.level() == wanted && inSubtree(division.code()))
        .orElseGet(() -> division.parent().equals(parent));
  }

  private boolean inSubtree(DivisionCode code) {
    return parent.map(root -> root.contains(code)).orElse(true);
  }
}

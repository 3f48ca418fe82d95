package org.fengqiao.domain.policies;

import java.util.Optional;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.Level;

/** The kinds of patches that posts are asked for at (地块类别). */
public enum PatchKind {
  PROVINCE(Level.PROVINCE),
  CITY(Level.CITY),
  DISTRICT(Level.DISTRICT),
  TOWN(Level.TOWN),
  VILLAGE(Level.VILLAGE),
  /** Each basic grid (基础网格). */
  BASIC_GRID(GridKind.BASIC),
  /** Each exclusive grid (专属网格). */
  EXCLUSIVE_GRID(GridKind.EXCLUSIVE),
  /** Each professional grid (专业网格). */
  PROFESSIONAL_GRID(GridKind.PROFESSIONAL),
  /** Each micro-grid (微网格). */
  MICRO_GRID(Level.VILLAGE);

  private final Level level;

  @SuppressWarnings("ImmutableEnumChecker") // an optional of a constant
  private final Optional<GridKind> grid;

  PatchKind(Level level) {
    this.level = level;
    this.grid = Optional.empty();
  }

  PatchKind(GridKind grid) {
    this.level = Level.VILLAGE;
    this.grid = Optional.of(grid);
  }

  /** That of a whole division. */
  public static PatchKind of(Level level) {
    return valueOf(level.name());
  }

  /** That of a grid. */
  public static PatchKind of(GridKind grid) {
    for (var kind : values()) {
      if (kind.grid.filter(one -> one == grid).isPresent()) {
        return kind;
      }
    }
    throw new IllegalStateException("grids of every kind are patches");
  }

  /** The level of the division that is such a patch, or in which such patches lie. */
  public Level level() {
    return level;
  }
}

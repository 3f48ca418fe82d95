package org.fengqiao.domain.grids;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The patches a point lies in, or on the border of: a border belongs to each side. None, where the
 * point lies outside every boundary that is set: nearness is no answer.
 *
 * @param patches the finest first, those of one fineness by division, then grid, then micro-grid
 */
public record Located(List<Patch> patches) {
  /** No more are told; ground on which more lie on one another is not set up, it is a fault. */
  public static final int MOST = 100;

  /** The order of {@link #patches}. */
  public static final Comparator<Patch> ORDER =
      Comparator.comparing(Fineness::of)
          .thenComparing(Patch::division)
          .thenComparing(patch -> patch.grid().map(id -> id.value().toString()).orElse(""))
          .thenComparing(patch -> patch.microGrid().map(id -> id.value().toString()).orElse(""));

  public Located {
    patches = patches.stream().sorted(ORDER).limit(MOST).toList();
  }

  /** Those on divisions that {@code inScope} takes. */
  public Located within(Predicate<DivisionCode> inScope) {
    return new Located(patches.stream().filter(patch -> inScope.test(patch.division())).toList());
  }

  /** Whether another patch of the same fineness has the point as well. */
  public boolean isAmbiguous(Patch patch) {
    return patches.stream().filter(other -> Fineness.of(other) == Fineness.of(patch)).count() > 1;
  }

  /** The finest patch that alone of its fineness has the point; empty if there is none. */
  public Optional<Patch> finest() {
    return patches.stream().filter(patch -> !isAmbiguous(patch)).findFirst();
  }
}

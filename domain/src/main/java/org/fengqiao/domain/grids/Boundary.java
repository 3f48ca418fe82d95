package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.BoundaryFact.BoundaryCleared;
import org.fengqiao.domain.grids.BoundaryFact.BoundarySet;

/**
 * The boundary of a patch (边界), from when it was set until another is. What it was before stands in
 * its journal.
 *
 * @param patch the patch with what lay above it when it was set
 * @param area in WGS-84; empty once it was cleared
 * @param given the system it was said in
 * @param since when it was set, or cleared
 */
public record Boundary(
    BoundaryId id, Patch patch, Optional<Area> area, CoordinateSystem given, Instant since)
    implements Aggregate {
  public static final Lineage<Boundary, BoundaryFact> LINEAGE =
      new Lineage<>(
          AggregateKind.BOUNDARY,
          Boundary.class,
          BoundaryFact.class,
          Boundary::begun,
          Boundary::after);

  public Boundary {
    Objects.requireNonNull(id);
    Objects.requireNonNull(area);
    Objects.requireNonNull(given);
    Objects.requireNonNull(since);
    if (patch.qrCode().isPresent()) {
      throw new IllegalArgumentException("a QR code hangs in a patch and bounds none");
    }
  }

  /**
   * Sets the boundary of a patch.
   *
   * @param before what stands of it; empty if it never had one
   */
  public static Decided<Boundary> set(
      Optional<Boundary> before, Patch patch, Area area, CoordinateSystem given, Instant now) {
    var fact = new BoundarySet(BoundaryId.of(patch), patch, area, given, now);
    return before
        .map(boundary -> LINEAGE.move(boundary, List.of(fact)))
        .orElseGet(() -> LINEAGE.begin(List.of(fact)));
  }

  /**
   * Takes the boundary away.
   *
   * @throws Refusal BOUNDARY_NOT_FOUND if it was taken away before
   */
  public Decided<Boundary> clear(Instant now) {
    if (area.isEmpty()) {
      throw notFound(id);
    }
    return LINEAGE.move(this, List.of(new BoundaryCleared(now)));
  }

  /** The refusal where the patch has no boundary, or had none then. */
  public static Refusal notFound(BoundaryId id) {
    return Refusal.notFound(GridReason.BOUNDARY_NOT_FOUND, id.patch());
  }

  private static Boundary begun(BoundaryFact fact) {
    return switch (fact) {
      case BoundarySet set -> of(set);
      case BoundaryCleared _ -> throw new IllegalStateException("a boundary is set first");
    };
  }

  private Boundary after(BoundaryFact fact) {
    return switch (fact) {
      case BoundarySet set -> of(set);
      case BoundaryCleared cleared ->
          new Boundary(id, patch, Optional.empty(), given, cleared.time());
    };
  }

  private static Boundary of(BoundarySet set) {
    return new Boundary(set.id(), set.patch(), Optional.of(set.area()), set.given(), set.time());
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}

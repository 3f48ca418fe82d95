package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.util.Objects;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.CoordinateSystem;
import org.fengqiao.domain.grids.GeoPoint;
import org.fengqiao.domain.grids.Located;
import org.fengqiao.domain.partners.Right;

/** Says which patches a point lies in, by the boundaries that are set now. */
public final class LocatePatch {
  private final Access access;
  private final Boundaries boundaries;
  private final Ground ground;

  @Inject
  public LocatePatch(Access access, Boundaries boundaries, Ground ground) {
    this.access = access;
    this.boundaries = boundaries;
    this.ground = ground;
  }

  /** A point, in that system. */
  public record Command(GeoPoint point, CoordinateSystem system) {
    public Command {
      Objects.requireNonNull(point);
      Objects.requireNonNull(system);
    }
  }

  /**
   * Where it lies.
   *
   * @param point in WGS-84, by which it was looked for
   * @param located none, where it lies outside every boundary
   */
  public record Whereabouts(GeoPoint point, Located located) {}

  /**
   * Looks for it.
   *
   * @throws Refusal RIGHT_MISSING
   */
  public Whereabouts locate(Caller caller, Command command) {
    access.require(caller, Right.LOCATE_PATCH);
    var point = command.system().toWgs84(command.point());
    return new Whereabouts(point, ground.standing(boundaries.having(point)));
  }
}

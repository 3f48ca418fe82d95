package org.fengqiao.application.grids;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.fengqiao.application.Page;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.partners.Access;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.store.Loaded;
import org.fengqiao.application.store.PastStates;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Zone;
import org.fengqiao.domain.partners.Right;

/** Lists the zones of a division's subtree, as they are or as they were. */
public final class ListZones {
  private final Access access;
  private final Ground ground;
  private final Zones zones;
  private final PastStates past;

  @Inject
  public ListZones(Access access, Ground ground, Zones zones, PastStates past) {
    this.access = access;
    this.ground = ground;
    this.zones = zones;
    this.past = past;
  }

  /**
   * Which zones.
   *
   * @param at those that stood then; empty for those that stand
   */
  public record Command(DivisionCode within, Optional<Instant> at, PageRequest page) {
    public Command {
      Objects.requireNonNull(within);
      Objects.requireNonNull(at);
      Objects.requireNonNull(page);
    }
  }

  /**
   * Lists a page.
   *
   * @throws Refusal RIGHT_MISSING, DIVISION_NOT_FOUND, INVALID_FIELD
   */
  public Page<Loaded<Zone>> list(Caller caller, Command command) {
    access.require(caller, Right.READ_GROUND);
    // What ended since stood then, perhaps with zones.
    var _ =
        command.at().isPresent()
            ? ground.known(new Spot.InDivision(command.within()))
            : ground.standing(new Spot.InDivision(command.within()));
    var page = zones.list(command.within(), command.at(), command.page());
    return command.at().map(time -> page.map(zone -> asOf(zone, time))).orElse(page);
  }

  private Loaded<Zone> asOf(Loaded<Zone> zone, Instant time) {
    return past.at(Zone.LINEAGE, zone, zone.aggregate().created(), time).orElseThrow();
  }
}

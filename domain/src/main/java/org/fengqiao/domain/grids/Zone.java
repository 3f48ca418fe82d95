package org.fengqiao.domain.grids;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fengqiao.domain.Aggregate;
import org.fengqiao.domain.AggregateKind;
import org.fengqiao.domain.AggregateRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Lineage;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Text;
import org.fengqiao.domain.people.UnitId;

/**
 * A zone (片区): grids of one town that lie together, drawn by population and area, with a station
 * that answers for them.
 *
 * @param name 1 to 64 characters
 * @param range its bounds in words; 0 to 1,000 characters
 * @param town the one all its grids lie in
 * @param station the unit (工作站) whose head (站长) answers for it; empty while there is none
 * @param grids how many standing grids it has
 * @param ended when it ended; empty while it stands
 */
public record Zone(
    ZoneId id,
    String name,
    String range,
    DivisionCode town,
    Optional<UnitId> station,
    int grids,
    Instant created,
    Optional<Instant> ended)
    implements Aggregate {
  public static final Lineage<Zone, ZoneFact> LINEAGE =
      new Lineage<>(AggregateKind.ZONE, Zone.class, ZoneFact.class, Zone::begun, Zone::after);

  public Zone {
    name = Text.required("display_name", name, Grid.LONGEST_NAME);
    range = Text.optional("range_text", range, Grid.LONGEST_RANGE);
    if (grids < 0) {
      throw new IllegalArgumentException("a zone has no fewer than no grids");
    }
  }

  /**
   * Sets up a zone without grids.
   *
   * @throws Refusal INVALID_FIELD; NOT_A_TOWN
   */
  public static Decided<Zone> create(
      ZoneId id,
      String name,
      String range,
      DivisionCode town,
      Optional<UnitId> station,
      Instant now) {
    if (town.level() != Level.TOWN) {
      throw Refusal.invalid(GridReason.NOT_A_TOWN, "division", "is of level town");
    }
    var clean = new Zone(id, name, range, town, station, 0, now, Optional.empty());
    return LINEAGE.begin(
        List.of(new ZoneFact.ZoneCreated(id, clean.name, clean.range, town, station, now)));
  }

  /**
   * Describes it otherwise from now on.
   *
   * @throws Refusal INVALID_FIELD; ZONE_ENDED
   */
  public Decided<Zone> describe(String newName, String newRange, Optional<UnitId> newStation) {
    requireStanding();
    var clean = new Zone(id, newName, newRange, town, newStation, grids, created, ended);
    return LINEAGE.move(
        this, List.of(new ZoneFact.ZoneDescribed(clean.name, clean.range, newStation)));
  }

  /**
   * Takes grids in, or lets them go.
   *
   * @param change how many more, below 0 for fewer; not 0
   * @throws Refusal ZONE_ENDED
   */
  public Decided<Zone> redraw(int change) {
    requireStanding();
    return LINEAGE.move(this, List.of(new ZoneFact.ZoneRedrawn(change)));
  }

  /**
   * Ends it.
   *
   * @throws Refusal ZONE_ENDED; ZONE_NOT_EMPTY while it has grids
   */
  public Decided<Zone> end(Instant now) {
    requireStanding();
    if (grids > 0) {
      throw Refusal.illegalNow(
          GridReason.ZONE_NOT_EMPTY,
          List.of(),
          Map.of("name", resourceName(), "grids", Integer.toString(grids)));
    }
    return LINEAGE.move(this, List.of(new ZoneFact.ZoneEnded(now)));
  }

  /**
   * Passes if a grid of {@code village} may be placed in it.
   *
   * @throws Refusal ZONE_ENDED; ZONE_OF_ANOTHER_TOWN
   */
  void requireRoomFor(DivisionCode village) {
    requireStanding();
    if (!town.contains(village)) {
      throw Refusal.invalid(GridReason.ZONE_OF_ANOTHER_TOWN, "zone", "lies in the grid's own town");
    }
  }

  private void requireStanding() {
    if (ended.isPresent()) {
      throw Refusal.illegalNow(GridReason.ZONE_ENDED, List.of(), Map.of("name", resourceName()));
    }
  }

  private String resourceName() {
    return "zones/" + id.value();
  }

  private static Zone begun(ZoneFact fact) {
    return switch (fact) {
      case ZoneFact.ZoneCreated made ->
          new Zone(
              made.id(),
              made.name(),
              made.range(),
              made.town(),
              made.station(),
              0,
              made.time(),
              Optional.empty());
      case ZoneFact.ZoneDescribed _, ZoneFact.ZoneRedrawn _, ZoneFact.ZoneEnded _ ->
          throw new IllegalStateException("a zone is set up first");
    };
  }

  private Zone after(ZoneFact fact) {
    return switch (fact) {
      case ZoneFact.ZoneCreated _ -> throw new IllegalStateException("a zone is set up once");
      case ZoneFact.ZoneDescribed now ->
          new Zone(id, now.name(), now.range(), town, now.station(), grids, created, ended);
      case ZoneFact.ZoneRedrawn now ->
          new Zone(id, name, range, town, station, grids + now.change(), created, ended);
      case ZoneFact.ZoneEnded now ->
          new Zone(id, name, range, town, station, grids, created, Optional.of(now.time()));
    };
  }

  @Override
  public AggregateRef ref() {
    return id.ref();
  }
}

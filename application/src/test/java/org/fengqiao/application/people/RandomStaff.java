package org.fengqiao.application.people;

import static org.fengqiao.application.grids.GroundTown.DISTRICT;
import static org.fengqiao.application.grids.GroundTown.TOWN;
import static org.fengqiao.application.grids.GroundTown.VILLAGE;
import static org.fengqiao.application.grids.GroundTown.caller;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.fengqiao.application.grids.CreateGrid;
import org.fengqiao.application.grids.CreateMicroGrid;
import org.fengqiao.application.grids.GroundOffice;
import org.fengqiao.application.grids.Spot;
import org.fengqiao.domain.grids.GridId;
import org.fengqiao.domain.grids.GridKind;
import org.fengqiao.domain.grids.MicroGridId;
import org.fengqiao.domain.grids.MicroGridKind;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.AbsenceKind;
import org.fengqiao.domain.people.Gap;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitKind;
import org.fengqiao.domain.policies.PatchKind;
import org.fengqiao.domain.policies.StaffingRule;

/** A town with posts, appointments and absences at random, set up through the use cases. */
final class RandomStaff {
  private static final int OFFICERS = 12;
  private static final List<GridKind> KINDS = List.of(GridKind.values());

  private record Place(Patch patch, PatchKind kind, Spot spot) {}

  private record Seat(PostId id, Place place, String role) {}

  private record Span(Instant from, Optional<Instant> until) {
    boolean has(Instant time) {
      return !time.isBefore(from) && until.map(time::isBefore).orElse(true);
    }
  }

  private record Held(PostId post, OfficerId officer, Span span) {}

  private record Away(Span span, Optional<OfficerId> deputy) {}

  private final Office office;
  private final Random random;
  private final Instant start;
  private final List<Place> places = new ArrayList<>();
  private final List<Seat> seats = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final Map<OfficerId, List<Away>> away = new HashMap<>();

  RandomStaff(Office office, long seed) {
    this.office = office;
    this.random = new Random(seed);
    this.start = office.town.now();
    ground();
    staff();
  }

  Office office() {
    return office;
  }

  /** What tells gaps apart but for their times, which the domain counts by itself. */
  static String key(Patch patch, Gap gap) {
    return key(patch, gap.role().value(), gap.post(), gap.kind().name());
  }

  private static String key(Patch patch, String role, Optional<PostId> post, String kind) {
    return patch.division().value()
        + patch.grid().map(GridId::value)
        + patch.microGrid().map(MicroGridId::value)
        + role
        + post.map(PostId::value)
        + kind;
  }

  private void ground() {
    for (var code : List.of(DISTRICT, TOWN, GapsContract.SONGLIANG, VILLAGE)) {
      places.add(new Place(Patch.of(code), PatchKind.of(code.level()), new Spot.InDivision(code)));
    }
    for (int i = 0; i < 7; i++) {
      var kind = KINDS.get(random.nextInt(KINDS.size()));
      var village = random.nextBoolean() ? VILLAGE : GapsContract.SONGLIANG;
      var command =
          new CreateGrid.Command(
              office.town.request(), Optional.empty(), kind, "网格", "", village, Optional.empty());
      var grid = office.town.createGrid().create(caller(), command).aggregate();
      places.add(new Place(grid.patch(), PatchKind.of(kind), new Spot.InGrid(grid.id())));
      if (random.nextBoolean()) {
        microGrid(grid.id());
      }
    }
  }

  private void microGrid(GridId grid) {
    var made =
        new GroundOffice(office.town)
            .createMicroGrid()
            .create(
                caller(),
                new CreateMicroGrid.Command(
                    office.town.request(),
                    Optional.empty(),
                    grid,
                    MicroGridKind.BUILDING,
                    "1号楼",
                    ""))
            .aggregate();
    places.add(new Place(made.patch(), PatchKind.MICRO_GRID, new Spot.InMicroGrid(made.id())));
  }

  private void staff() {
    var unit = office.aUnit(TOWN, UnitKind.CENTRE).aggregate().id();
    var officers = new ArrayList<OfficerId>();
    for (int i = 0; i < OFFICERS; i++) {
      officers.add(office.anOfficer("李强", "").aggregate().id());
    }
    for (var place : places) {
      for (var role :
          List.of("grid-officer", "micro-grid-officer", "village-lawyer", "town-director")) {
        for (int i = random.nextInt(3); i > 0; i--) {
          var post = office.aPost(unit, role, place.spot()).aggregate().id();
          seats.add(new Seat(post, place, role));
          hold(post, officers);
        }
      }
    }
    for (var officer : officers) {
      leave(officer, officers);
    }
  }

  private void hold(PostId post, List<OfficerId> officers) {
    for (var officer : officers) {
      if (random.nextInt(8) == 0) {
        var span = span(start.minus(Duration.ofHours(random.nextInt(200))));
        held.add(new Held(post, officer, span));
        office.appointOfficer.appoint(
            caller(),
            new AppointOfficer.Command(
                office.town.request(),
                post,
                Optional.empty(),
                officer,
                Optional.of(span.from()),
                span.until()));
      }
    }
  }

  private void leave(OfficerId officer, List<OfficerId> officers) {
    var from = start.minus(Duration.ofHours(random.nextInt(100)));
    while (random.nextInt(3) > 0) {
      var span = span(from);
      var deputy = officers.get(random.nextInt(OFFICERS));
      boolean named =
          !deputy.equals(officer)
              && random.nextInt(4) > 0
              && away.getOrDefault(deputy, List.of()).isEmpty();
      var absence = new Away(span, named ? Optional.of(deputy) : Optional.empty());
      away.computeIfAbsent(officer, _ -> new ArrayList<>()).add(absence);
      office.recordAbsence.record(
          caller(),
          new RecordAbsence.Command(
              office.town.request(),
              officer,
              Optional.empty(),
              AbsenceKind.OTHER,
              Optional.of(span.from()),
              span.until(),
              absence.deputy(),
              ""));
      if (span.until().isEmpty()) {
        return;
      }
      from = span.until().get().plus(Duration.ofHours(random.nextInt(50)));
    }
  }

  private Span span(Instant from) {
    return new Span(
        from,
        random.nextInt(5) == 0
            ? Optional.empty()
            : Optional.of(from.plus(Duration.ofHours(1 + random.nextInt(300)))));
  }

  /** The gaps of some hour from now to the horizon, told by {@link #key}, hour by hour. */
  Set<String> recount(int days) {
    var gaps = new TreeSet<String>();
    var now = office.town.now();
    for (int hour = 0; hour <= 24 * days; hour++) {
      var time = now.plus(Duration.ofHours(hour));
      for (var seat : seats) {
        acting(seat, time)
            .map(acting -> acting.isEmpty() ? "HOLDERS_ABSENT" : "")
            .or(() -> Optional.of("NO_HOLDER"))
            .filter(kind -> !kind.isEmpty())
            .ifPresent(kind ->
                gaps.add(key(seat.place().patch(), seat.role(), Optional.of(seat.id()), kind)));
      }
      for (var place : places) {
        for (var rule : StaffedPack.STAFFING) {
          if (rule.at() == place.kind()) {
            lacking(place, rule, time)
                .ifPresent(kind ->
                    gaps.add(key(place.patch(), rule.role().value(), Optional.empty(), kind)));
          }
        }
      }
    }
    return gaps;
  }

  private Optional<String> lacking(Place place, StaffingRule rule, Instant time) {
    var acting = new HashSet<OfficerId>();
    boolean post = false;
    for (var seat : seats) {
      if (seat.place().equals(place) && seat.role().equals(rule.role().value())) {
        post = true;
        acting(seat, time).ifPresent(acting::addAll);
      }
    }
    if (!post) {
      return Optional.of("NO_POST");
    }
    return acting.isEmpty() || acting.size() >= rule.least()
        ? Optional.empty()
        : Optional.of("TOO_FEW");
  }

  private Optional<Set<OfficerId>> acting(Seat seat, Instant time) {
    var holders =
        held.stream()
            .filter(one -> one.post().equals(seat.id()) && one.span().has(time))
            .map(Held::officer)
            .toList();
    var acting = new HashSet<OfficerId>();
    for (var holder : holders) {
      var absence = absent(holder, time);
      if (absence.isEmpty()) {
        acting.add(holder);
      } else {
        absence.get().deputy().filter(d -> absent(d, time).isEmpty()).ifPresent(acting::add);
      }
    }
    return holders.isEmpty() ? Optional.empty() : Optional.of(acting);
  }

  private Optional<Away> absent(OfficerId officer, Instant time) {
    return Objects.requireNonNullElse(away.get(officer), List.<Away>of()).stream()
        .filter(one -> one.span().has(time))
        .findFirst();
  }
}

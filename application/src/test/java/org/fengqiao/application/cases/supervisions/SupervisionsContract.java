package org.fengqiao.application.cases.supervisions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.supervisions.SupervisionFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.Supervised;
import org.fengqiao.domain.cases.supervisions.RoundFaces;
import org.fengqiao.domain.cases.supervisions.Superior;
import org.fengqiao.domain.cases.supervisions.Supervision;
import org.fengqiao.domain.cases.supervisions.SupervisionAt;
import org.fengqiao.domain.cases.supervisions.SupervisionFact;
import org.fengqiao.domain.cases.supervisions.SupervisionId;
import org.fengqiao.domain.cases.supervisions.SupervisionStatus;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.junit.jupiter.api.Test;

/** How {@link Supervisions} are looked through. */
public interface SupervisionsContract {
  Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  DivisionCode FIRST = new DivisionCode("620402202205");
  DivisionCode SECOND = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203201");
  DivisionCode TOWN = new DivisionCode("620402202000");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  UnitId LEADERS = new UnitId(new UUID(1, 1));
  UnitId OTHER_LEADERS = new UnitId(new UUID(1, 2));
  UnitId FIRST_VILLAGE = new UnitId(new UUID(1, 3));
  UnitId SECOND_VILLAGE = new UnitId(new UUID(1, 4));
  OfficerId OFFICER = new OfficerId(new UUID(2, 1));
  PartnerId DISTRICTS = new PartnerId("districts");
  Sight ALL = new Sight(new PartnerId("all"), Set.of(), Set.of(DISTRICT));

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no supervisions yet. */
  Supervisions supervisions();

  @Test
  default void listsByPatchSupervisedAndOrderingUnitTheNewestFirstPageByPage() {
    var first = order(LEADERS, FIRST, FIRST_VILLAGE, 2);
    var second = order(OTHER_LEADERS, SECOND, SECOND_VILLAGE, 4);
    var third = order(LEADERS, FIRST, SECOND_VILLAGE, 6);
    var far = order(OTHER_LEADERS, ELSEWHERE, FIRST_VILLAGE, 8);
    for (int size : List.of(1, 2, 500)) {
      assertEquals(List.of(third, second, first), listed(new Scope.InDivision(TOWN), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.InDivision(FIRST), ALL, size));
      assertEquals(
          List.of(far, third, second, first), listed(new Scope.InDivision(DISTRICT), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.OrderedBy(LEADERS), ALL, size));
      assertEquals(List.of(far, first), listed(new Scope.Supervised(FIRST_VILLAGE), ALL, size));
    }
    reply(second, SECOND_VILLAGE);
    var here = new Scope.InDivision(DISTRICT);
    assertEquals(List.of(second), listed(here, ALL, Optional.of(SupervisionStatus.REPLIED), NONE));
    assertEquals(
        List.of(far, third, first),
        listed(here, ALL, Optional.of(SupervisionStatus.ORDERED), NONE));
    showsWhatIsLateAtTheMomentItIsDue(here, first, third);
    showsToEachWhatItSees(here, first, second, third, far);
  }

  Optional<Instant> NONE = Optional.empty();

  private void showsWhatIsLateAtTheMomentItIsDue(
      Scope here, SupervisionId first, SupervisionId third) {
    var due = NOW.plus(Duration.ofHours(2));
    Optional<SupervisionStatus> any = Optional.empty();
    assertEquals(List.of(), listed(here, ALL, any, Optional.of(due.minusMillis(1))));
    assertEquals(List.of(first), listed(here, ALL, any, Optional.of(due)));
    // The second has been replied to.
    var later = Optional.of(NOW.plus(Duration.ofHours(6)));
    assertEquals(List.of(third, first), listed(here, ALL, any, later));
  }

  private void showsToEachWhatItSees(
      Scope all,
      SupervisionId first,
      SupervisionId second,
      SupervisionId third,
      SupervisionId far) {
    var stranger = new PartnerId("stranger");
    assertEquals(List.of(), listed(all, new Sight(stranger, Set.of(), Set.of()), 50));
    var by = new Sight(DISTRICTS, Set.of(), Set.of());
    assertEquals(List.of(far, third, second, first), listed(all, by, 2));
    var leaders = new Sight(stranger, Set.of(LEADERS), Set.of());
    assertEquals(List.of(third, first), listed(all, leaders, 1));
    var village = new Sight(stranger, Set.of(SECOND_VILLAGE), Set.of());
    assertEquals(List.of(third, second), listed(all, village, 1));
    var town = new Sight(stranger, Set.of(), Set.of(TOWN));
    assertEquals(List.of(third, second, first), listed(all, town, 1));
  }

  private List<SupervisionId> listed(Scope scope, Sight sight, int size) {
    return listed(new SupervisionFilter(scope, Optional.empty(), NONE), sight, size);
  }

  private List<SupervisionId> listed(
      Scope scope, Sight sight, Optional<SupervisionStatus> status, Optional<Instant> lateAt) {
    return listed(new SupervisionFilter(scope, status, lateAt), sight, 1);
  }

  private List<SupervisionId> listed(SupervisionFilter filter, Sight sight, int size) {
    var found = new ArrayList<SupervisionId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = supervisions().list(filter, sight, next.get());
      page.items().forEach(s -> found.add(s.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  /** The small pack, with supervisions. */
  static RoundFaces faces() {
    var rules = new TownRules();
    rules.handle(Casework.silent().with(SupervisionTown.rule()).rule());
    return new SupervisionFaces(rules);
  }

  /** One of the district to a village, with so many hours to reply. */
  static Decided<Supervision> ordered(
      SupervisionId id, UnitId by, DivisionCode on, UnitId to, int hours) {
    var fact =
        new SupervisionFact.Ordered(
            id,
            new Superior(DISTRICTS, new PostId(new UUID(3, 1)), by, OFFICER, DISTRICT),
            new Supervised(to, Optional.empty(), on),
            Patch.of(on),
            Optional.empty(),
            words(),
            NOW);
    var spec = new PackVersion(new PackId("small"), 2).clock(new ClockName("SUPERVISION"));
    return SupervisionAt.order(fact, spec, Optional.of(new Budget.Hours(hours)), faces());
  }

  /** Words that stand nowhere. */
  static ContentRef words() {
    return new ContentRef(new ContentId(new UUID(4, 1)), Digest.of(new byte[1]));
  }

  private SupervisionId order(UnitId by, DivisionCode on, UnitId to, int hours) {
    var made = MADE.incrementAndGet();
    var id = new SupervisionId(new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made));
    var ordered = ordered(id, by, on, to, hours);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, ordered)));
    return id;
  }

  private void reply(SupervisionId id, UnitId unit) {
    store()
        .act(() -> {
          var s = aggregates().find(Supervision.class, id.ref()).orElseThrow();
          var by = new ActingOfficer(OFFICER, Set.of(unit), Set.of(new PostId(new UUID(3, 2))));
          var at = new SupervisionAt(s.aggregate(), faces(), NOW);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, s, at.reply(by, words())));
        });
  }
}

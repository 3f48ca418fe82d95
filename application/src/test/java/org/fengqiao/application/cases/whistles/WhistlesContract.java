package org.fengqiao.application.cases.whistles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.TownRules;
import org.fengqiao.application.cases.whistles.WhistleFilter.Scope;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.cases.whistles.Blower;
import org.fengqiao.domain.cases.whistles.Whistle;
import org.fengqiao.domain.cases.whistles.WhistleAt;
import org.fengqiao.domain.cases.whistles.WhistleFact;
import org.fengqiao.domain.cases.whistles.WhistleId;
import org.fengqiao.domain.cases.whistles.WhistleStatus;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.domain.policies.PackVersion;
import org.junit.jupiter.api.Test;

/** How {@link Whistles} are looked through. */
public interface WhistlesContract {
  Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  DivisionCode FIRST = new DivisionCode("620402202205");
  DivisionCode SECOND = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203201");
  DivisionCode TOWN = new DivisionCode("620402202000");
  DivisionCode DISTRICT = new DivisionCode("620402000000");
  UnitId STATION = new UnitId(new UUID(1, 1));
  UnitId OTHER_STATION = new UnitId(new UUID(1, 2));
  UnitId POLICE = new UnitId(new UUID(1, 3));
  UnitId HOUSING = new UnitId(new UUID(1, 4));
  OfficerId OFFICER = new OfficerId(new UUID(2, 1));
  PartnerId VILLAGES = new PartnerId("villages");
  Sight ALL = new Sight(new PartnerId("all"), Set.of(), Set.of(DISTRICT));

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no whistles yet. */
  Whistles whistles();

  @Test
  default void listsByPatchBlowerAndCalledUnitTheNewestFirstPageByPage() {
    var first = blow(STATION, FIRST, POLICE);
    var second = blow(OTHER_STATION, SECOND, POLICE, HOUSING);
    var third = blow(STATION, FIRST, HOUSING, HOUSING);
    var far = blow(OTHER_STATION, ELSEWHERE, POLICE);
    for (int size : List.of(1, 2, 500)) {
      assertEquals(List.of(third, second, first), listed(new Scope.InDivision(TOWN), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.InDivision(FIRST), ALL, size));
      assertEquals(
          List.of(far, third, second, first), listed(new Scope.InDivision(DISTRICT), ALL, size));
      assertEquals(List.of(third, first), listed(new Scope.BlownBy(STATION), ALL, size));
      assertEquals(List.of(far, second, first), listed(new Scope.Called(POLICE), ALL, size));
      assertEquals(List.of(third, second), listed(new Scope.Called(HOUSING), ALL, size));
    }
    withdraw(second);
    var police = new Scope.Called(POLICE);
    assertEquals(List.of(second), listed(police, ALL, 1, WhistleStatus.WITHDRAWN));
    assertEquals(List.of(far, first), listed(police, ALL, 1, WhistleStatus.BLOWN));
    assertEquals(List.of(), listed(police, ALL, 1, WhistleStatus.SETTLED));
    showsToEachWhatItSees(first, second, third, far);
  }

  private void showsToEachWhatItSees(
      WhistleId first, WhistleId second, WhistleId third, WhistleId far) {
    var all = new Scope.InDivision(DISTRICT);
    var stranger = new PartnerId("stranger");
    assertEquals(List.of(), listed(all, new Sight(stranger, Set.of(), Set.of()), 50));
    var blower = new Sight(VILLAGES, Set.of(), Set.of());
    assertEquals(List.of(far, third, second, first), listed(all, blower, 2));
    var station = new Sight(stranger, Set.of(STATION), Set.of());
    assertEquals(List.of(third, first), listed(all, station, 1));
    var called = new Sight(stranger, Set.of(HOUSING), Set.of());
    assertEquals(List.of(third, second), listed(all, called, 1));
    assertEquals(List.of(second), listed(new Scope.Called(POLICE), called, 1));
    var town = new Sight(stranger, Set.of(), Set.of(TOWN));
    assertEquals(List.of(third, second, first), listed(all, town, 1));
  }

  private List<WhistleId> listed(Scope scope, Sight sight, int size, WhistleStatus... status) {
    var filter = new WhistleFilter(scope, Arrays.stream(status).findFirst());
    var found = new ArrayList<WhistleId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = whistles().list(filter, sight, next.get());
      page.items().forEach(w -> found.add(w.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  /** A whistle of a unit on a patch, to organs of those units. */
  static Decided<Whistle> blown(WhistleId id, UnitId by, DivisionCode on, UnitId... called) {
    var rules = new TownRules();
    rules.publishWhistles(DaguanList.roles(), DaguanList.list());
    var pack = new PackVersion(new PackId("small"), 2);
    var callees = new ArrayList<WhistleAt.Callee>();
    for (var unit : called) {
      callees.add(
          new WhistleAt.Callee(
              DaguanList.organ(callees.size()),
              DaguanList.LEADER.role(),
              new PostId(new UUID(3, 1)),
              unit,
              pack.clock(DaguanList.REPORT_IN)));
    }
    var fact =
        new WhistleFact.Blown(
            id,
            new Blower(VILLAGES, by, OFFICER, Level.VILLAGE),
            Patch.of(on),
            DaguanList.item(0, 0),
            words(),
            Optional.empty(),
            NOW);
    return WhistleAt.blow(fact, callees, new WhistleFaces(rules));
  }

  /** Words that stand nowhere. */
  static ContentRef words() {
    return new ContentRef(new ContentId(new UUID(4, 1)), Digest.of(new byte[1]));
  }

  private WhistleId blow(UnitId by, DivisionCode on, UnitId... called) {
    var made = MADE.incrementAndGet();
    var id = new WhistleId(new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made));
    var blown = blown(id, by, on, called);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, blown)));
    return id;
  }

  private void withdraw(WhistleId id) {
    store()
        .act(() -> {
          var w = aggregates().find(Whistle.class, id.ref()).orElseThrow();
          var by =
              new ActingOfficer(OFFICER, Set.of(OTHER_STATION), Set.of(new PostId(new UUID(3, 2))));
          var at = new WhistleAt(w.aggregate(), new WhistleFaces(new TownRules()), NOW);
          return Optional.of(Changes.moving(Actor.FENGQIAO, NOW, w, at.withdraw(by, words())));
        });
  }
}

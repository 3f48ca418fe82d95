package org.fengqiao.application.cases.spotchecks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.cases.Callback;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Satisfaction;
import org.fengqiao.domain.cases.spotchecks.SpotCheck;
import org.fengqiao.domain.cases.spotchecks.SpotCheckConsequence;
import org.fengqiao.domain.cases.spotchecks.SpotCheckDraw;
import org.fengqiao.domain.cases.spotchecks.SpotCheckDraw.Member;
import org.fengqiao.domain.cases.spotchecks.SpotCheckId;
import org.fengqiao.domain.cases.spotchecks.SpotCheckItem;
import org.fengqiao.domain.cases.spotchecks.SpotCheckPlan;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.ActingOfficer;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.PostId;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

/** How {@link SpotChecks} are looked through. */
public interface SpotChecksContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  DivisionCode TOWN = new DivisionCode("620402202000");
  DivisionCode VILLAGE = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203201");

  /** Numbers what tests make, so that none meets another's. */
  AtomicInteger MADE = new AtomicInteger();

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no spot checks yet. */
  SpotChecks spotChecks();

  @Test
  default void listsTheSpotChecksOfASubtreePageByPage() {
    var second = make(VILLAGE);
    var first = make(TOWN);
    var third = make(VILLAGE);
    var elsewhere = make(ELSEWHERE);
    for (int size : List.of(1, 2, 3, 500)) {
      assertEquals(List.of(first, second, third), listed(TOWN, size));
      assertEquals(List.of(second, third), listed(VILLAGE, size));
      assertEquals(List.of(elsewhere), listed(ELSEWHERE, size));
    }
    var district = new DivisionCode("620402000000");
    assertEquals(List.of(first, second, third, elsewhere), listed(district, 2));
  }

  @Test
  default void keepsASpotCheckWithWhatWasSaid() {
    var made = recorded(new SpotCheckId(id()), new DivisionCode("620403100000"));
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    var found = aggregates().find(SpotCheck.class, made.after().ref()).orElseThrow();
    assertEquals(made.after(), found.aggregate());
  }

  private List<SpotCheckId> listed(DivisionCode root, int size) {
    var found = new ArrayList<SpotCheckId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = spotChecks().list(root, next.get());
      page.items().forEach(one -> found.add(one.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  private SpotCheckId make(DivisionCode division) {
    var made = drawn(new SpotCheckId(id()), division);
    store().act(() -> Optional.of(Changes.making(Actor.FENGQIAO, NOW, made)));
    return made.after().id();
  }

  private static UUID id() {
    var made = MADE.incrementAndGet();
    return new UUID(0x0196_0000_0000_7000L, 0x8000_0000_0000_0000L + made);
  }

  /** Drawn of three cases of a unit, all of them. */
  static Decided<SpotCheck> drawn(SpotCheckId id, DivisionCode division) {
    var unit = new UnitId(new UUID(1, 1));
    var plan = new SpotCheckPlan(division, NOW, NOW.plusSeconds(60), new SpotCheckDraw(5, 3));
    var population =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> new Member(new CaseId(new UUID(2, n)), unit, 1))
            .toList();
    var checker = new LadderPost(Optional.empty(), Optional.of(new PostId(new UUID(3, 1))), unit);
    return SpotCheck.draw(id, plan, Optional.of(checker), population, 4, NOW);
  }

  /** The same, and one reporter was not reached, and one answered. */
  static Decided<SpotCheck> recorded(SpotCheckId id, DivisionCode division) {
    var unit = new UnitId(new UUID(1, 1));
    var officer =
        new ActingOfficer(
            new OfficerId(new UUID(4, 1)), Set.of(unit), Set.of(new PostId(new UUID(3, 1))));
    var missed = new SpotCheckItem.Missed(officer.id(), NOW, Optional.empty());
    var said = new Callback(officer.id(), false, Satisfaction.DISSATISFIED, NOW, Optional.empty());
    var answer = new SpotCheckItem.Answer(said, SpotCheckConsequence.REOPENED);
    return drawn(id, division)
        .then(one -> one.miss(officer, new CaseId(new UUID(2, 1)), missed))
        .then(one -> one.answer(officer, new CaseId(new UUID(2, 2)), answer));
  }
}

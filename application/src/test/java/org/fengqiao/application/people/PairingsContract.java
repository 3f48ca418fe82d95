package org.fengqiao.application.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.store.Actor;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Changes;
import org.fengqiao.application.store.Store;
import org.fengqiao.domain.ContentId;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Pairing;
import org.fengqiao.domain.people.PairingId;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.people.Visit;
import org.fengqiao.domain.people.VisitId;
import org.junit.jupiter.api.Test;

/** How {@link Pairings} are looked through. */
public interface PairingsContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00Z");
  LocalDate TODAY = LocalDate.parse("2026-05-08");
  DivisionCode FIRST = new DivisionCode("620402202205");
  DivisionCode SECOND = new DivisionCode("620402202206");
  DivisionCode ELSEWHERE = new DivisionCode("620402203201");
  DivisionCode TOWN = new DivisionCode("620402202000");
  UnitId BUREAU = new UnitId(new UUID(1, 1));
  UnitId STATION = new UnitId(new UUID(1, 2));

  Store store();

  Aggregates aggregates();

  /** Over the store, in which there are no pairings yet. */
  Pairings pairings();

  @Test
  default void listsThePairingsOfASubtreeAndOfAUnitPageByPage() {
    var second = pair(BUREAU, SECOND);
    var first = pair(BUREAU, FIRST);
    var other = pair(STATION, SECOND);
    pair(STATION, ELSEWHERE);
    var town = new UnitScope.Within(TOWN);
    var bureau = new UnitScope.OfUnit(BUREAU);
    var atSecond = Stream.of(second, other).map(id -> "" + id.value()).sorted().toList();
    for (int size : List.of(1, 2, 3, 500)) {
      var listed = listed(town, false, "", size);
      assertEquals(first, listed.getFirst());
      assertEquals(
          atSecond, listed.subList(1, 3).stream().map(id -> "" + id.value()).sorted().toList());
      assertEquals(3, listed.size());
      assertEquals(List.of(first, second), listed(bureau, false, "", size));
    }
    visit(first, "2026-05-02");
    visit(first, "2026-04-01");
    assertEquals(List.of(second), listed(bureau, false, "2026-05-02", 1));
    assertEquals(List.of(first, second), listed(bureau, false, "2026-05-03", 1));
    move(second, pairing -> pairing.end(NOW));
    assertEquals(List.of(first), listed(bureau, false, "", 1));
    assertEquals(List.of(first, second), listed(bureau, true, "", 1));
    assertEquals(second, pair(BUREAU, SECOND));
    assertEquals(List.of(first, second), listed(bureau, false, "", 2));
  }

  private List<PairingId> listed(UnitScope scope, boolean ended, String since, int size) {
    var day = Optional.of(since).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    var found = new ArrayList<PairingId>();
    var next = Optional.of(new PageRequest(size, Optional.empty()));
    while (next.isPresent()) {
      var page = pairings().list(new PairingFilter(scope, ended, day), next.get());
      page.items().forEach(pairing -> found.add(pairing.aggregate().id()));
      next = page.next().map(key -> new PageRequest(size, Optional.of(key)));
    }
    return found;
  }

  private PairingId pair(UnitId unit, DivisionCode village) {
    var id = PairingId.of(unit, village);
    store()
        .act(() -> {
          var before = aggregates().find(Pairing.class, id.ref());
          var begun =
              Pairing.begin(
                  before.map(found -> found.aggregate()),
                  unit,
                  Optional.empty(),
                  village,
                  NOW,
                  NOW);
          return Optional.of(
              before
                  .map(found -> Changes.moving(Actor.FENGQIAO, NOW, found, begun))
                  .orElseGet(() -> Changes.making(Actor.FENGQIAO, NOW, begun)));
        });
    return id;
  }

  private void visit(PairingId id, String day) {
    var visit =
        new Visit(
            new VisitId(UUID.nameUUIDFromBytes(day.getBytes(StandardCharsets.UTF_8))),
            LocalDate.parse(day),
            new OfficerId(new UUID(2, 1)),
            new ContentRef(new ContentId(new UUID(3, 1)), Digest.of(new byte[1])),
            List.of(),
            NOW);
    move(id, pairing -> pairing.visit(visit, TODAY));
  }

  private void move(PairingId id, Function<Pairing, Decided<Pairing>> move) {
    store()
        .act(() -> {
          var pairing = aggregates().find(Pairing.class, id.ref()).orElseThrow();
          return Optional.of(
              Changes.moving(Actor.FENGQIAO, NOW, pairing, move.apply(pairing.aggregate())));
        });
  }
}

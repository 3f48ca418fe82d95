package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.notices.Deliveries.Ending;
import org.fengqiao.application.notices.Deliveries.Portion;
import org.fengqiao.application.notices.Undelivered.State;
import org.fengqiao.application.partners.Sight;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.Version;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.partners.PartnerId;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Role;
import org.junit.jupiter.api.Test;

/** What {@link Undeliveries} keeps to, on an empty store. */
public interface UndeliveriesContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00.123456Z");
  Instant LATER = NOW.plusSeconds(20);
  DivisionCode DISTRICT = new DivisionCode("620402000000");

  /** Whom nothing accuses. */
  Sight NOBODY = new Sight(new PartnerId("nobody"), Set.of(), Set.of());

  Deliveries deliveries();

  Undeliveries undeliveries();

  /** A case in that village or town. */
  About caseIn(DivisionCode division);

  @Test
  default void listsWhatWaitsAndWhatIsStuckApartAndNothingThatIsHeldOrWasSent() {
    var waiting = give(NoticesTown.VILLAGE);
    end(waiting, new Ending.Failed(only(waiting), "503", Optional.of(LATER)));
    var stuck = give(NoticesTown.VILLAGE);
    end(stuck, new Ending.Failed(only(stuck), "the gateway answered 400", Optional.empty()));
    var sent = give(NoticesTown.VILLAGE);
    end(sent, new Ending.Sent(only(sent)));
    var held = give(NoticesTown.VILLAGE);

    assertEquals(List.of(only(waiting).id()), ids(State.WAITING));
    assertEquals(List.of(only(stuck).id()), ids(State.STUCK));
    assertEquals(Optional.empty(), undeliveries().find(only(sent).id(), NOBODY));
    assertEquals(Optional.empty(), undeliveries().find(only(held).id(), NOBODY));
    var shown = undeliveries().find(only(stuck).id(), NOBODY).orElseThrow();
    assertEquals("the gateway answered 400", shown.failure());
    assertEquals(NoticesTown.VILLAGE, shown.division());
    assertEquals(Optional.of(only(stuck).officer()), shown.officer());
    assertEquals(NOW, shown.time());
    assertEquals(1, shown.tries());
    assertEquals(LATER, undeliveries().find(only(waiting).id(), NOBODY).orElseThrow().time());
  }

  @Test
  default void listsThoseOfASubtreeInPages() {
    var village = stuck(NoticesTown.VILLAGE);
    var town = stuck(NoticesTown.TOWN);
    var all = Stream.of(village, town).sorted(Comparator.comparing(UUID::toString)).toList();
    var first =
        undeliveries().list(DISTRICT, State.STUCK, NOBODY, new PageRequest(1, Optional.empty()));
    assertEquals(all.getFirst(), first.items().getFirst().id());
    var second =
        undeliveries().list(DISTRICT, State.STUCK, NOBODY, new PageRequest(1, first.next()));
    assertEquals(all.getLast(), second.items().getFirst().id());
    assertEquals(Optional.empty(), second.next());
    var below = undeliveries().list(NoticesTown.VILLAGE, State.STUCK, NOBODY, PageRequest.FIRST);
    assertEquals(List.of(village), below.items().stream().map(Undelivered::id).toList());
  }

  @Test
  default void hasAStuckOneTriedAgainAsIfItWereNewAndKeepsWhoOrderedIt() {
    var id = stuck(NoticesTown.VILLAGE);
    var request = request("hotline", 1);
    assertEquals(Optional.empty(), undeliveries().order(request));
    assertTrue(undeliveries().retry(request, id, LATER));
    assertEquals(id, undeliveries().order(request).orElseThrow().id());
    assertEquals(request, undeliveries().order(request).orElseThrow().request());
    assertEquals(Optional.empty(), undeliveries().order(request("police", 1)));
    assertEquals(0, undeliveries().find(id, NOBODY).orElseThrow().tries());
    var again = deliveries().claim(LATER, LATER.plus(Duration.ofMinutes(5)), 10);
    assertEquals(id, only(again).id());
    assertEquals(1, only(again).tries());
    end(again, new Ending.Sent(only(again)));
    assertEquals(Optional.empty(), undeliveries().find(id, NOBODY));
    assertTrue(undeliveries().order(request).isPresent());
  }

  @Test
  default void triesNothingAgainThatIsNotStuckOrWasOrderedBefore() {
    var id = stuck(NoticesTown.VILLAGE);
    var other = stuck(NoticesTown.VILLAGE);
    var request = request("hotline", 1);
    assertTrue(undeliveries().retry(request, id, LATER));
    assertFalse(undeliveries().retry(request("hotline", 2), id, LATER));
    assertEquals(Optional.empty(), undeliveries().order(request("hotline", 2)));
    assertFalse(undeliveries().retry(request, other, LATER));
    assertEquals(State.STUCK, undeliveries().find(other, NOBODY).orElseThrow().state());
  }

  private List<UUID> ids(State state) {
    return undeliveries().list(DISTRICT, state, NOBODY, PageRequest.FIRST).items().stream()
        .map(Undelivered::id)
        .toList();
  }

  private UUID stuck(DivisionCode division) {
    var given = give(division);
    end(given, new Ending.Failed(only(given), "the gateway answered 400", Optional.empty()));
    return only(given).id();
  }

  private Portion give(DivisionCode division) {
    var reached = deliveries().reached();
    var next = reached.cursor().past(new LanePosition(0, reached.version() + 1));
    var one =
        new Delivery(
            caseIn(division),
            new Version(3),
            "notices[0]",
            new Role("village-party-secretary"),
            Optional.of(new OfficerId(UUID.randomUUID())),
            "请联系群众",
            NOW);
    var until = NOW.plus(Duration.ofMinutes(5));
    return deliveries().add(reached, next, List.of(one), until).orElseThrow();
  }

  private void end(Portion portion, Ending ending) {
    deliveries().end(portion, List.of(ending), NOW);
  }

  private static Deliveries.Claimed only(Portion portion) {
    assertEquals(1, portion.held().size());
    return portion.held().getFirst();
  }

  private static Request request(String partner, long id) {
    return new Request(
        new PartnerId(partner),
        new UUID(0, id),
        Digest.of("retry".getBytes(StandardCharsets.UTF_8)));
  }
}

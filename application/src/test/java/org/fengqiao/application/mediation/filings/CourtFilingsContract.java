package org.fengqiao.application.mediation.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.mediation.filings.CourtFilings.Backlog;
import org.fengqiao.application.mediation.filings.CourtFilings.Claimed;
import org.fengqiao.application.mediation.filings.CourtFilings.Ending;
import org.fengqiao.application.store.Cursor;
import org.fengqiao.application.store.LanePosition;
import org.fengqiao.application.store.Reached;
import org.fengqiao.application.store.Request;
import org.fengqiao.domain.Digest;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.mediation.MediationId;
import org.fengqiao.domain.partners.PartnerId;
import org.junit.jupiter.api.Test;

/** What {@link CourtFilings} and {@link FilingRecords} keep to, on an empty store. */
public interface CourtFilingsContract {
  Instant NOW = Instant.parse("2026-05-08T02:00:00.123456Z");
  Instant UNTIL = NOW.plus(Duration.ofMinutes(5));
  Instant LATER = NOW.plusSeconds(20);
  DivisionCode DISTRICT = new DivisionCode("620402000000");

  CourtFilings filings();

  FilingRecords records();

  /** A mediation in the district, made anew. */
  MediationId mediation();

  /** A mediation in another district. */
  MediationId elsewhere();

  @Test
  default void keepsWhatIsGivenOnceAndHowFarTheJournalWasRead() {
    var one = confirmation(mediation(), 1);
    var to = new Reached(1, Cursor.START.past(new LanePosition(0, 7)), Optional.of(NOW));
    assertTrue(filings().add(Reached.START, to, List.of(one)));
    assertEquals(to, filings().reached());
    assertFalse(filings().add(Reached.START, to, List.of(confirmation(mediation(), 2))));
    var next = new Reached(2, Cursor.START.past(new LanePosition(0, 9)), Optional.of(LATER));
    assertTrue(filings().add(to, next, List.of(one)));
    assertEquals(List.of(one), filings(filings().claim(NOW, UNTIL, 10)));
  }

  @Test
  default void givesOneToOneProcessUntilItsTimeIsOver() {
    var one = given(handOff(mediation(), 1));
    assertEquals(List.of(), filings().claim(NOW.minusMillis(1), UNTIL, 10));
    assertEquals(List.of(new Claimed(one, 1)), filings().claim(NOW, UNTIL, 10));
    assertEquals(List.of(), filings().claim(NOW, UNTIL, 10));
    assertEquals(List.of(new Claimed(one, 2)), filings().claim(UNTIL, UNTIL.plusSeconds(9), 10));
  }

  @Test
  default void keepsTheReceiptOfWhatWasTakenWhoeverElseTriesIt() {
    var one = given(confirmation(mediation(), 1));
    var slow = filings().claim(NOW, UNTIL, 10).getFirst();
    var quick = filings().claim(UNTIL, UNTIL.plusSeconds(60), 10).getFirst();
    filings().end(quick, new Ending.Taken("（2026）收1号"), UNTIL);
    filings().end(slow, new Ending.NotTaken("UNAVAILABLE", 1, Optional.of(LATER)), UNTIL);
    filings().end(slow, new Ending.Taken("another"), LATER);
    var kept = records().find(one.id()).orElseThrow();
    assertEquals(FilingState.TAKEN, kept.state());
    assertEquals(Optional.of("（2026）收1号"), kept.receipt());
    assertEquals(UNTIL, kept.time());
    assertEquals(one, kept.filing());
    assertEquals(List.of(kept), records().of(one.mediation()));
    assertEquals(new Backlog(0, 0), filings().backlog());
  }

  @Test
  default void triesAgainWhatWasNotTakenAndGivesUpWhatIsToBeGivenUp() {
    var one = given(handOff(mediation(), 1));
    var first = filings().claim(NOW, UNTIL, 10).getFirst();
    filings().end(first, new Ending.NotTaken("UNAVAILABLE", 1, Optional.of(LATER)), NOW);
    assertEquals(new Backlog(1, 0), filings().backlog());
    var waiting = records().find(one.id()).orElseThrow();
    assertEquals(LATER, waiting.time());
    assertEquals("UNAVAILABLE", waiting.failure());
    var again = filings().claim(LATER, UNTIL, 10).getFirst();
    assertEquals(2, again.tries());
    filings().end(again, new Ending.NotTaken("x".repeat(300), 2, Optional.empty()), LATER);
    assertEquals(new Backlog(0, 1), filings().backlog());
    assertEquals(List.of(), filings().claim(UNTIL.plusSeconds(9), UNTIL.plusSeconds(99), 10));
    var stuck = records().find(one.id()).orElseThrow();
    assertEquals(FilingState.STUCK, stuck.state());
    assertEquals(2, stuck.tries());
    assertEquals(LATER, stuck.time());
  }

  @Test
  default void listsWhatNoCourtHasOfASubtreeInPages() {
    var first = given(handOff(mediation(), 1));
    var second = given(confirmation(mediation(), 2));
    given(handOff(elsewhere(), 3));
    var page = records().list(DISTRICT, FilingState.WAITING, new PageRequest(1, Optional.empty()));
    assertEquals(first, page.items().getFirst().filing());
    var next = records().list(DISTRICT, FilingState.WAITING, new PageRequest(1, page.next()));
    assertEquals(second, next.items().getFirst().filing());
    assertEquals(Optional.empty(), next.next());
    var none = records().list(DISTRICT, FilingState.STUCK, PageRequest.FIRST);
    assertEquals(List.of(), none.items());
  }

  @Test
  default void hasAStuckOneTriedAgainAsIfItWereNewAndKeepsWhoOrderedIt() {
    var one = given(handOff(mediation(), 1));
    assertFalse(records().retry(request(1), one.id(), LATER));
    assertEquals(Optional.empty(), records().order(request(1)));
    var claimed = filings().claim(NOW, UNTIL, 10).getFirst();
    filings().end(claimed, new Ending.NotTaken("NOT_FOUND", 1, Optional.empty()), NOW);
    assertTrue(records().retry(request(2), one.id(), LATER));
    assertEquals(one.id(), records().order(request(2)).orElseThrow().id());
    assertFalse(records().retry(request(3), one.id(), LATER));
    assertEquals(List.of(new Claimed(one, 1)), filings().claim(LATER, UNTIL, 10));
  }

  private Filing given(Filing one) {
    var from = filings().reached();
    var to =
        new Reached(
            from.version() + 1,
            from.cursor().past(new LanePosition(0, from.version() + 1)),
            Optional.of(NOW));
    assertTrue(filings().add(from, to, List.of(one)));
    return one;
  }

  private static List<Filing> filings(List<Claimed> claimed) {
    return claimed.stream().map(Claimed::filing).toList();
  }

  private static Filing confirmation(MediationId mediation, int number) {
    return new Filing(
        new UUID(7, number), mediation, new FilingCause.Confirmation(2, "白银区人民法院"), NOW);
  }

  private static Filing handOff(MediationId mediation, int number) {
    return new Filing(new UUID(7, number), mediation, new FilingCause.HandOff(), NOW);
  }

  private static Request request(long id) {
    return new Request(
        new PartnerId("court"),
        new UUID(0, id),
        Digest.of("retry".getBytes(StandardCharsets.UTF_8)));
  }
}

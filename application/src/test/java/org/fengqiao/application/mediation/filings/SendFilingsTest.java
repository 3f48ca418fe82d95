package org.fengqiao.application.mediation.filings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fengqiao.application.mediation.MediationTown;
import org.fengqiao.application.mediation.filings.CourtFilings.Backlog;
import org.fengqiao.application.outward.Backoff;
import org.fengqiao.application.outward.NotTaken;
import org.fengqiao.domain.mediation.LegalRoute;
import org.junit.jupiter.api.Test;

/** Files are given by entries and go to a court, which may not take them. */
class SendFilingsTest {
  private final List<CourtFile> sent = new ArrayList<>();
  private Optional<RuntimeException> refusing = Optional.empty();
  private Predicate<CourtFile> refused = _ -> true;
  private final FilingsTown court = new FilingsTown(new MediationTown(), this::take);

  private String take(CourtFile file) {
    sent.add(file);
    refusing
        .filter(_ -> refused.test(file))
        .ifPresent(refusal -> {
          throw refusal;
        });
    return "（2026）收" + sent.size() + "号";
  }

  private void pass(Duration time) {
    court.town.cases.pass(time);
    court.send();
  }

  @Test
  void sendsTheFileOfWhatGoesToTheCourtOnceWithItsParties() {
    var m = court.handedOff(LegalRoute.COURT);
    court.send();
    pass(Duration.ofDays(1));
    assertEquals(1, sent.size());
    var file = sent.getFirst();
    assertEquals(new FilingCause.HandOff(), file.filing().cause());
    assertEquals(m, file.mediation().subject());
    assertTrue(file.mediation().knowsParties());
    var kept = court.filing(m);
    assertEquals(FilingState.TAKEN, kept.state());
    assertEquals(Optional.of("（2026）收1号"), kept.receipt());
    assertEquals(1, kept.tries());
  }

  @Test
  void sendsNothingOfWhatGoesAnotherWayOrGoesOn() {
    court.handedOff(LegalRoute.ARBITRATION);
    court.handedOff(LegalRoute.ADMINISTRATIVE);
    court.town.accepted();
    court.send();
    assertEquals(List.of(), sent);
    assertEquals(new Backlog(0, 0), court.filings.backlog());
  }

  @Test
  void triesAgainWhatTheCourtDoesNotTakeUpToTenTimesAndThenGivesUp() {
    refusing = Optional.of(new NotTaken("the court answered UNAVAILABLE"));
    var m = court.handedOff(LegalRoute.COURT);
    court.send();
    for (int i = 1; i < 2 * Backoff.MOST_TRIES; i++) {
      pass(Duration.ofMinutes(40));
    }
    assertEquals(Backoff.MOST_TRIES, sent.size());
    assertEquals(1, sent.stream().map(file -> file.filing().id()).distinct().count());
    var kept = court.filing(m);
    assertEquals(FilingState.STUCK, kept.state());
    assertEquals("the court answered UNAVAILABLE", kept.failure());
  }

  @Test
  void givesUpAtOnceWhatTheCourtRefusesForWhatItIs() {
    refusing = Optional.of(NotTaken.forGood("the court answered INVALID_ARGUMENT"));
    var m = court.handedOff(LegalRoute.COURT);
    court.send();
    pass(Duration.ofHours(3));
    assertEquals(1, sent.size());
    assertEquals(FilingState.STUCK, court.filing(m).state());
  }

  @Test
  void waitsAsLongAsTheCourtAsks() {
    refusing = Optional.of(NotTaken.before(Duration.ofMinutes(20), "busy"));
    court.handedOff(LegalRoute.COURT);
    court.send();
    pass(Duration.ofMinutes(19));
    assertEquals(1, sent.size());
    pass(Duration.ofMinutes(7));
    assertEquals(2, sent.size());
  }

  @Test
  void sendsNothingElseBeforeThePauseIsOver() {
    refusing = Optional.of(NotTaken.before(Duration.ofMinutes(20), "busy"));
    court.handedOff(LegalRoute.COURT);
    var other = court.handedOff(LegalRoute.COURT);
    court.send();
    court.handedOff(LegalRoute.COURT);
    pass(Duration.ofMinutes(1));
    assertEquals(1, sent.size());
    assertEquals(0, court.filing(other).tries());
    refusing = Optional.empty();
    pass(Duration.ofMinutes(25));
    assertEquals(4, sent.size());
    assertEquals(FilingState.TAKEN, court.filing(other).state());
  }

  @Test
  void triesOneAtATimeWhileNobodyIsThereAndGivesNoneUp() {
    refusing = Optional.of(NotTaken.byNobody("the court answered UNAVAILABLE"));
    var m = court.handedOff(LegalRoute.COURT);
    court.handedOff(LegalRoute.COURT);
    court.send();
    assertEquals(1, sent.size());
    for (int i = 0; i < 2 * Backoff.MOST_TRIES; i++) {
      pass(Duration.ofMinutes(40));
    }
    assertEquals(1 + 2 * Backoff.MOST_TRIES, sent.size());
    assertEquals(new Backlog(2, 0), court.filings.backlog());
    assertEquals(0, court.filing(m).tries());
  }

  @Test
  void holdsUpNoOthersByFilesThatNobodyIsThereFor() {
    var all = Stream.generate(() -> court.handedOff(LegalRoute.COURT)).limit(8).toList();
    court.give();
    var poison =
        all.stream()
            .sorted(Comparator.comparing(m -> court.filing(m).filing().id()))
            .limit(2)
            .collect(Collectors.toSet());
    refusing = Optional.of(NotTaken.byNobody("the court answered UNAVAILABLE"));
    refused = file -> poison.contains(file.mediation().subject());
    court.send();
    for (int round = 1; round <= 5; round++) {
      pass(Backoff.FIRST);
    }
    assertEquals(new Backlog(2, 0), court.filings.backlog());
  }

  @Test
  void givesUpWhatIsTakenUpAgainAndAgainAndNeverToldOf() {
    var m = court.handedOff(LegalRoute.COURT);
    court.give();
    var now = court.town.cases.town.now();
    for (int i = 1; i <= Backoff.MOST_TRIES; i++) {
      assertEquals(1, court.filings.claim(now, now, 10).size());
    }
    court.send();
    assertEquals(List.of(), sent);
    assertEquals(FilingState.STUCK, court.filing(m).state());
    assertEquals(Backoff.MOST_TRIES, court.filing(m).tries());
  }

  @Test
  void countsNoTryThatWasNotMade() {
    refusing = Optional.of(NotTaken.untried("the server stopped"));
    var m = court.handedOff(LegalRoute.COURT);
    court.send();
    assertEquals(0, court.filing(m).tries());
    refusing = Optional.empty();
    pass(Duration.ofMinutes(1));
    assertEquals(FilingState.TAKEN, court.filing(m).state());
    assertEquals(1, court.filing(m).tries());
  }

  @Test
  void keepsNothingOfAFailureThatMayNameAParty() {
    refusing = Optional.of(new IllegalStateException("王某 has no phone"));
    var m = court.handedOff(LegalRoute.COURT);
    court.send();
    assertEquals("IllegalStateException", court.filing(m).failure());
    assertEquals(FilingState.WAITING, court.filing(m).state());
  }
}

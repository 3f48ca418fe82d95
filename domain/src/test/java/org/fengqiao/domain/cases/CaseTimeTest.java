package org.fengqiao.domain.cases;

import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.at;
import static org.fengqiao.domain.cases.CaseFixtures.dispatched;
import static org.fengqiao.domain.cases.CaseFixtures.signedFor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.ClockName;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.people.ActingOfficer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A case's time: suspended with the case, going on with it, and extended. */
class CaseTimeTest {
  private static final Budget TWO_DAYS = Budget.parse("2wd");

  /** Rules by which a contact starts a clock of a day. */
  private static final ClockRules FOLLOWING =
      new ClockRules() {
        @Override
        public List<Start> startedBy(ClockEvent event, Case c) {
          return event == ClockEvent.CONTACTED
              ? List.of(new Start(new SpecRef("baiyin", 1, TestRules.LAST), Set.of()))
              : List.of();
        }

        @Override
        public boolean silenceMoves(Case c, SpecRef fired) {
          return true;
        }

        @Override
        public List<Start> startedByMoving(Case c, SpecRef fired) {
          return List.of();
        }

        @Override
        public ClockFace face(RunningClock clock) {
          return TestRules.BOOK.face(clock);
        }
      };

  private static CaseTimeAt time(Case c, String duration) {
    return new CaseTimeAt(at(c, duration));
  }

  private static Case suspended(String duration) {
    return time(signedFor(), duration).suspend(VILLAGER, POLICEMAN, WORDS).after();
  }

  private static Optional<Instant> due(Case c, ClockName clock) {
    return run(c, clock).flatMap(run -> TestRules.BOOK.face(run.clock()).due());
  }

  private static Optional<TimedRun> run(Case c, ClockName clock) {
    return c.runningClocks().stream().filter(run -> run.clock().name().equals(clock)).findFirst();
  }

  private static Refusal refused(Reason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void takesTheCaseAndAllItsClocksOutOfTheTimeAndRemembersWhoGrantedIt() {
    var c = suspended("PT6M");
    assertEquals(CaseStatus.SUSPENDED, c.status());
    assertEquals(Optional.of(VILLAGER.id()), c.state().inHandOf());
    assertEquals(
        List.of("CONTACT", "HANDLE", "STEP"),
        c.runningClocks().stream().map(run -> run.clock().name().value()).toList());
    for (var run : c.runningClocks()) {
      var suspension = run.clock().suspensions().getFirst();
      assertEquals("officers/" + VILLAGER.id().value(), suspension.by().value());
      assertEquals(
          Optional.of("officers/" + POLICEMAN.id().value()),
          suspension.approvedBy().map(name -> name.value()));
      assertEquals(Optional.empty(), due(c, run.clock().name()));
    }
  }

  @Test
  void tellsADueTimeThatHadPassedBeforeItWasSuspended() {
    // 30 minutes to contact had run out.
    var c = suspended("PT31M");
    assertEquals(Optional.of(after("PT30M")), due(c, TestRules.CONTACT));
    assertEquals(Optional.empty(), due(c, TestRules.STEP));
  }

  @Test
  void firesNoRungWhileItIsSuspendedHoweverLong() {
    assertEquals(
        Optional.empty(),
        CaseWaking.wake(suspended("PT6M"), TestRules.BOOK, post -> List.of(), after("PT1000H")));
  }

  @Test
  void goesOnAsItWasWithTheTimeItHadLeft() {
    var decided = time(suspended("PT10M"), "PT70M").resume(VILLAGER, Optional.empty());
    var c = decided.after();
    assertEquals(CaseStatus.SIGNED_FOR, c.status());
    // 30 minutes to contact, of which an hour stood still.
    assertEquals(Optional.of(after("PT90M")), due(c, TestRules.CONTACT));
    var moved =
        decided.facts().stream()
            .filter(CaseFact.DueTimeMoved.class::isInstance)
            .map(CaseFact.DueTimeMoved.class::cast)
            .collect(Collectors.toMap(CaseFact.DueTimeMoved::clock, CaseFact.DueTimeMoved::to));
    // Of working days the day of the resumption counts, so that one is due as before.
    assertEquals(Map.of(TestRules.CONTACT, after("PT90M"), TestRules.STEP, after("PT25H")), moved);
    var fired = CaseWaking.wake(c, TestRules.BOOK, post -> List.of(), after("PT90M")).orElseThrow();
    assertInstanceOf(CaseFact.RungFired.class, fired.facts().getFirst());
  }

  @Test
  void isHandedOverTransferredAndWithdrawnWhileItIsSuspended() {
    var other = new ActingOfficer(POLICEMAN.id(), VILLAGER.units(), VILLAGER.posts());
    var c = at(suspended("PT6M"), "PT7M").handOver(other, Optional.empty()).after();
    assertEquals(CaseStatus.SUSPENDED, c.status());
    assertEquals(Optional.of(POLICEMAN.id()), c.state().inHandOf());
    var withdrawn = at(c, "PT8M").withdraw(CaseFixtures.HOTLINE, Optional.empty()).after();
    assertEquals(List.of(), withdrawn.runningClocks());
  }

  @Test
  void stopsTheContactClockThoughItStandsSuspended() {
    var c = at(suspended("PT6M"), "PT7M").recordContact(VILLAGER, true, Optional.empty()).after();
    assertTrue(run(c, TestRules.CONTACT).isEmpty());
    var resumed = time(c, "PT8M").resume(VILLAGER, Optional.empty()).after();
    assertTrue(run(resumed, TestRules.CONTACT).isEmpty());
  }

  @Test
  void letsNoClockRunThatAContactStartsMeanwhile() {
    var c =
        new CaseAt(suspended("PT6M"), FOLLOWING, after("PT7M"))
            .recordContact(VILLAGER, true, Optional.empty())
            .after();
    assertTrue(run(c, TestRules.LAST).orElseThrow().clock().isSuspended());
    assertEquals(Optional.empty(), due(c, TestRules.LAST));
    var resumed = time(c, "PT67M").resume(VILLAGER, Optional.empty()).after();
    assertEquals(
        Optional.of(after("PT67M").plus(Duration.ofDays(1))), due(resumed, TestRules.LAST));
  }

  @Test
  void isNotResolvedNorSubmittedWhileItIsSuspended() {
    var c = at(suspended("PT6M"), "PT7M");
    refused(CaseReason.ILLEGAL_MOVE, () -> c.resolve(VILLAGER, OutcomeKind.SOLVED, WORDS));
    refused(
        CaseReason.ILLEGAL_MOVE,
        () -> c.submit(VILLAGER, CaseFixtures.MAJOR, List.of(), Optional.empty()));
  }

  @Test
  void extendsOneClockInItsOwnUnitAndTellsTheNewDueTimeAtOnce() {
    var c = signedFor();
    var before = due(c, TestRules.HANDLE).orElseThrow();
    var decided =
        time(c, "PT6M")
            .extend(NamedRun.only(TestRules.HANDLE), TWO_DAYS, VILLAGER, POLICEMAN, WORDS);
    // Five working days after a Wednesday is the next Wednesday; two more are Friday.
    assertEquals(
        Optional.of(before.plusSeconds(2 * 86_400)), due(decided.after(), TestRules.HANDLE));
    assertEquals(due(c, TestRules.STEP), due(decided.after(), TestRules.STEP));
    var moved = assertInstanceOf(CaseFact.DueTimeMoved.class, decided.facts().getLast());
    assertEquals(Optional.of(before), moved.from());
    assertEquals(due(decided.after(), TestRules.HANDLE), Optional.of(moved.to()));
  }

  @Test
  void extendsAClockThatStandsSuspended() {
    var c =
        time(suspended("PT6M"), "PT7M")
            .extend(NamedRun.only(TestRules.HANDLE), TWO_DAYS, VILLAGER, POLICEMAN, WORDS)
            .after();
    assertEquals(1, run(c, TestRules.HANDLE).orElseThrow().clock().extensions().size());
    var resumed = time(c, "PT8M").resume(VILLAGER, Optional.empty()).after();
    assertEquals(
        due(signedFor(), TestRules.HANDLE).map(due -> due.plusSeconds(2 * 86_400)),
        due(resumed, TestRules.HANDLE));
  }

  @Test
  void isGrantedByAnotherOfficerThanAsks() {
    var time = time(signedFor(), "PT6M");
    refused(CaseReason.APPROVED_BY_ASKER, () -> time.suspend(VILLAGER, VILLAGER, WORDS));
    refused(
        CaseReason.APPROVED_BY_ASKER,
        () -> time.extend(NamedRun.only(TestRules.HANDLE), TWO_DAYS, VILLAGER, VILLAGER, WORDS));
  }

  @Test
  void isAskedForByTheLeadUnitAlone() {
    var time = time(signedFor(), "PT6M");
    refused(CaseReason.NOT_THE_LEAD, () -> time.suspend(TOWNSMAN, POLICEMAN, WORDS));
    refused(
        CaseReason.NOT_THE_LEAD,
        () -> time.extend(NamedRun.only(TestRules.HANDLE), TWO_DAYS, TOWNSMAN, POLICEMAN, WORDS));
    refused(
        CaseReason.NOT_THE_LEAD,
        () -> time(suspended("PT6M"), "PT7M").resume(TOWNSMAN, Optional.empty()));
  }

  @Test
  void refusesToExtendAClockThatDoesNotRunAndNamesThoseThatDo() {
    var refusal =
        refused(
            CaseReason.CLOCK_NOT_RUNNING,
            () ->
                time(dispatched(), "PT6M")
                    .extend(NamedRun.only(TestRules.LAST), TWO_DAYS, VILLAGER, POLICEMAN, WORDS));
    assertEquals("CONTACT,HANDLE,STEP", refusal.details().get("legal"));
  }

  @Test
  void refusesMoreTimeInAnotherUnitOrBeyondTheBoundsOfABudget() {
    var time = time(signedFor(), "PT6M");
    for (var added : List.of("2h", "25000wd")) {
      var refusal =
          refused(
              RequestReason.INVALID_FIELD,
              () ->
                  time.extend(
                      NamedRun.only(TestRules.HANDLE),
                      Budget.parse(added),
                      VILLAGER,
                      POLICEMAN,
                      WORDS));
      assertEquals("added", refusal.details().get("field"));
    }
  }

  @Test
  void refusesToGrowWithoutEnd() {
    var c = signedFor();
    for (int i = 0; i < 34; i++) {
      c = time(c, "PT6M").suspend(VILLAGER, POLICEMAN, WORDS).after();
      c = time(c, "PT6M").resume(VILLAGER, Optional.empty()).after();
    }
    var worn = time(c, "PT6M");
    refused(CaseReason.CLOCK_CHANGED_TOO_OFTEN, () -> worn.suspend(VILLAGER, POLICEMAN, WORDS));
    refused(
        CaseReason.CLOCK_CHANGED_TOO_OFTEN,
        () -> worn.extend(NamedRun.only(TestRules.HANDLE), TWO_DAYS, VILLAGER, POLICEMAN, WORDS));
  }
}

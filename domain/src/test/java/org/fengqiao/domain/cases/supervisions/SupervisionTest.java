package org.fengqiao.domain.cases.supervisions;

import static org.fengqiao.domain.cases.CaseFixtures.HOTLINE;
import static org.fengqiao.domain.cases.CaseFixtures.POLICEMAN;
import static org.fengqiao.domain.cases.CaseFixtures.REPORTED;
import static org.fengqiao.domain.cases.CaseFixtures.TOWNSMAN;
import static org.fengqiao.domain.cases.CaseFixtures.TOWN_CENTRE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGER;
import static org.fengqiao.domain.cases.CaseFixtures.VILLAGE_COMMITTEE;
import static org.fengqiao.domain.cases.CaseFixtures.WORDS;
import static org.fengqiao.domain.cases.CaseFixtures.after;
import static org.fengqiao.domain.cases.CaseFixtures.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fengqiao.domain.ClockRun;
import org.fengqiao.domain.Decided;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.Wake;
import org.fengqiao.domain.cases.CaseId;
import org.fengqiao.domain.cases.Supervised;
import org.fengqiao.domain.cases.TestRules;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.ClockFace;
import org.fengqiao.domain.clocks.RunningClock;
import org.fengqiao.domain.clocks.SpecRef;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.grids.Patch;
import org.fengqiao.domain.people.PostId;
import org.junit.jupiter.api.Test;

class SupervisionTest {
  private static final DivisionCode TOWN = new DivisionCode("620402001000");
  private static final DivisionCode OTHER_TOWN = new DivisionCode("620402002000");
  private static final Optional<Budget> NONE = Optional.empty();
  private static final Optional<Budget> TWO_HOURS = Optional.of(new Budget.Hours(2));

  /** STEP: a day, reminded two hours before, and told when it is due. */
  private static ClockFace face(RunningClock clock, Optional<Budget> budget) {
    var face = TestRules.BOOK.face(clock);
    return budget
        .map(given -> new ClockFace(clock, face.spec().with(given), face.calendar()))
        .orElse(face);
  }

  private static Decided<Supervision> ordered(
      DivisionCode superior, DivisionCode supervised, Optional<Budget> budget) {
    var fact =
        new SupervisionFact.Ordered(
            new SupervisionId(id(90)),
            new Superior(HOTLINE, new PostId(id(23)), TOWN_CENTRE, TOWNSMAN.id(), superior),
            new Supervised(VILLAGE_COMMITTEE, Optional.empty(), supervised),
            Patch.of(VILLAGE),
            Optional.of(new CaseId(id(2))),
            WORDS,
            REPORTED);
    var spec = new SpecRef("daguan", 1, TestRules.STEP);
    return SupervisionAt.order(fact, spec, budget, SupervisionTest::face);
  }

  private static Supervision ordered() {
    return ordered(TOWN, VILLAGE, NONE).after();
  }

  private static Supervision replied() {
    return at(ordered(), after("PT1H")).reply(VILLAGER, WORDS).after();
  }

  private static SupervisionAt at(Supervision s, Instant now) {
    return new SupervisionAt(s, SupervisionTest::face, now);
  }

  private static Refusal refused(SupervisionReason reason, Supplier<?> move) {
    var refusal = assertThrows(Refusal.class, move::get);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  @Test
  void givesTheUnitTheTimeOfThePackOrTheOneOrdered() {
    var decided = ordered(TOWN, VILLAGE, NONE);
    assertEquals(List.of(new ClockRun("STEP", 1)), decided.after().running());
    assertEquals(Optional.of(after("PT24H")), decided.after().awaitedBy());
    assertEquals(
        Optional.of(List.of(new Wake(new ClockRun("STEP", 1), after("PT22H")))), decided.wakes());
    var soon = ordered(TOWN, VILLAGE, Optional.of(new Budget.Hours(1)));
    assertEquals(Optional.of(after("PT1H")), soon.after().awaitedBy());
    // A reminder two hours before would come before the order: there is none.
    assertEquals(
        Optional.of(List.of(new Wake(new ClockRun("STEP", 1), after("PT1H")))), soon.wakes());
  }

  @Test
  void isOrderedFromAboveAlone() {
    for (var superior : List.of(VILLAGE, OTHER_TOWN)) {
      var refusal = refused(SupervisionReason.NOT_BELOW, () -> ordered(superior, VILLAGE, NONE));
      assertEquals("divisions/" + superior.value(), refusal.details().get("superior_division"));
      assertEquals("VILLAGE", refusal.details().get("level"));
    }
    var district = new DivisionCode("620402000000");
    refused(SupervisionReason.NOT_BELOW, () -> ordered(TOWN, district, NONE));
    refused(SupervisionReason.NOT_BELOW, () -> ordered(district, district, NONE));
    assertEquals(SupervisionStatus.ORDERED, ordered(district, TOWN, NONE).after().status());
  }

  @Test
  void stopsTheTimeWithTheReplyAndSaysWhetherItIsLate() {
    var decided = at(ordered(), after("PT23H59M")).reply(VILLAGER, WORDS);
    assertEquals(List.of(), decided.after().running());
    assertEquals(Optional.of(List.of()), decided.wakes());
    assertEquals(Optional.empty(), decided.after().awaitedBy());
    assertFalse(decided.after().round().reply().orElseThrow().late());
    var late = at(ordered(), after("PT24H")).reply(VILLAGER, WORDS).after();
    assertTrue(late.round().reply().orElseThrow().late());
  }

  @Test
  void beginsANewLimitWhenAReplyIsReturnedAndKeepsTheFirst() {
    var decided = at(replied(), after("PT2H")).giveBack(TOWNSMAN, WORDS, TWO_HOURS);
    var back = decided.after();
    assertEquals(SupervisionStatus.ORDERED, back.status());
    assertEquals(List.of(new ClockRun("STEP", 2)), back.running());
    assertEquals(Optional.of(after("PT4H")), back.awaitedBy());
    assertEquals(TOWNSMAN.id(), back.rounds().getFirst().returned().orElseThrow().officer());
    assertEquals(VILLAGER.id(), back.rounds().getFirst().reply().orElseThrow().officer());
    assertEquals(Optional.empty(), back.round().reply());
    var again = at(back, after("PT3H")).reply(VILLAGER, WORDS).after();
    var done = at(again, after("PT5H")).accept(TOWNSMAN, Optional.of(WORDS)).after();
    assertEquals(SupervisionStatus.ACCEPTED, done.status());
    assertEquals(Optional.of(after("PT5H")), done.state().endTime());
    assertEquals(Optional.of(WORDS), done.state().words());
  }

  @Test
  void isRepliedToByTheUnitAndJudgedByTheSuperiorAlone() {
    refused(SupervisionReason.NOT_SUPERVISED, () -> at(ordered(), REPORTED).reply(TOWNSMAN, WORDS));
    var replied = at(replied(), after("PT2H"));
    refused(SupervisionReason.NOT_THE_SUPERIOR, () -> replied.giveBack(VILLAGER, WORDS, NONE));
    refused(SupervisionReason.NOT_THE_SUPERIOR, () -> replied.accept(POLICEMAN, Optional.empty()));
    refused(SupervisionReason.NOT_THE_SUPERIOR, () -> replied.withdraw(VILLAGER, WORDS));
  }

  @Test
  void refusesWhatItsStateDoesNotAllowAndSaysWhatIsLegal() {
    var ordered = at(ordered(), after("PT1H"));
    var early =
        refused(
            SupervisionReason.ILLEGAL_SUPERVISION_MOVE,
            () -> ordered.accept(TOWNSMAN, Optional.empty()));
    assertEquals("REPLY,WITHDRAW", early.details().get("legal"));
    refused(
        SupervisionReason.ILLEGAL_SUPERVISION_MOVE, () -> ordered.giveBack(TOWNSMAN, WORDS, NONE));
    var twice =
        refused(
            SupervisionReason.ILLEGAL_SUPERVISION_MOVE,
            () -> at(replied(), after("PT2H")).reply(VILLAGER, WORDS));
    assertEquals("RETURN_REPLY,ACCEPT_REPLY,WITHDRAW", twice.details().get("legal"));
    var done = at(replied(), after("PT2H")).accept(TOWNSMAN, Optional.empty()).after();
    var over =
        refused(
            SupervisionReason.ILLEGAL_SUPERVISION_MOVE,
            () -> at(done, after("PT3H")).withdraw(TOWNSMAN, WORDS));
    assertEquals("", over.details().get("legal"));
    assertEquals("ACCEPTED", over.details().get("state"));
  }

  @Test
  void stopsTheTimeWhenItIsWithdrawnRepliedToOrNot() {
    var decided = at(ordered(), after("PT1H")).withdraw(TOWNSMAN, WORDS);
    assertEquals(List.of(), decided.after().running());
    assertEquals(Optional.of(List.of()), decided.wakes());
    assertEquals(Optional.of(WORDS), decided.after().state().words());
    var replied = at(replied(), after("PT2H")).withdraw(TOWNSMAN, WORDS).after();
    assertEquals(SupervisionStatus.WITHDRAWN, replied.status());
    assertEquals(Optional.of(after("PT1H")), replied.round().clock().stopTime());
  }

  @Test
  void isNotWithdrawnOnceItEnded() {
    var withdrawn = new SupervisionFact.Withdrawn(TOWNSMAN.id(), WORDS, after("PT3H"));
    var accepted = at(replied(), after("PT2H")).accept(TOWNSMAN, Optional.empty()).after();
    var taken = at(ordered(), after("PT2H")).withdraw(TOWNSMAN, WORDS).after();
    for (var over : List.of(accepted, taken)) {
      assertThrows(
          IllegalStateException.class, () -> Supervision.LINEAGE.fold(over, List.of(withdrawn)));
    }
  }

  @Test
  void firesEachRungOncePerLimitWhileTheUnitIsSilent() {
    var s = ordered();
    assertEquals(
        Optional.empty(), SupervisionWaking.wake(s, SupervisionTest::face, after("PT21H")));
    var fired = SupervisionWaking.wake(s, SupervisionTest::face, after("PT25H")).orElseThrow();
    var keys =
        fired.facts().stream()
            .map(fact -> ((SupervisionFact.RungFired) fact).rung().key().value())
            .toList();
    assertEquals(List.of("REMIND", "SILENT"), keys);
    assertEquals(
        Optional.empty(),
        SupervisionWaking.wake(fired.after(), SupervisionTest::face, after("PT26H")));
    assertEquals(
        List.of(Wake.withAllOthers(new ClockRun("STEP", 1))),
        SupervisionWaking.wakes(fired.after(), SupervisionTest::face));
    var replied = at(fired.after(), after("PT27H")).reply(VILLAGER, WORDS).after();
    assertEquals(
        Optional.empty(), SupervisionWaking.wake(replied, SupervisionTest::face, after("PT99H")));
    var back = at(replied, after("PT28H")).giveBack(TOWNSMAN, WORDS, NONE).after();
    var second = SupervisionWaking.wake(back, SupervisionTest::face, after("PT53H")).orElseThrow();
    assertEquals(2, second.facts().size());
  }

  @Test
  void tellsADueTimeThatMovedOnce() {
    var told = new SupervisionFact.DueTimeMoved(Optional.empty(), after("PT20H"), false);
    var s = Supervision.LINEAGE.fold(ordered(), List.of(told));
    var moved = SupervisionWaking.wake(s, SupervisionTest::face, after("PT1H")).orElseThrow();
    assertEquals(
        List.of(
            new SupervisionFact.DueTimeMoved(Optional.of(after("PT20H")), after("PT24H"), false)),
        moved.facts());
  }

  @Test
  void isReturnedSoOftenAndNoOftener() {
    var s = replied();
    for (int i = 1; i < Supervision.MOST_ROUNDS; i++) {
      var back = at(s, after("PT2H")).giveBack(TOWNSMAN, WORDS, NONE).after();
      s = at(back, after("PT2H")).reply(VILLAGER, WORDS).after();
    }
    var last = at(s, after("PT3H"));
    var refusal =
        refused(SupervisionReason.TOO_MANY_RETURNS, () -> last.giveBack(TOWNSMAN, WORDS, NONE));
    assertEquals("49", refusal.details().get("most"));
    assertEquals("ACCEPT_REPLY,WITHDRAW", refusal.details().get("legal"));
    assertEquals(
        SupervisionStatus.ACCEPTED, last.accept(TOWNSMAN, Optional.empty()).after().status());
  }
}

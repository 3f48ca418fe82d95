package org.fengqiao.application.cases.sessions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.PageRequest;
import org.fengqiao.application.cases.CaseView;
import org.fengqiao.application.cases.CaseWords;
import org.fengqiao.application.cases.Meanwhile;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.ContentRef;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.RequestReason;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.cases.sessions.SessionFact;
import org.fengqiao.domain.cases.sessions.SessionGrounds;
import org.fengqiao.domain.cases.sessions.SessionReason;
import org.fengqiao.domain.cases.sessions.SessionStatus;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.grids.Level;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A joint session from its convening to its end. */
class SessionMovesTest {
  private final Meanwhile meanwhile = new Meanwhile();
  private final SessionTown town = new SessionTown(meanwhile::wrap);

  private static Refusal refused(Reason reason, Executable move) {
    var refusal = assertThrows(Refusal.class, move);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  private JointSession ofTheDistrict() {
    return town.convene.convene(town.district(), town.byDistrict(town.units)).aggregate();
  }

  private JointSession closed(JointSession s) {
    return town.close
        .close(town.convener(s), new CloseSession.Command(town.byConvener(s), "工资已发放"))
        .aggregate();
  }

  private List<SessionFact.RungFired> fired(JointSession s) {
    return town.cases.memory.of(s.ref(), 0, 500).stream()
        .flatMap(entry -> entry.facts().stream())
        .filter(SessionFact.RungFired.class::isInstance)
        .map(SessionFact.RungFired.class::cast)
        .toList();
  }

  @Test
  void paysTheWagesOfOverAHundredWorkersByTwentyFourUnitsAtOnce() {
    var s = town.resolved(town.held(ofTheDistrict()));
    assertEquals(24, s.tasks().size());
    for (int number = 1; number <= 24; number++) {
      var open = s;
      refused(SessionReason.TASKS_OPEN, () -> closed(open));
      s = town.done(s, number);
    }
    var end = closed(s);
    assertEquals(SessionStatus.CLOSED, end.status());
    assertEquals(24, end.state().held().orElseThrow().present().size());
    assertEquals(List.of(), end.running());
  }

  @Test
  void failsInTheTownAndIsTakenOnByTheDistrictInOneCommit() {
    var s = town.resolved(town.held(town.aSession()));
    var further = town.units.subList(1, 24);
    var above = town.raise.raise(town.town(), town.raising(s, further)).aggregate();
    var below = town.now(s);
    assertEquals(SessionStatus.RAISED, below.status());
    assertEquals(Optional.of(above.id()), below.state().raisedTo());
    assertEquals(Optional.of(s.id()), above.raisedFrom());
    assertEquals(List.of(), below.running());
    assertEquals(s.cases(), above.cases());
    assertEquals(s.plan().agenda(), above.plan().agenda());
    assertEquals(town.units, above.units());
    assertEquals(Level.DISTRICT, above.convener().level());
    assertEquals(town.leader.unit(), above.convener().unit());
    assertEquals(SessionGrounds.FAILED_BELOW, above.grounds());
    assertEquals(SessionStatus.CONVENED, above.status());
    refused(
        SessionReason.NOT_THE_CONVENER,
        () ->
            town.withdraw.withdraw(
                town.town(),
                new WithdrawSession.Command(
                    town.on(town.town(), above, town.cases.townsman), "撤销")));
  }

  @Test
  void isRaisedOnceThoughSomebodyElseRaisedItFirst() {
    var s = town.held(town.aSession());
    meanwhile.before(() -> town.raise.raise(town.town(), town.raising(s, List.of())));
    refused(
        SessionReason.ILLEGAL_SESSION_MOVE,
        () -> town.raise.raise(town.town(), town.raising(s, List.of())));
    assertEquals(2, town.cases.memory.all(JointSession.class).count());
  }

  @Test
  void answersARepeatedRaiseWithTheSessionAbove() {
    var s = town.held(town.aSession());
    var command = town.raising(s, List.of());
    var first = town.raise.raise(town.town(), command);
    var again = town.raise.raise(town.town(), command);
    assertTrue(again.repeated());
    assertEquals(first.aggregate().id(), again.aggregate().id());
  }

  @Test
  void hasNoLevelAboveTheTop() {
    var s = town.held(ofTheDistrict());
    var refusal =
        refused(
            SessionReason.NO_LEVEL_ABOVE,
            () -> town.raise.raise(town.district(), town.raising(s, List.of())));
    assertEquals("DISTRICT", refusal.details().get("level"));
    assertEquals(SessionStatus.HELD, town.now(s).status());
  }

  @Test
  void takesATimeForATaskThatTheResolutionGives() {
    var s = town.held(town.aSession());
    var unit = s.units().getFirst();
    var resolved =
        town.resolve
            .resolve(
                town.town(),
                new ResolveSession.Command(
                    town.byConvener(s),
                    "会议决定",
                    List.of(errand(unit, Optional.of("2wd")), errand(unit, Optional.empty()))))
            .aggregate();
    var dues = resolved.tasks().stream().map(task -> task.clock().toldDue().orElseThrow());
    // From a Tuesday: two working days, and ten.
    assertEquals(
        List.of(Instant.parse("2026-03-05T16:00:00Z"), Instant.parse("2026-03-17T16:00:00Z")),
        dues.toList());
  }

  @Test
  void givesATaskNoMoreTimeThanAYear() {
    var unit = town.units.getFirst();
    errand(unit, Optional.of("250wd"));
    var refusal = refused(RequestReason.INVALID_FIELD, () -> errand(unit, Optional.of("251wd")));
    assertEquals("budget", refusal.details().get("field"));
  }

  private static ResolveSession.Errand errand(UnitId unit, Optional<String> budget) {
    return new ResolveSession.Errand(unit, "核对名册", budget.map(Budget::parse));
  }

  @Test
  void firesEachRungOfATaskOnceHoweverOftenItIsLookedAt() {
    var s = town.resolved(town.held(town.aSession()));
    s = town.done(s, 1);
    town.cases.pass(Duration.ofDays(30));
    assertEquals(Optional.empty(), town.wake.wake(s.id().value()));
    assertTrue(town.wake.wake(s.id().value()).isPresent());
    assertTrue(town.wake.wake(s.id().value()).isPresent());
    assertEquals(
        List.of(LishuiSessions.REMIND, LishuiSessions.LATE),
        fired(s).stream().map(fact -> fact.rung().key()).toList());
    fired(s).forEach(fact -> assertEquals(Optional.of(2), fact.task()));
    var late = town.done(s, 2);
    assertTrue(late.task(2).orElseThrow().report().orElseThrow().late());
  }

  @Test
  void isReturnedAndHandedInOnceMore() {
    var s = town.done(town.resolved(town.held(town.aSession())), 1);
    var returned =
        town.giveBack
            .giveBack(town.town(), new ReturnTask.Command(town.byConvener(s), 1, "名册不全"))
            .aggregate();
    assertEquals(2, returned.openTasks().size());
    var again = town.done(returned, 1);
    assertEquals(1, again.openTasks().size());
    assertEquals(1, again.task(1).orElseThrow().returns().size());
  }

  @Test
  void showsItsWordsUntilTheyAreErased() {
    var s = town.done(town.resolved(town.held(town.aSession())), 1);
    var view = town.views.of(town.cases.memory.find(JointSession.class, s.ref()).orElseThrow());
    assertEquals("百余名工人被欠薪", note(view, s.reason()));
    assertEquals("视联网一号会议室", note(view, s.plan().place()));
    assertEquals("纪要", note(view, s.state().held().orElseThrow().minutes()));
    assertEquals("会议决定", note(view, s.state().resolved().orElseThrow().words()));
    assertEquals("核对并垫付", note(view, s.task(2).orElseThrow().words()));
    var agenda = (CaseView.Shown.Present) view.shown(s.plan().agenda());
    assertEquals(List.of("通报情况", "核对名册与金额", "落实垫付"), SessionTexts.itemsIn(agenda.content()));
    var gone = new SessionView(view.loaded(), Map.of(), view.face(), view.tasks());
    assertInstanceOf(CaseView.Shown.Erased.class, gone.shown(s.reason()));
  }

  private static String note(SessionView view, ContentRef ref) {
    var shown = (CaseView.Shown.Present) view.shown(ref);
    return shown.content().fields().getOrDefault(CaseWords.NOTE, "");
  }

  @Test
  void isSeenByConvenerCalledUnitsAndWhoViewsTheGroundAndByNobodyElse() {
    var s = town.aSession();
    var get = new GetSession(town.cases.town.access, town.inSight, town.views);
    var list = new ListSessions(town.cases.town.access, town.sessions, town.views);
    var about =
        new SessionFilter(new SessionFilter.Scope.Of(s.cases().getFirst()), Optional.empty());
    var seers =
        List.of(
            town.town(),
            caller(town.units.getFirst()),
            caller(s.convener().unit()),
            town.district());
    for (var seer : seers) {
      assertEquals(s, get.get(seer, s.id()).subject());
      assertEquals(1, list.list(seer, about, PageRequest.FIRST).items().size());
    }
    for (var blind : List.of(town.cases.stranger(), caller(town.units.get(5)))) {
      refused(SessionReason.SESSION_NOT_FOUND, () -> get.get(blind, s.id()));
      assertEquals(0, list.list(blind, about, PageRequest.FIRST).items().size());
    }
  }

  private Caller caller(UnitId unit) {
    return town.cases.caller("one", EnumSet.allOf(Right.class), Set.of(unit), Set.of());
  }
}

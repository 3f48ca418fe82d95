package org.fengqiao.application.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fengqiao.application.cases.sessions.LishuiSessions;
import org.fengqiao.application.cases.sessions.ReturnTask;
import org.fengqiao.application.cases.sessions.SessionTown;
import org.fengqiao.application.cases.sessions.WithdrawSession;
import org.fengqiao.domain.cases.sessions.JointSession;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.SessionRule;
import org.junit.jupiter.api.Test;

/** Notices of a joint session, from the entry to the phone. */
class SessionNoticesTest {
  private final SessionTown town = new SessionTown();
  private final NoticesTold notices = new NoticesTold(town.cases);

  /** What was told since the last time, all of it about that session. */
  private Set<String> told(JointSession s) {
    notices.tell().forEach(notice -> assertEquals(s.id().name(), notice.about().name()));
    return texts(s);
  }

  private Set<String> texts(JointSession s) {
    return Set.copyOf(
        notices.taken.stream()
            .filter(notice -> notice.about().name().equals(s.id().name()))
            .map(Notice::text)
            .toList());
  }

  private List<OfficerId> officers(String rule) {
    return notices.deliveries.all().stream()
        .filter(one -> one.rule().matches(rule))
        .map(one -> one.officer().orElseThrow())
        .toList();
  }

  @Test
  void tellsEachUnitThatItIsCalledByWhomAndForWhen() {
    var s = town.aSession();
    assertEquals(
        Set.of(
            "请人社局于2026-03-03 09:00参加村党组织书记就水川镇新安村村民委员会召集的会办",
            "请公安分局于2026-03-03 09:00参加村党组织书记就水川镇新安村村民委员会召集的会办"),
        told(s));
    assertEquals(List.of(town.head(0), town.head(1)), officers("sessions.call/.*"));
  }

  @Test
  void tellsEachUnitItsTaskAndRemindsItAndTellsTheConvenerWhenItIsLate() {
    var s = town.held(town.aSession());
    told(s);
    s = town.resolved(s);
    assertEquals(
        Set.of("人社局承办会办任务，限10个工作日，2026-03-18 00:00前反馈", "公安分局承办会办任务，限10个工作日，2026-03-18 00:00前反馈"),
        told(s));
    s = town.done(s, 1);
    town.cases.pass(Duration.ofDays(14));
    town.wake.wake(s.id().value());
    assertEquals(Set.of("公安分局：2026-03-18 00:00到期"), told(s));
    assertEquals(List.of(town.head(1)), officers("SESSION_TASK/2/REMIND"));
    town.cases.pass(Duration.ofDays(1));
    town.wake.wake(s.id().value());
    assertEquals(Set.of("公安分局逾期，应于2026-03-18 00:00前完成"), told(s));
    assertEquals(
        Set.of(town.head(1), town.cases.townsman), Set.copyOf(officers("SESSION_TASK/2/LATE")));
    assertEquals(List.of(), officers("SESSION_TASK/1/.*"));
  }

  @Test
  void tellsTheConvenerAboveThatASessionWasRaisedToIt() {
    var s = town.held(town.aSession());
    var above = town.raise.raise(town.town(), town.raising(s, List.of())).aggregate();
    notices.tell();
    var rule = "sessions.call/" + above.convener().unit().value();
    assertEquals(List.of(town.leading), officers(rule));
    assertEquals(3, texts(above).size());
  }

  @Test
  void tellsTheConvenerAboveOnceThoughItsUnitWasCalled() {
    var s = town.held(town.aSession());
    var further = List.of(town.leader.unit());
    var above = town.raise.raise(town.town(), town.raising(s, further)).aggregate();
    notices.tell();
    assertEquals(
        List.of(town.leading), officers("sessions.call/" + above.convener().unit().value()));
  }

  @Test
  void tellsEachUnitThatASessionIsOffThatWasWithdrawnOrRaised() {
    var withdrawn = town.aSession();
    var raised = town.held(town.aSession());
    notices.tell();
    var on = town.byConvener(withdrawn);
    town.withdraw.withdraw(town.town(), new WithdrawSession.Command(on, "已自行解决"));
    assertEquals(
        Set.of(
            "村党组织书记召集人社局于2026-03-03 09:00就水川镇新安村村民委员会的会办已取消或提级",
            "村党组织书记召集公安分局于2026-03-03 09:00就水川镇新安村村民委员会的会办已取消或提级"),
        told(withdrawn));
    assertEquals(List.of(town.head(0), town.head(1)), officers("sessions.cancel/.*"));
    town.raise.raise(town.town(), town.raising(raised, List.of()));
    notices.tell();
    assertEquals(2, texts(raised).size());
  }

  @Test
  void tellsNobodyThatASessionIsOffWhereThePackHasNoWordsForIt() {
    var had = LishuiSessions.rule();
    town.cases.rules.handle(
        Casework.silent()
            .with(
                new SessionRule(
                    had.levels(),
                    had.call(),
                    Optional.empty(),
                    had.task(),
                    had.holding(),
                    had.tasks()))
            .rule());
    var s = town.aSession();
    notices.tell();
    var on = town.byConvener(s);
    town.withdraw.withdraw(town.town(), new WithdrawSession.Command(on, "已自行解决"));
    assertEquals(Set.of(), told(s));
  }

  @Test
  void tellsTheConvenerThatItWasNotHeld() {
    var s = town.aSession();
    told(s);
    town.cases.pass(Duration.ofDays(4));
    town.wake.wake(s.id().value());
    told(s);
    assertEquals(List.of(town.cases.townsman), officers("HOLD_SESSION/1/LATE"));
    assertEquals(List.of(town.cases.townsman), officers("HOLD_SESSION/1/REMIND"));
  }

  @Test
  void tellsAUnitAnewOfATaskThatWasReturned() {
    var s = town.done(town.resolved(town.held(town.aSession())), 1);
    told(s);
    town.giveBack.giveBack(town.town(), new ReturnTask.Command(town.byConvener(s), 1, "名册不全"));
    assertEquals(1, told(s).size());
    assertEquals(List.of(town.head(0), town.head(0)), officers("sessions.task/1"));
  }
}

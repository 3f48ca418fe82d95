package org.fengqiao.application.petitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fengqiao.application.cases.CaseView.Shown;
import org.fengqiao.application.cases.Meanwhile;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.domain.Reason;
import org.fengqiao.domain.Refusal;
import org.fengqiao.domain.clocks.Budget;
import org.fengqiao.domain.clocks.CalendarId;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.PeopleReason;
import org.fengqiao.domain.people.UnitId;
import org.fengqiao.domain.petitions.Forwarding;
import org.fengqiao.domain.petitions.Petition;
import org.fengqiao.domain.petitions.PetitionKind;
import org.fengqiao.domain.petitions.PetitionLimit;
import org.fengqiao.domain.petitions.PetitionOutcome;
import org.fengqiao.domain.petitions.PetitionReason;
import org.fengqiao.domain.petitions.PetitionStatus;
import org.fengqiao.domain.policies.Casework;
import org.fengqiao.domain.policies.CaseworkRule;
import org.fengqiao.domain.policies.PetitionRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class PetitionMovesTest {
  private final Meanwhile meanwhile = new Meanwhile();
  private final PetitionTown town = new PetitionTown(meanwhile::wrap);

  private static Refusal refused(Reason reason, Executable call) {
    var refusal = assertThrows(Refusal.class, call);
    assertEquals(reason, refusal.reason());
    return refusal;
  }

  private void pass(int days) {
    town.cases.pass(Duration.ofDays(days));
  }

  @Test
  void goesFromRegistrationToTheFinalOpinion() {
    var p = town.ended();
    assertEquals(PetitionStatus.REEXAMINED, p.status());
    assertEquals(
        List.of(
            town.office.unit(), town.bureau.unit(), town.reviewer.unit(), town.reexaminer.unit()),
        p.hands());
    refused(
        PetitionReason.FINAL_OPINION_GIVEN,
        () -> town.askReview.ask(town.xinfang(), town.asking(p)));
  }

  @Test
  void isRoutedOnceMoreWhereTheUnitObjectedRightly() {
    var p = town.routed(PetitionKind.CLAIM);
    var objecting = new ObjectToRouting.Command(town.on(town.bureaus(), p, town.bureau), "非我单位职责");
    p = town.object.object(town.bureaus(), objecting).aggregate();
    var ruling =
        new DecideRoutingObjection.Command(town.on(town.xinfang(), p, town.office), true, "成立");
    p = town.routed(town.rule.decide(town.xinfang(), ruling).aggregate(), town.other);
    assertEquals(town.other.unit(), p.inHand());
    var nobody = new UnitId(town.cases.town.ids.next());
    var on = town.on(town.xinfang(), p, town.office);
    refused(
        PeopleReason.UNIT_NOT_FOUND,
        () ->
            town.route.route(
                town.xinfang(), new RoutePetition.Command(on, nobody, Forwarding.FORWARD, "请办理")));
  }

  @Test
  void isGovernedByTheLawThatItsPackHasOnTheDayOfAcceptance() {
    var town = new PetitionTown(store -> store, Instant.parse("2022-04-30T15:59:00Z"));
    var before = town.routed(PetitionKind.CLAIM);
    var after =
        town.register.register(
            town.xinfang(), town.letter(PetitionKind.CLAIM).of("P-2", "land").command());
    var routed = town.routed(after.aggregate(), town.bureau);
    assertEquals("DECIDE_2005", clock(town.accepted(before), PetitionLimit.DECIDE));
    town.cases.town.setClock(Instant.parse("2022-04-30T16:00:00Z"));
    var accepted = town.accepted(routed);
    assertEquals("DECIDE_2022", clock(accepted, PetitionLimit.DECIDE));
    assertEquals("INFORM_2005", clock(accepted, PetitionLimit.INFORM));
  }

  private static String clock(Petition p, PetitionLimit of) {
    return p.time(of).orElseThrow().clock().name().value();
  }

  @Test
  void isAcceptedByThePackThatIsInForceThen() {
    var p = town.routed(PetitionKind.CLAIM);
    town.cases.rules.handle(CaseworkRule.DEFAULT);
    refused(PetitionReason.NO_PETITION_RULE, () -> town.accepted(p));
    town.cases.rules.handle(
        Casework.silent().with(PetitionRules.rule(new CalendarId("cn"))).rule());
    var accepted = town.accepted(p);
    var versions =
        Stream.of(PetitionLimit.ROUTE, PetitionLimit.DECIDE)
            .map(of -> accepted.time(of).orElseThrow().clock().spec().version())
            .toList();
    assertEquals(2, versions.getLast() - versions.getFirst());
  }

  @Test
  void isExtendedWithTheApprovalOfTheHead() {
    var p = town.accepted(PetitionKind.CLAIM);
    var extending =
        new ExtendPetition.Command(
            town.on(town.bureaus(), p, town.bureau),
            town.head.officer(),
            Budget.parse("30d"),
            "案情复杂");
    var longer = town.extend.extend(town.bureaus(), extending).aggregate();
    assertEquals(
        town.head.officer().value().toString(),
        longer
            .time(PetitionLimit.DECIDE)
            .orElseThrow()
            .clock()
            .extensions()
            .getFirst()
            .approvedBy()
            .value()
            .substring("officers/".length()));
    var foreign =
        new ExtendPetition.Command(
            town.on(town.bureaus(), p, town.bureau),
            town.office.officer(),
            Budget.parse("30d"),
            "案情复杂");
    refused(PartnerReason.OFFICER_NOT_ACTING, () -> town.extend.extend(town.bureaus(), foreign));
  }

  @Test
  void isReviewedOnlyByAUnitAbove() {
    var p = town.decided(town.accepted(PetitionKind.CLAIM));
    for (var unit : List.of(town.other, town.bureau)) {
      var asking =
          new AskReview.Command(
              town.on(town.xinfang(), p, town.office), unit.unit(), Optional.empty(), "不服");
      refused(PetitionReason.NOT_ABOVE, () -> town.askReview.ask(town.xinfang(), asking));
    }
    var reviewed = town.reviewed(town.reviewing(p));
    var same =
        new AskReexamination.Command(
            town.on(town.xinfang(), reviewed, town.office),
            town.reviewer.unit(),
            Optional.empty(),
            "不服");
    refused(PetitionReason.NOT_ABOVE, () -> town.askReexamination.ask(town.xinfang(), same));
  }

  @Test
  void isReviewedByTheUnitThatItsOwnBelongsTo() {
    var government = PetitionStaff.at(town.cases, GroundTown.TOWN, "镇人民政府");
    var office =
        PetitionStaff.at(town.cases, GroundTown.TOWN, "镇党政办", Optional.of(government.unit()));
    var station = PetitionStaff.at(town.cases, GroundTown.TOWN, "镇民政站", Optional.of(office.unit()));
    var p = town.routed(town.registered(PetitionKind.CLAIM), station);
    var by = town.caller("station", Set.of(), station);
    var accepting = new AcceptPetition.Command(town.on(by, p, station), "已受理");
    p = town.accept.accept(by, accepting).aggregate();
    var deciding =
        new DecidePetition.Command(
            town.on(by, p, station), PetitionOutcome.NOT_SUPPORTED, town.cases.town.now(), "不予支持");
    p = town.decide.decide(by, deciding).aggregate();
    var asking =
        new AskReview.Command(
            town.on(town.xinfang(), p, town.office), government.unit(), Optional.empty(), "不服");
    p = town.askReview.ask(town.xinfang(), asking).aggregate();
    assertEquals(PetitionStatus.REVIEWING, p.status());
    assertEquals(government.unit(), p.inHand());
  }

  @Test
  void letsAHearingStopTheTimeOfTheReexamination() {
    var p =
        town.reexamining(
            town.reviewed(town.reviewing(town.decided(town.accepted(PetitionKind.CLAIM)))));
    var due = p.dueTold().orElseThrow();
    var beginning = new BeginHearing.Command(town.on(town.above(), p, town.reexaminer), "听证");
    p = town.beginHearing.begin(town.above(), beginning).aggregate();
    assertEquals(Optional.empty(), p.dueTold());
    // The day it was asked counts for nothing, and that of the resumption is counted.
    pass(7);
    var ending = new EndHearing.Command(town.on(town.above(), p, town.reexaminer), "听证结论");
    p = town.endHearing.end(town.above(), ending).aggregate();
    assertEquals(due.plus(Duration.ofDays(6)), p.dueTold().orElseThrow());
    assertEquals(PetitionStatus.REEXAMINED, town.reexamined(p).status());
  }

  @Test
  void isLookedAtWhenItsTimesRunOutAndFiresEachRungOnce() {
    var p = town.routed(PetitionKind.CLAIM);
    pass(30);
    assertEquals(Optional.empty(), town.wake.wake(p.id().value()));
    var woken = town.now(p);
    assertTrue(
        woken.time(PetitionLimit.INFORM).orElseThrow().clock().hasFired(PetitionRules.OVERDUE));
    assertTrue(woken.time(PetitionLimit.OBJECT).orElseThrow().clock().isStopped());
    assertTrue(town.wake.wake(p.id().value()).isPresent());
    assertEquals(woken, town.now(p));
  }

  @Test
  void hasALeaderInChargeAsABacklogCase() {
    var p = town.accepted(PetitionKind.CLAIM);
    var on = town.on(town.bureaus(), p, town.bureau);
    var marking =
        new MarkBacklog.Command(on, town.reviewer.post(), town.reviewer.officer(), "化解难度大");
    p = town.mark.mark(town.bureaus(), marking).aggregate();
    var leader = town.caller("leader", Set.of(), town.reviewer);
    var view = town.get.get(leader, p.id());
    assertTrue(view.petitioner() instanceof Shown.Withheld);
    var progress = new RecordBacklogProgress.Command(town.on(leader, p, town.reviewer), "约见信访人");
    town.goOn.record(leader, progress);
    var solving = new SolveBacklog.Command(town.on(leader, p, town.reviewer), "已化解");
    assertFalse(town.solve.solve(leader, solving).aggregate().isBacklog());
  }

  @Test
  void forgetsWhoPetitionedAndKeepsWhatWas() {
    var p = town.accepted(PetitionKind.CLAIM);
    var on = town.on(town.bureaus(), p, town.bureau);
    town.erase.erase(town.bureaus(), new ErasePetitioner.Command(on));
    var view = town.get.get(town.xinfang(), p.id());
    assertTrue(view.petitioner() instanceof Shown.Erased);
    assertTrue(view.shown(p.text()) instanceof Shown.Present);
    assertEquals(Map.of(), town.cases.memory.find(List.of(p.petitioner().orElseThrow().id())));
  }

  @Test
  void showsWhoPetitionsToThoseWhoHaveItInHandOnly() {
    var p = town.routed(PetitionKind.CLAIM);
    assertTrue(town.get.get(town.bureaus(), p.id()).petitioner() instanceof Shown.Present);
    var overseer = town.cases.overseer(EnumSet.allOf(Right.class));
    assertTrue(town.get.get(overseer, p.id()).petitioner() instanceof Shown.Withheld);
    refused(PetitionReason.PETITION_NOT_FOUND, () -> town.get.get(town.cases.stranger(), p.id()));
  }

  @Test
  void letsOneOfTwoThatRaceForAMatterPass() {
    meanwhile.before(() -> town.registered(PetitionKind.CLAIM));
    refused(PetitionReason.PARALLEL_FILING, () -> town.registered(PetitionKind.CLAIM));
  }

  @Test
  void letsOneOfManyThatFileAtOncePass() throws InterruptedException {
    var filed = new AtomicInteger();
    var refused = new AtomicInteger();
    var commands =
        Stream.generate(() -> town.letter(PetitionKind.CLAIM).command()).limit(16).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var command : commands) {
        threads.execute(() -> {
          try {
            town.register.register(town.xinfang(), command);
            filed.incrementAndGet();
          } catch (Refusal refusal) {
            assertEquals(PetitionReason.PARALLEL_FILING, refusal.reason());
            refused.incrementAndGet();
          }
        });
      }
    }
    assertEquals(1, filed.get());
    assertEquals(15, refused.get());
  }
}

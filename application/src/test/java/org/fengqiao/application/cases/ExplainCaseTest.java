package org.fengqiao.application.cases;

import static org.fengqiao.application.grids.GroundTown.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.domain.cases.Case;
import org.fengqiao.domain.cases.CaseReason;
import org.fengqiao.domain.cases.CaseStatus;
import org.fengqiao.domain.cases.LadderPost;
import org.fengqiao.domain.cases.Move;
import org.fengqiao.domain.cases.OutcomeKind;
import org.fengqiao.domain.partners.PartnerReason;
import org.fengqiao.domain.partners.Right;
import org.fengqiao.domain.people.OfficerId;
import org.fengqiao.domain.people.Post;
import org.fengqiao.domain.people.UnitId;
import org.junit.jupiter.api.Test;

class ExplainCaseTest {
  /** What any dispatcher may do to a case that is signed for. */
  private static final Set<Move> DISPATCHERS =
      Set.of(
          Move.ASSIGN_PART,
          Move.REDIRECT,
          Move.CORRECT,
          Move.TRANSFER,
          Move.MERGE,
          Move.ADD_CLAIMANTS);

  private final CaseTown town = new CaseTown();
  private final Caller units = town.units();
  private final Caller overseer = town.overseer(EnumSet.allOf(Right.class));

  private ExplainCase.Explained explained(Caller caller, Case c) {
    return new ExplainCase(town.town.access, town.desk, town.rules, town.router, town.town.clock)
        .explain(caller, c.id());
  }

  private ExplainCase.Owed owed(Case c, Move move) {
    return explained(overseer, c).duties().stream()
        .filter(owed -> owed.duty().move() == move)
        .findFirst()
        .orElseThrow();
  }

  private List<Move> due(Case c) {
    return explained(overseer, c).duties().stream().map(owed -> owed.duty().move()).toList();
  }

  private Set<Move> mayMake(Caller caller, Case c) {
    return explained(caller, c).moves().stream()
        .filter(ExplainCase.LegalMove::callerMay)
        .map(ExplainCase.LegalMove::move)
        .collect(Collectors.toSet());
  }

  private Case progressed() {
    var c = town.signedFor();
    return new RecordProgress(town.desk)
        .record(units, new RecordProgress.Command(town.on(units, c), town.villager, "已到现场"))
        .aggregate();
  }

  private Case resolved() {
    var c = town.signedFor();
    return new ResolveCase(town.desk)
        .resolve(
            units,
            new ResolveCase.Command(
                town.on(units, c), town.villager, OutcomeKind.SOLVED, "已修复", List.of()))
        .aggregate();
  }

  private static LadderPost ladderPost(Post post) {
    return new LadderPost(Optional.of(post.role()), Optional.of(post.id()), post.unit());
  }

  private Optional<Instant> in(Duration time) {
    return Optional.of(town.town.now().plus(time));
  }

  @Test
  void hasAReportTriagedAndThenDispatchedByADispatcherWithoutALimit() {
    var reported = town.aPetition(Optional.of(TownRules.ROAD));
    assertEquals(List.of(Move.TRIAGE), due(reported));
    var owed = owed(reported, Move.TRIAGE);
    assertEquals(Optional.empty(), owed.duty().post());
    assertEquals(List.of(), owed.officers());
    assertEquals(Optional.empty(), owed.due());
    assertFalse(owed.overdue());
    var triaged =
        town.triage(reported, Optional.of(TownRules.ROAD), Optional.empty(), Optional.empty());
    assertEquals(List.of(Move.DISPATCH), due(triaged));
  }

  @Test
  void hasADispatchedCaseSignedForByThePostThatMustActWhichResolvesItInTime() {
    var c = town.aCase();
    assertEquals(List.of(Move.RESOLVE, Move.SIGN_FOR), due(c));
    var signing = owed(c, Move.SIGN_FOR);
    assertEquals(Optional.of(ladderPost(town.secretary)), signing.duty().post());
    assertEquals(List.of(town.villager), signing.officers());
    var clock = owed(c, Move.RESOLVE).clocks().getFirst();
    assertEquals(TownRules.STEP, clock.run().clock().name());
    assertEquals(clock.face().due(), owed(c, Move.RESOLVE).due());
  }

  @Test
  void putsTheContactThatIsDueFirstBeforeAllElse() {
    var c = town.aScan();
    assertEquals(List.of(Move.RECORD_CONTACT, Move.RESOLVE, Move.SIGN_FOR), due(c));
    assertEquals(in(Duration.ofMinutes(30)), owed(c, Move.RECORD_CONTACT).due());
  }

  @Test
  void saysInWhoseHandACaseIsUntilItIsResolved() {
    for (var c : List.of(town.signedFor(), progressed())) {
      assertEquals(List.of(Move.RESOLVE), due(c));
      assertEquals(Optional.of(town.villager), owed(c, Move.RESOLVE).duty().inHandOf());
    }
  }

  @Test
  void hasAResolvedCaseClosedByADispatcherAndNothingDoneAfterwardsButOpenedAgainOrAskedOf() {
    var resolved = resolved();
    assertEquals(List.of(Move.CLOSE), due(resolved));
    var close = new CloseCase.Command(town.on(overseer, resolved), Optional.empty(), "");
    var closed = new CloseCase(town.desk, town.router).close(overseer, close).aggregate();
    var explained = explained(overseer, closed);
    assertEquals(CaseStatus.CLOSED, explained.loaded().aggregate().status());
    assertEquals(List.of(), explained.duties());
    assertEquals(
        List.of(
            new ExplainCase.LegalMove(Move.REOPEN, true),
            new ExplainCase.LegalMove(Move.SEND_SURVEY, true)),
        explained.moves());
  }

  @Test
  void saysThatADutyIsOverdueFromTheDueTimeOn() {
    var c = town.aScan();
    town.pass(Duration.ofMinutes(30).minusMillis(1));
    assertFalse(owed(c, Move.RECORD_CONTACT).overdue());
    town.pass(Duration.ofMillis(1));
    assertTrue(owed(c, Move.RECORD_CONTACT).overdue());
    assertFalse(owed(c, Move.RESOLVE).overdue());
  }

  @Test
  void hasTheNextPostActOnceSilenceMovedTheCase() {
    var c = town.aScan();
    town.pass(Duration.ofMinutes(30));
    assertTrue(town.wake.wake(c.id()).isEmpty());
    var owed = owed(c, Move.SIGN_FOR);
    assertEquals(Optional.of(ladderPost(town.police)), owed.duty().post());
    assertEquals(List.of(town.policeman), owed.officers());
  }

  @Test
  void namesTheDeputyWhileTheHolderIsAbsentAndNobodyWithoutOne() {
    var c = town.aCase();
    var deputy = town.office.anOfficer("赵某", "13900000004").aggregate().id();
    absent(town.villager, Optional.of(deputy));
    assertEquals(List.of(deputy), owed(c, Move.SIGN_FOR).officers());
    absent(deputy, Optional.empty());
    assertEquals(List.of(), owed(c, Move.SIGN_FOR).officers());
  }

  private void absent(OfficerId officer, Optional<OfficerId> deputy) {
    town.office.recordAbsence.record(GroundTown.caller(), town.office.leaving(officer, deputy));
  }

  @Test
  void namesNoOfficerWhereTheCaseWasGivenToAUnitByHand() {
    var c =
        town.dispatch(
            town.aPetition(Optional.of(TownRules.ROAD)),
            Optional.of(town.police.unit()),
            Optional.empty());
    var owed = owed(c, Move.SIGN_FOR);
    assertEquals(town.police.unit(), owed.duty().post().orElseThrow().unit());
    assertEquals(List.of(), owed.officers());
  }

  @Test
  void keepsToThePackVersionAClockBeganWithWhileItNamesTheOneInForce() {
    var c = town.aCase();
    town.rules.dropAllCategoriesButRoads();
    assertEquals(2, explained(overseer, c).pack().orElseThrow().number());
    assertEquals(1, owed(c, Move.RESOLVE).clocks().getFirst().run().clock().spec().version());
  }

  @Test
  void tellsNoTimeWhileTheClockStandsSuspended() {
    var c = new TimeClerk(town).suspend(town.signFor(town.aScan()).aggregate());
    town.pass(Duration.ofDays(30));
    var duties = explained(overseer, c).duties();
    assertEquals(
        List.of(Move.RESUME, Move.RECORD_CONTACT),
        duties.stream().map(owed -> owed.duty().move()).toList());
    for (var owed : duties) {
      assertEquals(Optional.empty(), owed.due());
      assertFalse(owed.overdue());
    }
  }

  @Test
  void listsEveryLegalMoveAndWhichOfThemTheCallerMayMake() {
    var c = town.signedFor();
    var legal = explained(overseer, c).moves().stream().map(ExplainCase.LegalMove::move).toList();
    assertEquals(Move.movesOf(c), legal);
    assertEquals(DISPATCHERS, mayMake(overseer, c));
    var reporters = EnumSet.of(Move.WITHDRAW);
    reporters.addAll(DISPATCHERS);
    assertEquals(reporters, mayMake(town.platform(), c));
    var handlers = EnumSet.copyOf(legal);
    handlers.remove(Move.WITHDRAW);
    assertEquals(handlers, mayMake(units, c));
  }

  @Test
  void saysThatAPartnerMayNotWhatItHasNoRightToOrWhoseUnitDoesNotLead() {
    var c = town.signedFor();
    var watcher = town.overseer(EnumSet.of(Right.EXPLAIN_CASE, Right.REDIRECT_CASE));
    assertEquals(Set.of(Move.REDIRECT), mayMake(watcher, c));
    var all = EnumSet.allOf(Right.class);
    var police = Set.<UnitId>of(town.police.unit());
    var other = town.caller("police", all, police, overseer.rights().views());
    assertEquals(DISPATCHERS, mayMake(other, c));
  }

  @Test
  void refusesACaseOutOfSightAndACallerWithoutTheRight() {
    var c = town.aCase();
    assertRefused(CaseReason.CASE_NOT_FOUND, () -> explained(town.stranger(), c));
    var without = EnumSet.complementOf(EnumSet.of(Right.EXPLAIN_CASE));
    assertRefused(PartnerReason.RIGHT_MISSING, () -> explained(town.overseer(without), c));
  }
}
